"""What does not fit together in a story yet, and where it is silent: open questions to ask before people meet.

Two memories may differ and both be true from where people stood; so each finding asks and none corrects.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from uuid import UUID

from lightkeeper.domain.access.level import Level, stricter_of
from lightkeeper.domain.review.impact import Impact, Stamp
from lightkeeper.domain.review.review import Review
from lightkeeper.domain.timeline.event import Event, EventKind, Precision, in_order
from lightkeeper.domain.timeline.silences import find_silences

LONGEST_EXCERPT = 120
# What lies days before the rest is an old condition, told early on purpose; nobody was silent in between.
NO_SILENCE_ANY_MORE = timedelta(days=1)


class PuzzleKind(StrEnum):
    """In which way something does not fit yet."""

    UNKNOWN_TIME = "unknown_time"
    ENDS_BEFORE_BEGINNING = "ends_before_beginning"
    TOLD_ONCE = "told_once"
    TWO_AT_ONCE = "two_at_once"
    RECOVERY_FIRST = "recovery_first"
    SIGNALS_AFTER_END = "signals_after_end"
    DETECTED_BEFORE_START = "detected_before_start"
    MITIGATED_BEFORE_START = "mitigated_before_start"
    RESOLVED_BEFORE_START = "resolved_before_start"
    RESOLVED_BEFORE_DETECTION = "resolved_before_detection"
    SILENCE = "silence"


QUESTIONS: dict[PuzzleKind, str] = {
    PuzzleKind.UNKNOWN_TIME: "When did this happen, as near as anyone can say? {excerpt}",
    PuzzleKind.ENDS_BEFORE_BEGINNING: "Which of its two times do we trust, as this ends before it begins? {excerpt}",
    PuzzleKind.TOLD_ONCE: "How do the others remember this, which is contested and told only once? {excerpt}",
    PuzzleKind.TWO_AT_ONCE: "How did two things fit together that overlap for {who} at {began}? {excerpt}",
    PuzzleKind.RECOVERY_FIRST: (
        "What got better at {began}, when the first impact is written down at {ended}? {excerpt}"
    ),
    PuzzleKind.SIGNALS_AFTER_END: (
        "What did the signals tell that went on until {ended}, after it counts as resolved at {began}?"
    ),
    PuzzleKind.DETECTED_BEFORE_START: (
        "What was noticed at {began}, before it counts as started at {ended}, and when did it begin?"
    ),
    PuzzleKind.MITIGATED_BEFORE_START: (
        "What was mitigated at {began}, before it counts as started at {ended}, and when did it begin?"
    ),
    PuzzleKind.RESOLVED_BEFORE_START: (
        "What was resolved at {began}, before it counts as started at {ended}, and when did it begin?"
    ),
    PuzzleKind.RESOLVED_BEFORE_DETECTION: ("How was this noticed at {ended}, after it counts as resolved at {began}?"),
    PuzzleKind.SILENCE: "What was going on between {began} and {ended}, of which nothing is written down?",
}


@dataclass(frozen=True)
class Puzzle:
    """One thing to ask about: the events it stands on, and the strictest level among them."""

    kind: PuzzleKind
    event_ids: tuple[UUID, ...] = ()
    began_at: datetime | None = None
    ended_at: datetime | None = None
    who: str = ""
    excerpt: str = ""
    level: Level | None = None

    @property
    def key(self) -> str:
        """Name it, so that it can be chosen: the same while its events are the same."""
        return ":".join([self.kind.value, *(str(one) for one in self.event_ids)])

    @property
    def first_words(self) -> str:
        """Return how its question begins, whatever times and texts follow."""
        return QUESTIONS[self.kind].partition("{")[0]

    def question(self, say: Callable[[datetime], str]) -> str:
        """Return the question, its moments as `say` writes them."""
        began, ended = (say(at) if at else "" for at in (self.began_at, self.ended_at))
        text = QUESTIONS[self.kind].format(began=began, ended=ended, who=self.who, excerpt=self.excerpt)
        return text.strip()


def puzzles_of(review: Review) -> list[Puzzle]:
    """Return what does not fit together yet, then the silences; each in the order of the story."""
    events = in_order(list(review.events))
    told_twice = {telling.event_id for telling in review.tellings}
    found = [puzzle for event in events for puzzle in _in_one_event(event, told_twice)]
    return [*found, *_two_at_once(events), *_around_impact(events, review.impact), *_silences(events)]


def _in_one_event(event: Event, told_twice: set[UUID]) -> Iterator[Puzzle]:
    if event.precision is Precision.UNKNOWN:
        yield _about(PuzzleKind.UNKNOWN_TIME, event)
    if event.ended_at is not None and event.ended_at < event.happened_at:
        yield _about(PuzzleKind.ENDS_BEFORE_BEGINNING, event)
    if event.is_contested and event.id not in told_twice:
        yield _about(PuzzleKind.TOLD_ONCE, event)


def _two_at_once(events: list[Event]) -> Iterator[Puzzle]:
    """Ask where one person's stretches overlap; each stretch is compared with the one that reaches furthest."""
    furthest: dict[str, Event] = {}
    for event in _timed(events):
        if not event.who or event.ended_at is None or event.ended_at <= event.happened_at:
            continue
        other = furthest.get(event.who)
        if other is not None and _end(other) > event.happened_at:
            yield Puzzle(
                PuzzleKind.TWO_AT_ONCE,
                (other.id, event.id),
                began_at=event.happened_at,
                who=event.who,
                excerpt=" ".join(filter(None, (_excerpt(other), _excerpt(event)))),
                level=_strictest((other, event)),
            )
        if other is None or _end(event) > _end(other):
            furthest[event.who] = event


def _around_impact(events: list[Event], impact: Impact) -> Iterator[Puzzle]:
    timed = list(_timed(events))
    hit = next((one for one in timed if one.kind is EventKind.IMPACT), None)
    better = next((one for one in timed if one.kind is EventKind.RECOVERY), None)
    if hit and better and better.happened_at < hit.happened_at:
        yield Puzzle(
            PuzzleKind.RECOVERY_FIRST, (better.id, hit.id), better.happened_at, hit.happened_at,
            excerpt=_excerpt(better), level=_strictest((better, hit)),
        )  # fmt: skip
    yield from _stamps_out_of_order(impact)
    last = next((one for one in reversed(timed) if one.kind is EventKind.SIGNAL), None)
    if last and impact.resolved.is_usable and impact.resolved.at and last.happened_at > impact.resolved.at:
        yield Puzzle(
            PuzzleKind.SIGNALS_AFTER_END, (last.id,), impact.resolved.at, last.happened_at, level=last.level
        )  # fmt: skip


def _stamps_out_of_order(impact: Impact) -> Iterator[Puzzle]:
    wrong_way_round = (
        (PuzzleKind.DETECTED_BEFORE_START, impact.detected, impact.started),
        (PuzzleKind.MITIGATED_BEFORE_START, impact.mitigated, impact.started),
        (PuzzleKind.RESOLVED_BEFORE_START, impact.resolved, impact.started),
        (PuzzleKind.RESOLVED_BEFORE_DETECTION, impact.resolved, impact.detected),
    )
    return (Puzzle(kind, (), one.at, other.at) for kind, one, other in wrong_way_round if _is_before(one, other))


def _silences(events: list[Event]) -> Iterator[Puzzle]:
    timed = list(_timed(events))
    last_heard = {_end(event): event for event in timed}
    first_after = {event.happened_at: event for event in reversed(timed)}
    for silence in find_silences((event.happened_at, event.ended_at) for event in timed):
        if silence.length < NO_SILENCE_ANY_MORE:
            around = (last_heard[silence.began_at], first_after[silence.ended_at])
            ids = (around[0].id, around[1].id)
            yield Puzzle(PuzzleKind.SILENCE, ids, silence.began_at, silence.ended_at, level=_strictest(around))


def _about(kind: PuzzleKind, event: Event) -> Puzzle:
    return Puzzle(kind, (event.id,), event.happened_at, excerpt=_excerpt(event), level=event.level)


def _timed(events: Iterable[Event]) -> Iterator[Event]:
    return (event for event in events if event.precision is not Precision.UNKNOWN)


def _end(event: Event) -> datetime:
    return max(event.happened_at, event.ended_at or event.happened_at)


def _excerpt(event: Event) -> str:
    """Somebody's own words stay where they stand: a question may one day be read by more people than they agreed to."""
    if event.is_quote or event.came_from is not None:
        return ""
    text = " ".join(event.text[: 4 * LONGEST_EXCERPT].split())
    return f"“{text}”" if len(text) <= LONGEST_EXCERPT else f"“{text[:LONGEST_EXCERPT].rstrip()} …”"


def _strictest(events: tuple[Event, ...]) -> Level | None:
    strictest: Level | None = None
    for event in events:
        strictest = event.level if strictest is None else stricter_of(strictest, event.level)
    return strictest


def _is_before(one: Stamp, other: Stamp) -> bool:
    return one.is_usable and other.is_usable and one.at is not None and other.at is not None and one.at < other.at
