"""A made-up review in which every field is filled, planted to see what each circle is shown of it."""

from datetime import UTC, date, datetime
from uuid import UUID

from lightkeeper.domain.access.level import Level
from lightkeeper.domain.action_item.action_item import ActionItem, ActionItemState
from lightkeeper.domain.analysis.factor import Factor, FactorFamily, FactorStatus
from lightkeeper.domain.edition.audience import Audience
from lightkeeper.domain.identity.pseudonyms import Known, names_of
from lightkeeper.domain.lesson.lesson import Lesson
from lightkeeper.domain.question.open_question import OpenQuestion
from lightkeeper.domain.review.impact import Impact, Stamp
from lightkeeper.domain.review.review import Attachment, Participant, Review, Section
from lightkeeper.domain.review.state import ReviewState
from lightkeeper.domain.timeline.event import Event, EventKind, KnownThen, SourceType

LEVELS = (Level.PARTICIPANTS, Level.ORGANISATION, Level.PUBLIC)
BEGAN_AT = datetime(2026, 3, 3, 14, 0, tzinfo=UTC)
HAPPENED_AT = datetime(2026, 3, 3, 14, 12, tzinfo=UTC)
KNOWN = (
    Known("Responder A", names_of("Ada Lindqvist", "@adal", "ada.lindqvist@example.org")),
    Known("Customer A", ("Vandermeer Books",)),
)
PARTICIPANTS = (
    Participant("Responder B", name="Ines Okafor"),
    Participant("Responder A"),
    Participant("Responder C"),
    Participant("Commander A", "Commander"),
)

# What may stand in any text, planted as it would be written: (what it is, the words, how much of them it is).
IN_TEXTS = (
    ("Name of somebody listed", "Ada Lindqvist"),
    ("Handle of somebody listed", "@adal"),
    ("Their e-mail address", "ada.lindqvist@example.org"),
    ("Anybody else's e-mail address", "mira@example.net"),
    ("Phone number", "+44 20 7946 0958"),
    ("Password, key or token", "password=tide-and-lamp-77"),
    ("Label that several people share the word of", "Responder A"),
    ("Label of a role that one person has", "Commander A"),
    ("Name of a customer listed", "Vandermeer Books"),
    ("Number of customers", "12,431 customers"),
    ("Name of the team", "the Payments team"),
    ("Name of a service", "the checkout service"),
    ("Clock time", "14:20 UTC"),
    ("Date", "2026-03-03"),
    ("Host name", "db-01.prod.internal"),
    ("IP address", "10.20.30.40"),
    ("Commit", "commit 9f8e7d6c5b"),
    ("Ticket", "OPS-4711"),
    ("Link to a chat message", "https://north.slack.com/archives/C1/p2"),
    ("Link to a ticket", "https://jira.example.org/browse/OPS-4711"),
    ("Link inside the network", "https://wiki.internal/page"),
    ("Link to a public page", "https://status.example.org/history"),
)


def audience_of(clearance: Level) -> Audience:
    """Return who reads with a clearance, knowing everybody of the planted review."""
    return Audience(
        clearance,
        known=KNOWN,
        participants=PARTICIPANTS,
        began_at=BEGAN_AT,
        teams=("Payments",),
        services=("checkout",),
        level=Level.PUBLIC,
    )


def event(**changes: object) -> Event:
    """Return an event; `changes` win."""
    planted: dict[str, object] = {
        "id": UUID(int=2),
        "happened_at": HAPPENED_AT,
        "text": "The queue grew",
        "kind": EventKind.OBSERVATION,
        "source_type": SourceType.CHAT,
        "recorded_at": datetime(2026, 3, 4, 9, 0, tzinfo=UTC),
        "ended_at": datetime(2026, 3, 3, 14, 31, tzinfo=UTC),
        "who": "Responder A",
        "source_ref": "https://graphs.internal/queue",
        "known_then": KnownThen.YES,
        "is_contested": True,
        "has_consent": True,
        "position": 1,
    }
    return Event(**(planted | changes))  # type: ignore[arg-type]


def section(key: str = "summary") -> Section:
    """Return a section."""
    return Section(UUID(int=3), key, "What happened", "Orders waited", "What did people see?", version=4, position=1)


def action_item(*, is_weakness: bool = False, is_done: bool = False) -> ActionItem:
    """Return an action item."""
    return ActionItem(
        id=UUID(int=6),
        text="Alert on the length of the queue",
        owner="Responder A",
        team="Payments",
        state=ActionItemState.DONE if is_done else ActionItemState.AGREED,
        due_on=date(2026, 4, 1),
        done_when="The alert rang in a rehearsal",
        reference="https://tracker.example.org/browse/OPS-4711",
        is_weakness=is_weakness,
        position=1,
    )


def image(cleared_for: Level | None) -> Attachment:
    """Return an image that was looked at for a circle, or that nobody looked at."""
    return Attachment(UUID(int=7), "graph-ada.png", "image/png", "Length of the queue", cleared_for=cleared_for)


def review() -> Review:
    """Return a review open to everybody, with one of everything."""
    return Review(
        id=UUID(int=1),
        title="Orders waited behind a full queue",
        state=ReviewState.SHARED,
        level=Level.PUBLIC,
        severity="SEV2",
        team="Payments",
        services=("checkout",),
        source_url="https://pager.internal/incidents/1",
        occurred_at=BEGAN_AT,
        participants=PARTICIPANTS,
        impact=_impact(),
        sections=(section(),),
        events=(event(), event(id=UUID(int=9), happened_at=datetime(2026, 3, 3, 15, 13, tzinfo=UTC), ended_at=None)),
        factors=(_factor(),),
        lessons=(Lesson(UUID(int=5), "Watch the queue", "A queue stands before it", "Work is done at once"),),
        action_items=(action_item(is_weakness=True, is_done=True),),
        attachments=(image(Level.PUBLIC),),
        questions=(OpenQuestion(UUID(int=8), "What made the queue hard to see?", position=1),),
        promise="Used to learn, and for nothing else.",
        promise_version=1,
        boundary="Who will see this.",
    )


def _factor() -> Factor:
    return Factor(
        UUID(int=4),
        "The queue had no limit",
        "It grew unseen",
        FactorStatus.SUPPORTED,
        FactorFamily.TECHNOLOGY_AND_ARCHITECTURE,
        (UUID(int=2),),
        position=1,
    )


def _impact() -> Impact:
    return Impact(
        started=Stamp(BEGAN_AT, decided_by="the first slow order"),
        detected=Stamp(HAPPENED_AT, decided_by="the alert"),
        mitigated=Stamp(datetime(2026, 3, 3, 14, 40, tzinfo=UTC), decided_by="the graph"),
        resolved=Stamp(datetime(2026, 3, 3, 15, 30, tzinfo=UTC), decided_by="the last order"),
        affected_who="People who ordered",
        affected_count=12431,
        has_data_loss=False,
        has_security_impact=False,
        has_privacy_impact=True,
    )
