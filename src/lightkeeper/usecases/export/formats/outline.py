"""What a written review says and in which order, in words: the forms below only differ in how they draw it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import tzinfo

from lightkeeper.domain.access.level import Level
from lightkeeper.domain.document import words
from lightkeeper.domain.document.action_item_items import ACTION_ITEM_NOTES
from lightkeeper.domain.document.attributes import notes_of
from lightkeeper.domain.document.clock import Clock, clock_of
from lightkeeper.domain.document.factor_items import FACTOR_NOTES
from lightkeeper.domain.document.lesson_items import LESSON_NOTES
from lightkeeper.domain.edition.rendition import Rendition, ShownEvent, ShownFactor, ShownImpact
from lightkeeper.domain.edition.times import length_text
from lightkeeper.usecases.export.formats.moments import DayBook, Moment, moment_of
from lightkeeper.usecases.markdown.parsing import without_masks, without_surrogates

Fact = tuple[str, str]

UNKNOWN = "not known"


@dataclass(frozen=True)
class Happening:
    """A timeline event. `day` is said only where a new one begins; `silence` is what follows it, if anything."""

    number: int
    day: str
    when: Moment
    kind: str
    kind_words: str
    text: str
    particulars: tuple[str, ...]
    silence: str


@dataclass(frozen=True)
class Point:
    """A factor, lesson, piece of follow-up work or question. `text` and the notes are Markdown."""

    lead: str
    text: str
    notes: tuple[Fact, ...]
    particulars: tuple[str, ...]


@dataclass(frozen=True)
class Passage:
    """A section, its body in Markdown. `who` is empty where everybody who reads the review may read it."""

    heading: str
    body: str
    question: str = ""
    who: str = ""


@dataclass(frozen=True)
class StampRow:
    """One of the four moments, and how it was decided."""

    name: str
    when: Moment
    decided_by: str


@dataclass(frozen=True)
class Picture:
    """An image by its attachment id, and what it shows."""

    attachment_id: str
    name: str
    description: str


@dataclass(frozen=True)
class Outline:
    """A whole review in words. Every text is plain but the Markdown named above."""

    title: str
    kind: str
    who: str
    times: str
    facts: tuple[Fact, ...]
    stamps: tuple[StampRow, ...]
    impact: tuple[Fact, ...]
    sections: tuple[Passage, ...]
    happenings: tuple[Happening, ...]
    factors: tuple[Point, ...]
    lessons: tuple[Point, ...]
    action_items: tuple[Point, ...]
    questions: tuple[Point, ...]
    people: tuple[tuple[str, str, str], ...]
    pictures: tuple[Picture, ...]
    promise: Passage | None
    boundary: str
    masked: tuple[str, ...]


def outline_of(rendition: Rendition, zone: tzinfo) -> Outline:
    """Return what a rendition says, its clock times in the zone."""
    clock = clock_of(rendition, zone)
    is_whole = words.shows_clock_times(rendition.audience)
    promise = Passage(f"Promise (version {rendition.promise_version})", rendition.promise)
    return Outline(
        title=line_of(rendition.title) or "Untitled review",
        kind=f"{words.words_of(rendition.kind)} review",
        who=words.level_words(rendition.audience),
        times=f"Times in {clock.stated}" if is_whole else words.TIMES_COUNT,
        facts=_facts(rendition, clock),
        stamps=_stamps(rendition.impact, clock),
        impact=_impact(rendition.impact, is_whole=is_whole),
        sections=tuple(
            Passage(line_of(one.heading), one.body, line_of(one.question), _level(one.own_level))
            for one in rendition.sections
            if is_whole or one.body.strip()
        ),
        happenings=_happenings(rendition, clock),
        factors=_factors(rendition),
        lessons=_lessons(rendition),
        action_items=_action_items(rendition),
        questions=_questions(rendition),
        people=tuple((line_of(one.label), line_of(one.role_word), line_of(one.name)) for one in rendition.people),
        pictures=tuple(
            Picture(str(one.id), line_of(one.name), line_of(one.description)) for one in rendition.attachments
        ),
        promise=promise if rendition.promise else None,
        boundary=rendition.boundary,
        masked=rendition.masked,
    )


def line_of(text: str) -> str:
    """Return a text on one line, without marks and control characters."""
    plain = "".join(one if one.isprintable() else " " for one in without_surrogates(without_masks(text)))
    return " ".join(plain.split())


def _facts(rendition: Rendition, clock: Clock) -> tuple[Fact, ...]:
    occurred = moment_of(rendition.occurred, clock).words if rendition.occurred else ""
    facts = (
        ("State", words.words_of(rendition.state)),
        ("Severity", line_of(rendition.severity or "")),
        ("Team", line_of(rendition.team or "")),
        ("Services", ", ".join(map(line_of, rendition.services))),
        ("Happened", occurred),
        ("Source", line_of(rendition.source_url or "")),
        ("Review is for", words.level_words(rendition.level)),
    )
    return tuple((name, value) for name, value in facts if value)


def _stamps(impact: ShownImpact | None, clock: Clock) -> tuple[StampRow, ...]:
    if impact is None:
        return ()
    return tuple(
        StampRow(
            words.MOMENT_WORDS.get(one.key, one.key),
            Moment(UNKNOWN) if one.when is None else moment_of(one.when, clock),
            line_of(one.decided_by),
        )
        for one in impact.stamps
    )


def _impact(impact: ShownImpact | None, *, is_whole: bool) -> tuple[Fact, ...]:
    if impact is None:
        return ()
    numbers = (
        ("Time to detect", impact.minutes_to_detect),
        ("Time to mitigate", impact.minutes_to_mitigate),
        ("Time to resolve", impact.minutes_to_resolve),
    )
    flags = (
        ("Data lost", impact.has_data_loss),
        ("Security affected", impact.has_security_impact),
        ("Privacy affected", impact.has_privacy_impact),
    )
    facts = [(name, length_text(minutes)) for name, minutes in numbers if minutes is not None]
    if impact.affected_who:
        facts.append(("Who was affected", line_of(impact.affected_who)))
    if impact.affected_count is not None or is_whole:
        facts.append(("How many", impact.affected_count or UNKNOWN))
    return tuple(facts + [(name, words.yes_or_no(flag)) for name, flag in flags if flag is not None or is_whole])


def _happenings(rendition: Rendition, clock: Clock) -> tuple[Happening, ...]:
    silences = {silence.after_id: silence.minutes for silence in rendition.silences}
    days = DayBook(clock)
    happenings = []
    for number, event in enumerate(rendition.events, start=1):
        day, when = days.enter(event.when)
        minutes = silences.get(event.id)
        silence = "" if minutes is None else f"{length_text(minutes)} in which nothing was written down"
        happenings.append(
            Happening(
                number,
                day,
                when,
                event.kind.value,
                words.words_of(event.kind),
                event.text,
                _event_particulars(event),
                silence,
            )
        )
    return tuple(happenings)


def _event_particulars(event: ShownEvent) -> tuple[str, ...]:
    known = {"yes": "known at the time", "no": "not known at the time", "some": "known to some at the time"}
    quote = "quoted with consent" if event.has_consent else "quoted"
    return _given(
        line_of(event.who),
        event.source_type.value,
        line_of(event.source_ref or ""),
        known.get(event.known_then.value, ""),
        "contested" if event.is_contested else "",
        quote if event.is_quote and not event.is_withheld else "",
        _level(event.own_level),
    )


def _factors(rendition: Rendition) -> tuple[Point, ...]:
    numbers = {event.id: number for number, event in enumerate(rendition.events, start=1)}

    def evidence(factor: ShownFactor) -> str:
        shown = [str(numbers[event_id]) for event_id in factor.evidence_ids if event_id in numbers]
        return f"evidence: {'event' if len(shown) == 1 else 'events'} {', '.join(shown)}" if shown else ""

    return tuple(
        Point(
            words.words_of(one.status),
            one.text,
            _notes(one, FACTOR_NOTES),
            _given(
                words.family_words(one.family) if one.family else "",
                words.words_of(one.role) if one.role else "",
                f"asking rests: {words.words_of(one.stop_reason).lower()}" if one.stop_reason else "",
                evidence(one),
                _level(one.own_level),
            ),
        )
        for one in rendition.factors
    )


def _lessons(rendition: Rendition) -> tuple[Point, ...]:
    return tuple(
        Point(
            "",
            one.text,
            _notes(one, LESSON_NOTES),
            _given(_level(one.own_level)),
        )
        for one in rendition.lessons
    )


def _action_items(rendition: Rendition) -> tuple[Point, ...]:
    return tuple(
        Point(
            words.words_of(one.state),
            one.text,
            _notes(one, ACTION_ITEM_NOTES),
            _given(
                f"owner: {line_of(one.owner)}" if one.owner else "",
                f"team: {line_of(one.team)}" if one.team and one.team != one.owner else "",
                f"due {one.due_on.isoformat()}" if one.due_on else "",
                words.words_of(one.strength.mechanism) if one.strength.mechanism else "",
                f"look on {one.verification.look_on.isoformat()}" if one.verification.look_on else "",
                line_of(one.reference or ""),
                "open security weakness" if one.is_weakness else "",
                _level(one.own_level),
            ),
        )
        for one in rendition.action_items
    )


def _questions(rendition: Rendition) -> tuple[Point, ...]:
    answers = rendition.answers
    return tuple(
        Point(
            "",
            one.text,
            tuple(("Answer", answer.text) for answer in answers if answer.question_id == one.id and answer.text),
            _given(_level(one.own_level)),
        )
        for one in rendition.questions
    )


def _notes(thing: object, table: Iterable[tuple[str, str]]) -> tuple[Fact, ...]:
    """Return the longer texts of a thing, under the labels that Markdown gives them too."""
    return tuple((note.label, note.text) for note in notes_of(thing, table))


def _level(level: Level | None) -> str:
    return "" if level is None else f"only for {words.level_words(level)}"


def _given(*particulars: str) -> tuple[str, ...]:
    return tuple(one for one in particulars if one)
