"""Who and what PagerDuty's references point at: people, services, escalation policies.

A reference carries a name only sometimes; a saved list of users or services fills in the rest.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

from lightkeeper.domain.incident.record import Person
from lightkeeper.plugins.saved_json import id_of, line_of, list_of, object_of, text_of

PERSON_TYPES = ("", "user", "user_reference")


@dataclass(slots=True)
class Directory:
    """What is known of people and services in one import, whichever file told it."""

    people: dict[str, Person] = field(default_factory=dict)
    services: dict[str, str] = field(default_factory=dict)

    def learn_person(self, user: object) -> str | None:
        """Remember a user or a reference to one, and return their key; None if it is nobody."""
        if not is_person(user):
            return None
        told = object_of(user)
        key, name, email = id_of(told.get("id")), _name_in(told), line_of(told.get("email"))
        known = self.people.get(key, Person(key))
        is_full = "email" in told or "name" in told
        best = name if name and (is_full or not known.name) else known.name
        others = {*known.aliases, known.name, name} - {"", best}
        self.people[key] = Person(key, best, email=email or known.email, aliases=tuple(sorted(others)))
        return key

    def learn_service(self, service: object) -> None:
        """Remember the name of a service."""
        told = object_of(service)
        if name := _name_in(told):
            self.services[id_of(told.get("id"))] = name

    def name_of(self, reference: object, otherwise: str) -> str:
        """Return the best known name of what a reference points at, or the given words."""
        told = object_of(reference)
        key = id_of(told.get("id"))
        if is_person(reference) and key in self.people:
            return self.people[key].name or otherwise
        return self.services.get(key) or _name_in(told) or otherwise

    def names_of(self, references: Iterable[object], otherwise: str) -> str:
        """Return several names as one phrase: `Anna, Ben and Chris`."""
        names = [self.name_of(one, otherwise) for one in references]
        if not names:
            return otherwise
        return " and ".join(part for part in (", ".join(names[:-1]), names[-1]) if part)


def is_person(reference: object) -> bool:
    """Say whether a reference points at a human being; rules and bots are called `bot_user` and the like."""
    told = object_of(reference)
    return bool(id_of(told.get("id"))) and text_of(told.get("type")) in PERSON_TYPES


def people_named_in(value: object) -> list[object]:
    """Return the people an incident, a log entry or a webhook's data refers to by itself."""
    told = object_of(value)
    single = [told.get(key) for key in ("agent", "user", "sender", "last_status_change_by", "requester")]
    listed = list_of(told.get("assignees"))
    pairs = (
        ("assignments", "assignee"),
        ("acknowledgements", "acknowledger"),
        ("incidents_responders", "user"),
        ("incidents_responders", "requester"),
        ("responder_requests", "requester"),
    )
    nested = [object_of(one).get(key) for name, key in pairs for one in list_of(told.get(name))]
    roles = [object_of(one).get("assignee") for one in list_of(told.get("incident_role_assignments"))]
    channel = [object_of(told.get("channel")).get("user")]
    return [one for one in (*single, *listed, *nested, *roles, *channel) if is_person(one)]


def _name_in(told: dict[str, object]) -> str:
    return line_of(told.get("name")) or line_of(told.get("summary"))
