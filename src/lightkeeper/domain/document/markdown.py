"""A rendition as Markdown in Lightkeeper's own layout: pleasant to read anywhere, and read back to the byte.

What a file says of itself (who it was written for, in which zone) stands in one line below the title.
"""

import re
from collections.abc import Sequence
from datetime import tzinfo

from lightkeeper.domain.access.level import Level
from lightkeeper.domain.document import words
from lightkeeper.domain.document.clock import Clock, clock_of
from lightkeeper.domain.document.escaping import escape_inline, escape_lines
from lightkeeper.domain.document.items import (
    APPLIES_WHEN,
    DOES_NOT_APPLY_WHEN,
    DONE_WHEN,
    LED_TO,
    Item,
    attribute,
    write_items,
)
from lightkeeper.domain.edition.rendition import (
    Rendition,
    ShownActionItem,
    ShownEvent,
    ShownFactor,
    ShownImpact,
    ShownSection,
)
from lightkeeper.domain.edition.times import length_text
from lightkeeper.domain.timeline.event import KnownThen

WRITTEN_FOR = "*Lightkeeper review, written for "
TIMES_IN = "Times in "
WE_ASK = "We ask"

# A line of somebody's text that would be taken for one of our headings or for what stands below them.
SECTION_STRUCTURE = re.compile(rf" *(?=##?(?:\s|\Z)|\*(?:{words.WHO_MAY_READ}|{WE_ASK}): )")

_LEVEL = f"{words.WHO_MAY_READ}: "


def write_markdown(rendition: Rendition, zone: tzinfo) -> str:
    """Return the review as Markdown, its clock times in the zone."""
    clock = clock_of(rendition, zone)
    parts = [
        [f"# {escape_inline(rendition.title)}"],
        [f"{WRITTEN_FOR}{words.level_words(rendition.audience)}. {_times(rendition, clock)}.*"],
        _table(("Fact", "Value"), _facts(rendition, clock)),
        _impact(rendition, clock),
        *(_section(section) for section in rendition.sections),
        _list("Timeline", _events(rendition, clock)),
        _list("Contributing factors", _factors(rendition)),
        _list("Lessons", _lessons(rendition)),
        _list("Action items", [_action_item(item) for item in rendition.action_items]),
        _list("Questions for the review", _questions(rendition)),
        _people(rendition),
        _list("Attachments", _attachments(rendition)),
        _promise(rendition),
        _prose("Boundary statement", rendition.boundary),
    ]
    return "\n\n".join("\n".join(part) for part in parts if part) + "\n"


def _times(rendition: Rendition, clock: Clock) -> str:
    return TIMES_IN + clock.stated if words.shows_clock_times(rendition.audience) else words.TIMES_COUNT


def _facts(rendition: Rendition, clock: Clock) -> list[tuple[str, ...]]:
    facts = [
        ("Kind", words.words_of(rendition.kind)),
        ("State", words.words_of(rendition.state)),
        ("Severity", rendition.severity or ""),
        ("Team", rendition.team or ""),
        ("Services", ", ".join(escape_inline(service, ",|") for service in rendition.services)),
        ("Happened", clock.write_when(rendition.occurred) if rendition.occurred else ""),
        ("Source", rendition.source_url or ""),
        (words.WHO_MAY_READ, words.level_words(rendition.level)),
    ]
    made = {"Services", "Happened"}
    return [(name, value if name in made else _cell(value)) for name, value in facts if value]


def _impact(rendition: Rendition, clock: Clock) -> list[str]:
    impact = rendition.impact
    if impact is None:
        return []
    rows = [
        (
            words.MOMENT_WORDS.get(stamp.key, stamp.key),
            "not known" if stamp.when is None else clock.write_when(stamp.when),
            _cell(stamp.decided_by) if stamp.decided_by else "",
        )
        for stamp in impact.stamps
    ]
    table = _table(("Moment", "When", "How it was decided"), rows)
    is_whole = words.shows_clock_times(rendition.audience)
    facts = [f"- {name}: {value}" for name, value in _impact_facts(impact, is_whole=is_whole)]
    if not table and not facts:
        return []
    return ["## Impact", "", *table, *([""] if table and facts else []), *facts]


def _impact_facts(impact: ShownImpact, *, is_whole: bool) -> list[tuple[str, str]]:
    facts = []
    if impact.affected_who:
        facts.append(("Who was affected", escape_inline(impact.affected_who)))
    if impact.affected_count is not None or is_whole:
        facts.append(("How many", escape_inline(impact.affected_count or "not known")))
    flags = (
        ("Data lost", impact.has_data_loss),
        ("Security affected", impact.has_security_impact),
        ("Privacy affected", impact.has_privacy_impact),
    )
    facts += [(name, words.yes_or_no(flag)) for name, flag in flags if flag is not None or is_whole]
    durations = (
        ("Time to detect", impact.minutes_to_detect),
        ("Time to mitigate", impact.minutes_to_mitigate),
        ("Time to resolve", impact.minutes_to_resolve),
    )
    return facts + [(name, length_text(minutes)) for name, minutes in durations if minutes is not None]


def _section(section: ShownSection) -> list[str]:
    lines = [f"## {escape_inline(section.heading)} {{#{_key(section.key)}}}"]
    if section.own_level is not None:
        lines += ["", f"*{_LEVEL}{words.level_words(section.own_level)}*"]
    if section.question:
        lines += ["", f"*{WE_ASK}: {escape_inline(section.question, '*')}*"]
    body = escape_lines(section.body, SECTION_STRUCTURE)
    return [*lines, *([""] if body else []), *body]


def _events(rendition: Rendition, clock: Clock) -> list[Item]:
    return [
        Item(
            clock.write_when(event.when),
            event.text,
            attributes=_event_attributes(event, clock),
        )
        for event in rendition.events
    ]


def _event_attributes(event: ShownEvent, clock: Clock) -> tuple[str, ...]:
    return _given(
        words.words_of(event.kind),
        words.words_of(event.source_type).lower(),
        attribute("by ", event.who) if event.who else "",
        attribute("source: ", event.source_ref) if event.source_ref else "",
        "" if event.known_then is KnownThen.UNSURE else f"known then: {event.known_then.value}",
        "contested" if event.is_contested else "",
        "quote" if event.is_quote else "",
        "with consent" if event.has_consent else "",
        f"written down {clock.write(event.recorded_at)}" if event.recorded_at else "",
        _level(event.own_level),
    )


def _factors(rendition: Rendition) -> list[Item]:
    numbers = {event.id: number for number, event in enumerate(rendition.events, start=1)}

    def evidence(factor: ShownFactor) -> str:
        shown = [str(numbers[event_id]) for event_id in factor.evidence_ids if event_id in numbers]
        return f"evidence: {'event' if len(shown) == 1 else 'events'} {', '.join(shown)}" if shown else ""

    return [
        Item(
            words.words_of(factor.status),
            factor.text,
            ((LED_TO, factor.effect),),
            _given(
                words.family_words(factor.family) if factor.family else "", evidence(factor), _level(factor.own_level)
            ),
        )
        for factor in rendition.factors
    ]


def _lessons(rendition: Rendition) -> list[Item]:
    return [
        Item(
            "",
            lesson.text,
            ((APPLIES_WHEN, lesson.applies_when), (DOES_NOT_APPLY_WHEN, lesson.does_not_apply_when)),
            _given(_level(lesson.own_level)),
        )
        for lesson in rendition.lessons
    ]


def _action_item(item: ShownActionItem) -> Item:
    attributes = _given(
        attribute("owner: ", item.owner) if item.owner else "",
        attribute("team: ", item.team) if item.team else "",
        f"due {item.due_on.isoformat()}" if item.due_on else "",
        attribute("reference: ", item.reference) if item.reference else "",
        "open security weakness" if item.is_weakness else "",
        _level(item.own_level),
    )
    return Item(words.words_of(item.state), item.text, ((DONE_WHEN, item.done_when),), attributes)


def _questions(rendition: Rendition) -> list[Item]:
    return [Item("", one.text, attributes=_given(_level(one.own_level))) for one in rendition.questions]


def _people(rendition: Rendition) -> list[str]:
    rows = [(_cell(person.label), _cell(person.role_word), _cell(person.name)) for person in rendition.people]
    return ["## Who took part", "", *_table(("Label", "Part", "Name"), rows)] if rows else []


def _attachments(rendition: Rendition) -> list[Item]:
    return [
        Item(
            f"[{escape_inline(attachment.name, '*[]')}](attachment:{attachment.id})",
            attachment.description,
            attributes=_given(
                escape_inline(attachment.media_type, "·*"),
                f"cleared for {words.level_words(attachment.cleared_for)}" if attachment.cleared_for else "",
                _level(attachment.own_level),
            ),
        )
        for attachment in rendition.attachments
    ]


def _promise(rendition: Rendition) -> list[str]:
    if not rendition.promise and not rendition.promise_version:
        return []
    return _prose(f"Promise (version {rendition.promise_version})", rendition.promise, is_kept=True)


def _prose(heading: str, text: str, *, is_kept: bool = False) -> list[str]:
    if not text and not is_kept:
        return []
    lines = escape_lines(text, SECTION_STRUCTURE)
    return [f"## {heading}", *([""] if lines else []), *lines]


def _list(heading: str, items: list[Item]) -> list[str]:
    return [f"## {heading}", "", *write_items(items)] if items else []


def _table(heads: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> list[str]:
    if not rows:
        return []
    lines = [heads, ("---",) * len(heads), *rows]
    return [f"| {' | '.join(cells)} |" for cells in lines]


def _cell(text: str) -> str:
    return escape_inline(text, "|") if text else ""


def _key(key: str) -> str:
    return escape_inline(key, "{}") if key else ""


def _level(level: Level | None) -> str:
    return "" if level is None else _LEVEL[0].lower() + _LEVEL[1:] + words.level_words(level)


def _given(*attributes: str) -> tuple[str, ...]:
    return tuple(attribute for attribute in attributes if attribute)
