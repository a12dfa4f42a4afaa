"""A rendition as Markdown in Lightkeeper's own layout: pleasant to read anywhere, and read back to the byte.

What a file says of itself (who it was written for, in which zone) stands in one line below the title.
"""

import re
from collections.abc import Sequence
from datetime import tzinfo

from lightkeeper.domain.access.level import Level
from lightkeeper.domain.document import words
from lightkeeper.domain.document.action_item_items import ACTION_ITEMS, write_action_items
from lightkeeper.domain.document.attributes import Writing
from lightkeeper.domain.document.clock import Clock, clock_of
from lightkeeper.domain.document.escaping import escape_inline, escape_lines
from lightkeeper.domain.document.event_items import DEFENCES, EVENTS, write_defences, write_events
from lightkeeper.domain.document.factor_items import FACTORS, LINKS, write_factors, write_links
from lightkeeper.domain.document.items import Item, Layout, write_items
from lightkeeper.domain.document.lesson_items import (
    LESSONS,
    NOTHING_FOUND,
    REFLECTIONS,
    write_lessons,
    write_reflections,
)
from lightkeeper.domain.document.numbers import numbers_of
from lightkeeper.domain.document.question_items import QUESTIONS, write_questions
from lightkeeper.domain.edition.rendition import Rendition, ShownImpact, ShownSection
from lightkeeper.domain.edition.times import length_text
from lightkeeper.domain.reflection.reflection import Prompt

WRITTEN_FOR = "*Lightkeeper review, written for "
TIMES_IN = "Times in "
WE_ASK = "We ask"
CONSIDERED = "Considered, nothing found"
LEARNED_INSTEAD = "What we learned without follow-up work"

# A line of somebody's text that would be taken for one of our headings or for what stands below them.
SECTION_STRUCTURE = re.compile(rf" *(?=##?(?:\s|\Z)|\*(?:{words.WHO_MAY_READ}|{WE_ASK}): )")

_LEVEL = f"{words.WHO_MAY_READ}: "


def write_markdown(rendition: Rendition, zone: tzinfo) -> str:
    """Return the review as Markdown, its clock times in the zone."""
    clock = clock_of(rendition, zone)
    writing = Writing(lambda text: escape_inline(text, "·*"), clock.write, numbers_of(rendition))
    parts = [
        [f"# {escape_inline(rendition.title)}"],
        [f"{WRITTEN_FOR}{words.level_words(rendition.audience)}. {_times(rendition, clock)}.*"],
        _table(("Fact", "Value"), _facts(rendition, clock)),
        _impact(rendition, clock),
        *(_section(section) for section in rendition.sections),
        _list("Timeline", write_events(rendition, clock, writing), EVENTS),
        _list("Defences", write_defences(rendition.defences, writing), DEFENCES),
        _list("Contributing factors", write_factors(rendition.factors, writing), FACTORS),
        _list("How the factors are linked", write_links(rendition, writing), LINKS),
        *(_reflections(prompt, rendition, writing) for prompt in Prompt),
        _list("Lessons", write_lessons(rendition.lessons, writing), LESSONS),
        _list("Action items", write_action_items(rendition.action_items, writing), ACTION_ITEMS),
        _prose(LEARNED_INSTEAD, rendition.learned_instead),
        _list("Questions for the review", write_questions(rendition, writing), QUESTIONS),
        _people(rendition),
        _list("Attachments", _attachments(rendition), Layout()),
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
        (CONSIDERED, ", ".join(map(words.family_words, rendition.considered_families))),
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


def _reflections(prompt: Prompt, rendition: Rendition, writing: Writing) -> list[str]:
    items = write_reflections([one for one in rendition.reflections if one.prompt is prompt], writing)
    nothing = [NOTHING_FOUND] if prompt in rendition.nothing_found else []
    if not items and not nothing:
        return []
    between = [""] if items and nothing else []
    return [f"## {words.PROMPT_WORDS[prompt]}", "", *nothing, *between, *write_items(items, REFLECTIONS)]


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


def _list(heading: str, items: list[Item], layout: Layout) -> list[str]:
    return [f"## {heading}", "", *write_items(items, layout)] if items else []


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
