"""The sample workspace's people: one for each way of standing to a review."""

from dataclasses import dataclass, field

from lightkeeper.domain.access.actor import Role

SAMPLE_TEAMS = ("Platform", "Data stores", "Edge and network", "Learning library")


@dataclass(frozen=True)
class SamplePerson:
    """Somebody to sign in as, and one line that says what they can do."""

    name: str
    email: str
    handle: str
    what_they_do: str
    roles: dict[str, Role] = field(default_factory=dict)
    is_administrator: bool = False


SAMPLE_PEOPLE = (
    SamplePerson(
        "Alice Arkwright",
        "alice@harbourbooks.example",
        "alice.arkwright",
        "Facilitates reviews of the Platform team, and looks after the workspace.",
        {"Platform": Role.FACILITATOR, "Learning library": Role.FACILITATOR},
        is_administrator=True,
    ),
    SamplePerson(
        "Bob Brannigan",
        "bob@harbourbooks.example",
        "bob.brannigan",
        "Contributes to reviews in the Platform team.",
        {"Platform": Role.CONTRIBUTOR},
    ),
    SamplePerson(
        "Rita Rosenqvist",
        "rita@harbourbooks.example",
        "rita.rosenqvist",
        "Reads what the Platform team shares.",
        {"Platform": Role.READER},
    ),
    SamplePerson(
        "Mallory Montcalm",
        "mallory@harbourbooks.example",
        "mallory.montcalm",
        "Belongs to another team, and reads what is shared with the organisation.",
        {"Data stores": Role.CONTRIBUTOR},
    ),
)
