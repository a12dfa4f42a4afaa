"""A review as people write it, with something in every list."""

from datetime import UTC, date, datetime, timedelta
from uuid import UUID

from lightkeeper.domain.access.level import Level
from lightkeeper.domain.analysis.factor import Factor, FactorFamily, FactorRole, FactorStatus, StopReason
from lightkeeper.domain.lesson.lesson import Lesson
from lightkeeper.domain.question.open_question import OpenQuestion
from lightkeeper.domain.reflection.reflection import Prompt
from lightkeeper.domain.review.impact import Impact, Stamp
from lightkeeper.domain.review.review import Attachment, Participant, Review, Section
from lightkeeper.domain.review.state import ReviewState
from lightkeeper.domain.timeline.event import Event, EventKind, KnownThen, Precision, SourceType
from tests.domain.document.found import ACTION_ITEMS, ANSWERS, DEFENCES, LINKS, REFLECTIONS, TELLINGS

BEGAN = datetime(2026, 3, 1, 14, 5, tzinfo=UTC)


def a_review(event_count: int = 6) -> Review:
    """Return a review as people write it, with as many events as asked for."""
    shown = tuple(_happened(number) for number in range(event_count))
    return Review(
        id=_uuid(1),
        title="Checkout could not reach the ledger",
        state=ReviewState.IN_REVIEW,
        severity="SEV2",
        team="Payments",
        services=("checkout", "ledger"),
        source_url="https://status.example.org/incidents/42",
        occurred_at=BEGAN,
        participants=(
            Participant("Responder A"), Participant("Responder B"), Participant("Facilitator A", "Facilitator")
        ),
        impact=IMPACT,
        sections=(
            Section(_uuid(2), "summary", "Summary", SUMMARY, "What happened, in a few sentences?"),
            Section(_uuid(3), "went_well", "What went well",
                    "- The *rollback* took **four** minutes.\n- Notes were kept."),
        ),
        events=shown,
        factors=_factors(shown),
        lessons=(
            Lesson(_uuid(6), "A pool that outlives its server needs a way to notice.", "connections are kept for long",
                   "each request opens its own", factor_ids=(_uuid(4),), confirmed_on=date(2026, 9, 1)),
        ),
        action_items=ACTION_ITEMS,
        attachments=(Attachment(_uuid(8), "errors.png", "image/png", "Errors per minute, rising at 14:12"),),
        promise="Nobody is rated by what stands here.",
        promise_version=3,
        boundary="**Names.** We write roles, not names.",
        questions=(OpenQuestion(_uuid(9), "How can we notice sooner that a ledger is gone?", Level.PARTICIPANTS),),
        factor_links=LINKS,
        considered_families=(FactorFamily.EXTERNAL_AND_ENVIRONMENT,),
        tellings=TELLINGS if event_count > 3 else (),
        defences=DEFENCES,
        reflections=REFLECTIONS,
        nothing_found=(Prompt.HARD,),
        answers=ANSWERS,
    )  # fmt: skip


def _happened(number: int) -> Event:
    text, kind, source_type = HAPPENED[number % 6]
    return Event(
        id=_uuid(100 + number),
        happened_at=BEGAN + timedelta(minutes=number * 7 + (40 if number > 3 else 0)),
        text=text,
        kind=kind,
        source_type=source_type,
        recorded_at=BEGAN + timedelta(days=1, minutes=number),
        who="Responder A" if number % 2 else "",
        known_then=KnownThen.NO if number % 6 == 0 else KnownThen.YES,
        is_contested=number % 6 == 3,
        is_quote=number % 6 == 3,
        has_consent=number % 6 == 3,
        precision=Precision.ABOUT if number % 6 == 4 else Precision.EXACT,
        ended_at=BEGAN + timedelta(minutes=number * 7 + 44) if number == 4 else None,
        position=number,
    )


def _factors(shown: tuple[Event, ...]) -> tuple[Factor, ...]:
    evidence = tuple(event.id for event in shown[1:3])
    return (
        Factor(_uuid(4), "The pool kept closed connections for an hour.", "Each try met a dead one.",
               FactorStatus.SUPPORTED, FactorFamily.TECHNOLOGY_AND_ARCHITECTURE, evidence, event="Orders failed.",
               role=FactorRole.CONDITION, evidence_urls=("https://example.org/pool",),
               evidence_answer_ids=(_uuid(10),)),
        Factor(_uuid(5), "The alert waits for ten minutes of errors.", position=1,
               stop_reason=StopReason.KNOWN_AND_ACCEPTED, stop_note="Accepted by whoever runs the alerts."),
    )  # fmt: skip


def _uuid(number: int) -> UUID:
    return UUID(int=number)


HAPPENED = [
    ("A deploy of checkout 4.12 began.", EventKind.STATE_CHANGE, SourceType.DEPLOY),
    ("The error rate of checkout rose above 5 %.", EventKind.SIGNAL, SourceType.ALERT),
    ("Responder A saw `connection refused` in the ledger's log:\n\n```\nrefused 10.0.0.1\n```",
     EventKind.OBSERVATION, SourceType.LOG),
    ("We chose to roll back, because the change was the last thing that moved.", EventKind.DECISION, SourceType.CHAT),
    ("Responder B started the rollback.", EventKind.ACTION, SourceType.RECOLLECTION),
    ("Orders went through again.", EventKind.RECOVERY, SourceType.GRAPH),
]  # fmt: skip

IMPACT = Impact(
    Stamp(BEGAN, decided_by="first error in the log"),
    Stamp(BEGAN + timedelta(minutes=7)),
    Stamp(BEGAN + timedelta(minutes=75), Precision.ABOUT),
    Stamp(),
    "People who paid by card in two countries",
    1240,
    False,
    None,
    False,
)

SUMMARY = """For **75 minutes** about one order in five failed.

### What people saw

> "We could not pay."

| Country | Orders lost |
|---|---:|
| One | 800 |
| Two | 440 |

1. First the ledger restarted.
2. Then checkout kept [dead connections](https://example.org/pool).

![Errors per minute](attachment:00000000-0000-0000-0000-000000000008)

```python
pool = Pool(timeout=3600)
```
"""
