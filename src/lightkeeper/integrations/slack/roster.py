"""Who is who in Slack: names, handles and addresses by id, from wherever they were told.

A text may show any name a person was known by, so every one of them stays among the person's aliases.
"""

from dataclasses import dataclass, field

from lightkeeper.domain.incident.record import Person
from lightkeeper.plugins.saved_json import id_of, line_of, object_of

SLACKBOT = "USLACKBOT"


@dataclass(slots=True)
class Known:
    """What is known of one user id so far."""

    key: str
    real_name: str = ""
    display_name: str = ""
    handle: str = ""
    email: str = ""
    is_bot: bool = False
    aliases: set[str] = field(default_factory=set)
    last_profile: tuple[object, ...] = ()

    @property
    def best_name(self) -> str:
        """Return the name to show in a text, or the id if there is none."""
        return self.real_name or self.display_name or self.handle or self.key

    def person(self) -> Person:
        """Return the person; an unknown one has nothing but the id."""
        others = {*self.aliases, self.display_name, self.key} - {"", self.real_name, self.handle}
        return Person(
            self.key, self.real_name or self.display_name, self.handle, self.email, aliases=tuple(sorted(others))
        )


class Roster:
    """Everybody met in one import."""

    def __init__(self) -> None:
        self._known: dict[str, Known] = {}

    def __len__(self) -> int:
        return len(self._known)

    def learn_user(self, user: object) -> None:
        """Remember a user of `users.json`, `users.list` or `users.info`."""
        told = object_of(user)
        if not (key := id_of(told.get("id"))):
            return
        profile = object_of(told.get("profile"))
        known = self.find(key)
        known.is_bot = told.get("is_bot") is True or key == SLACKBOT
        self._learn_names(known, {**profile, **{name: value for name, value in told.items() if value}})
        self._learn_names(known, profile)
        known.email = line_of(profile.get("email")) or known.email

    def learn_profile(self, key: str, profile: object) -> None:
        """Remember the short profile that an export keeps beside each message."""
        if not isinstance(profile, dict):
            return
        known = self.find(key)
        names = (profile.get("real_name"), profile.get("display_name"), profile.get("name"))
        # The same profile comes with every message of a person, a hundred thousand times in a large export.
        if names != known.last_profile:
            known.last_profile = names
            self._learn_names(known, profile)

    def learn_alias(self, key: str, alias: str) -> None:
        """Remember another name that a text shows for somebody."""
        if alias:
            self.find(key).aliases.add(alias)

    def find(self, key: str) -> Known:
        """Return what is known of a user id, which may be nothing yet."""
        if key not in self._known:
            self._known[key] = Known(key, is_bot=key == SLACKBOT)
        return self._known[key]

    def is_known(self, key: str) -> bool:
        """Say whether anything but the id is known."""
        return key in self._known and self._known[key].best_name != key

    def _learn_names(self, known: Known, told: dict[str, object]) -> None:
        before = {known.real_name, known.display_name, known.handle}
        known.real_name = line_of(told.get("real_name")) or known.real_name
        known.display_name = line_of(told.get("display_name")) or known.display_name
        known.handle = line_of(told.get("name")) or known.handle
        extra = {line_of(told.get(key)) for key in ("real_name_normalized", "display_name_normalized")}
        known.aliases |= (before | extra) - {""}
