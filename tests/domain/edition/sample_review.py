"""A review for tests, filled by reflection: every text field of every type carries every canary."""

import dataclasses
import types
import typing
from datetime import UTC, date, datetime
from enum import Enum
from uuid import UUID, uuid4

from lightkeeper.domain.access.level import Level
from lightkeeper.domain.edition.audience import Audience
from lightkeeper.domain.identity.pseudonyms import Known, names_of
from lightkeeper.domain.review.review import Participant, Review

BEGAN_AT = datetime(2024, 6, 3, 14, 0, tzinfo=UTC)
HAPPENED_AT = datetime(2024, 6, 3, 14, 12, tzinfo=UTC)

PEOPLE = (
    Known("Responder A", names_of("Zaphira Quell", "@zquell", "zaphira@example.net", ("Zaph",))),
    Known("Commander A", names_of("Ottoline Brask", "@otto.b")),
    Known("Customer A", ("Vandelay Imports", "Vandelay")),
)
PARTICIPANTS = (
    Participant("Responder A", "Responder"),
    Participant("Commander A", "Commander", name="Ottoline Brask"),
)
# Never shown to anybody, whatever they may see.
NEVER = ("Zaphira", "Quell", "zquell", "zaphira@example.net", "Zaph", "stranger@example.net", "7946", "hunter2secret9")
# Shown to people taking part alone.
TAKING_PART_ONLY = (
    "Ottoline", "Brask", "Vandelay", "14:05", "db-01.prod.internal", "10.20.30.40", "9f8e7d6c5b", "OPS-4711",
    "slack.com", "wiki.internal", "Commander A", "2:05 PM",
)  # fmt: skip
# Shown inside the organisation, not outside.
INSIDE_ONLY = ("Payments", "checkout", "Responder A", "2024-06-03", "12,431")
CANARIES = (
    "Zaphira Quell (@zquell, zaphira@example.net, Zaph) and stranger@example.net, +44 20 7946 0958, "
    "password=hunter2secret9; Commander A at 14:05 UTC and 2:05 PM on db-01.prod.internal (10.20.30.40), commit "
    "9f8e7d6c5b, OPS-4711, https://north.slack.com/archives/C1/p2, https://wiki.internal/x, Vandelay Imports, the "
    "Payments team, the checkout service, on 2024-06-03, 12,431 users."
)
_FIXED: dict[tuple[str, str], object] = {
    ("Review", "participants"): PARTICIPANTS,
    ("Review", "level"): Level.PUBLIC,
    ("Review", "team"): "Payments",
    ("Review", "services"): ("checkout",),
    ("Attachment", "cleared_for"): Level.PUBLIC,
    ("Event", "is_quote"): False,
    ("ActionItem", "is_weakness"): False,
}


def build(kind: type, **changes: object) -> typing.Any:
    """Build a dataclass with a canary in every text field; `changes` win."""
    hints = typing.get_type_hints(kind)
    values = {
        field.name: changes.get(field.name, _FIXED.get((kind.__name__, field.name), _value_of(hints[field.name])))
        for field in dataclasses.fields(kind)
        if field.init
    }
    return kind(**values)


def _value_of(hint: typing.Any) -> object:
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if origin is tuple:
        return (_value_of(arguments[0]),)
    if origin in (typing.Union, types.UnionType):
        return None if Level in arguments else _value_of(next(one for one in arguments if one is not type(None)))
    if dataclasses.is_dataclass(hint):
        return build(typing.cast(type, hint))
    if issubclass(hint, Enum):
        return next(iter(hint))
    simple = {str: CANARIES, UUID: uuid4(), datetime: HAPPENED_AT, date: date(2024, 6, 17), bool: True, int: 7}
    return simple[hint]


def canary_review(**changes: object) -> Review:
    """Return a review with canaries everywhere, open to everybody."""
    return typing.cast(Review, build(Review, **changes))


def audience_at(clearance: Level, **changes: typing.Any) -> Audience:
    """Return an audience that knows everybody of the sample review."""
    given: dict[str, typing.Any] = {"known": PEOPLE, "participants": PARTICIPANTS, "began_at": BEGAN_AT} | changes
    return Audience(clearance, **given)


def values_in(thing: object) -> typing.Iterator[object]:
    """Yield every plain value in a tree of dataclasses and tuples."""
    if dataclasses.is_dataclass(thing) and not isinstance(thing, type):
        for field in dataclasses.fields(thing):
            yield from values_in(getattr(thing, field.name))
    elif isinstance(thing, tuple):
        for one in thing:
            yield from values_in(one)
    else:
        yield thing


def words_in(thing: object) -> str:
    """Return all texts in a tree of dataclasses, as one."""
    return "\n".join(value for value in values_in(thing) if isinstance(value, str) and not isinstance(value, Enum))
