"""Random reviews with texts as nasty as people and programs make them, and how those taking part see them."""

from datetime import UTC, date, datetime, timedelta
from typing import TypeVar
from uuid import UUID

from hypothesis import strategies as st

from lightkeeper.domain.access.level import Level, stricter_of
from lightkeeper.domain.action_item.action_item import ActionItem, ActionItemState
from lightkeeper.domain.analysis.factor import Factor, FactorFamily, FactorStatus
from lightkeeper.domain.edition.rendition import (
    Rendition,
    ShownActionItem,
    ShownAttachment,
    ShownEvent,
    ShownFactor,
    ShownImpact,
    ShownLesson,
    ShownPerson,
    ShownQuestion,
    ShownSection,
    ShownSilence,
    ShownStamp,
    ShownTime,
)
from lightkeeper.domain.lesson.lesson import Lesson
from lightkeeper.domain.question.open_question import OpenQuestion
from lightkeeper.domain.review.impact import Impact, Stamp, time_between
from lightkeeper.domain.review.review import Attachment, Participant, Review, Section
from lightkeeper.domain.review.state import ReviewKind, ReviewState
from lightkeeper.domain.timeline.event import Event, EventKind, KnownThen, Precision, SourceType, in_order
from lightkeeper.domain.timeline.silences import find_silences

Thing = TypeVar("Thing")

NASTY = [
    "## Timeline", "# Title", " ## Impact", "##", "#", "### Deeper", "## Mine {#mine}", "*We ask: what?*", "---", "***",
    "*Who may read this: anyone (L0)*", "- Led to: ruin", "  - Applies when: never", "- Done when: ", "1. **x** — y",
    "*Signal · alert*", " *italic*", "*5 minutes in which nothing was written down.*", "**bold** — text", "(empty)",
    "```", "    code", "\tcode", "> quote", "| a | b |", "|---|---|", "a | b", "&amp;", "&#10;", "&amp;#10;", "&#", "&",
    "&#x41;", "trailing  ", " leading", "  ", "\t", "\r", "\r\n", "\n", "\n\n", "\x00", "\x1b[0m", "\u2028", "\x85",
    "\ufeff", "·", " · ", "a, b", ", ", "{#x}", "}", "[x](attachment:0)", "]", "<!-- x -->", "<script>", "not known",
    "about ", " to ", "T+5 min", "日本語", "👩‍🚒", "مرحبا", "a\\", "\\", "*", "**", "_", "- ", "1.", "1. ", "—",
    " — ", "yes",
]  # fmt: skip

texts = st.one_of(
    st.just(""),
    st.sampled_from(NASTY),
    st.lists(st.one_of(st.sampled_from([*NASTY, "\n", "\n"]), st.text(max_size=6)), max_size=6).map("".join),
    st.lists(st.sampled_from([*NASTY, "words that mean something"]), max_size=5).map("\n".join),
)
levels = st.none() | st.sampled_from(Level)
moments = st.datetimes(datetime(1900, 1, 1), datetime(2199, 1, 1), timezones=st.just(UTC)) | st.datetimes(
    datetime(2026, 10, 25), datetime(2026, 10, 26), timezones=st.just(UTC)
).map(lambda moment: moment.replace(second=0, microsecond=0))
stamps = st.builds(Stamp, st.none() | moments, st.sampled_from(Precision), texts)
flags = st.none() | st.booleans()
impacts = st.builds(
    Impact, stamps, stamps, stamps, stamps, texts, st.none() | st.integers(0, 10**12), flags, flags, flags
)
positions = st.integers(0, 3)
events = st.builds(
    Event, st.uuids(), moments, texts, st.sampled_from(EventKind), st.sampled_from(SourceType), moments,
    ended_at=st.none() | moments, precision=st.sampled_from(Precision), who=texts, source_ref=texts,
    known_then=st.sampled_from(KnownThen), is_contested=st.booleans(), is_quote=st.booleans(),
    has_consent=st.booleans(), level=levels, position=positions,
)  # fmt: skip
sections = st.builds(
    Section, st.uuids(), texts, texts, texts, texts, levels, version=st.integers(0, 9), position=positions
)
questions = st.builds(OpenQuestion, st.uuids(), texts, levels, positions)
lessons = st.builds(Lesson, st.uuids(), texts, texts, texts, levels, positions)
action_items = st.builds(
    ActionItem, st.uuids(), texts, texts, texts, st.sampled_from(ActionItemState), st.none() | st.dates(), texts,
    texts, st.booleans(), levels, positions,
)  # fmt: skip
attachments = st.builds(Attachment, st.uuids(), texts, texts, texts, levels, levels)


def _few(strategy: st.SearchStrategy[Thing]) -> st.SearchStrategy[tuple[Thing, ...]]:
    return st.lists(strategy, max_size=3).map(tuple)


@st.composite
def reviews(draw: st.DrawFn) -> Review:
    """Draw a review; its factors lean on its own events, and now and then on one that is gone."""
    own = draw(_few(events))
    ids = st.sampled_from([event.id for event in own]) | st.uuids() if own else st.uuids()
    factors = st.builds(
        Factor, st.uuids(), texts, texts, st.sampled_from(FactorStatus), st.none() | st.sampled_from(FactorFamily),
        _few(ids), levels, positions,
    )  # fmt: skip
    return draw(
        st.builds(
            Review, st.uuids(), texts, st.sampled_from(ReviewKind), st.sampled_from(ReviewState),
            st.sampled_from(Level), texts, texts, _few(texts), texts, st.none() | moments,
            _few(st.builds(Participant, texts, texts, texts)), impacts, _few(sections), st.just(own), _few(factors),
            _few(lessons), _few(action_items), _few(attachments), texts, st.integers(0, 9), texts,
            _few(questions),
        )
    )  # fmt: skip


def as_participants_see_it(review: Review) -> Rendition:
    """Return the review with nothing hidden, as a rendition."""
    shown = in_order(list(review.events))
    return Rendition(
        id=review.id,
        audience=Level.PARTICIPANTS,
        title=review.title,
        kind=review.kind,
        state=review.state,
        level=review.level,
        severity=review.severity,
        team=review.team,
        services=review.services,
        source_url=review.source_url,
        occurred=None if review.occurred_at is None else ShownTime(review.occurred_at),
        people=tuple(ShownPerson(one.label, one.role_word, one.name) for one in review.participants),
        impact=_impact(review.impact),
        sections=tuple(
            ShownSection(
                one.id, one.key, one.heading, one.body, one.question, one.version, *_levels(review, one), one.position
            )
            for one in review.sections
        ),
        events=tuple(_event(review, event) for event in shown),
        silences=_silences(shown),
        factors=tuple(
            ShownFactor(
                one.id, one.text, one.effect, one.status, one.family, one.evidence_ids, *_levels(review, one),
                one.position,
            )
            for one in review.factors
        ),
        lessons=tuple(
            ShownLesson(
                one.id, one.text, one.applies_when, one.does_not_apply_when, *_levels(review, one), one.position
            )
            for one in review.lessons
        ),
        action_items=tuple(
            ShownActionItem(
                one.id, one.text, one.owner, one.team, one.state, one.due_on, one.done_when, one.reference,
                one.is_weakness, *_levels(review, one), one.position,
            )
            for one in review.action_items
        ),
        attachments=tuple(
            ShownAttachment(
                one.id, one.name, one.media_type, one.description, *_levels(review, one), one.cleared_for
            )
            for one in review.attachments
        ),
        promise=review.promise,
        promise_version=review.promise_version,
        boundary=review.boundary,
        questions=tuple(
            ShownQuestion(one.id, one.text, *_levels(review, one), one.position) for one in review.questions
        ),
    )  # fmt: skip


def _levels(
    review: Review, thing: Event | Section | Factor | Lesson | OpenQuestion | ActionItem | Attachment
) -> tuple[Level, Level | None]:
    return stricter_of(review.level, thing.level), thing.level


def _event(review: Review, event: Event) -> ShownEvent:
    level, own_level = _levels(review, event)
    return ShownEvent(
        id=event.id,
        when=ShownTime(event.happened_at, event.ended_at, event.precision),
        text=event.text,
        kind=event.kind,
        source_type=event.source_type,
        who=event.who,
        source_ref=event.source_ref,
        known_then=event.known_then,
        is_contested=event.is_contested,
        is_quote=event.is_quote,
        has_consent=event.has_consent,
        is_withheld=False,
        level=level,
        own_level=own_level,
        recorded_at=event.recorded_at,
        position=event.position,
    )


def _silences(shown: list[Event]) -> tuple[ShownSilence, ...]:
    found = find_silences((event.happened_at, event.ended_at) for event in shown)
    minutes = {silence.began_at: int(silence.length.total_seconds() // 60) for silence in found}
    ends = {max(event.happened_at, event.ended_at or event.happened_at): event.id for event in shown}
    return tuple(ShownSilence(ends[began_at], length) for began_at, length in minutes.items())


def _impact(impact: Impact) -> ShownImpact:
    def minutes(stamp: Stamp) -> int | None:
        length = time_between(impact.started, stamp)
        return None if length is None else int(length.total_seconds() // 60)

    shown = (("started", impact.started), ("detected", impact.detected), ("mitigated", impact.mitigated),
             ("resolved", impact.resolved))  # fmt: skip
    return ShownImpact(
        stamps=tuple(
            ShownStamp(key, None if one.at is None else ShownTime(one.at, None, one.precision), one.decided_by)
            for key, one in shown
        ),
        minutes_to_detect=minutes(impact.detected),
        minutes_to_mitigate=minutes(impact.mitigated),
        minutes_to_resolve=minutes(impact.resolved),
        affected_who=impact.affected_who,
        affected_count=None if impact.affected_count is None else str(impact.affected_count),
        has_data_loss=impact.has_data_loss,
        has_security_impact=impact.has_security_impact,
        has_privacy_impact=impact.has_privacy_impact,
    )


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
                   "each request opens its own"),
        ),
        action_items=(
            ActionItem(_uuid(7), "Check connections before use.", "Responder B", "Payments", ActionItemState.AGREED,
                       date(2026, 4, 1), "a killed ledger is noticed within a minute", "PAY-12"),
        ),
        attachments=(Attachment(_uuid(8), "errors.png", "image/png", "Errors per minute, rising at 14:12"),),
        promise="Nobody is rated by what stands here.",
        promise_version=3,
        boundary="**Names.** We write roles, not names.",
        questions=(OpenQuestion(_uuid(9), "How can we notice sooner that a ledger is gone?", Level.PARTICIPANTS),),
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
               FactorStatus.SUPPORTED, FactorFamily.TECHNOLOGY_AND_ARCHITECTURE, evidence),
        Factor(_uuid(5), "The alert waits for ten minutes of errors.", position=1),
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
