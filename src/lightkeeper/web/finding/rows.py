"""Lays factors, lessons and questions out as rows, every word ready to be shown."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from lightkeeper.domain.access.level import Level
from lightkeeper.domain.analysis.taxonomy import find_leaf
from lightkeeper.domain.edition.rendition import Rendition, ShownFactor, ShownLesson, ShownQuestion
from lightkeeper.domain.lesson.lesson import LessonStatus
from lightkeeper.domain.lesson.recheck import asks_again
from lightkeeper.domain.question.catalogue import PINNED
from lightkeeper.web.finding.words import FAMILIES, LESSON_STATUSES, ROLES, STATUSES, STOP_REASONS
from lightkeeper.web.templatetags.plain_words import LEVELS
from lightkeeper.web.timeline.words import name_of


@dataclass(frozen=True)
class Fact:
    """A named value beside a finding."""

    name: str
    value: str


@dataclass(frozen=True)
class FindingRow:
    """One finding: its text, what is said beside it, and who may see it."""

    id: UUID
    anchor: str
    text: str
    name: str
    badge: str
    badge_kind: str
    details: tuple[str, ...]
    facts: tuple[Fact, ...]
    first_event_id: UUID | None
    evidence: str
    is_done: bool
    asks_again: bool
    is_pinned: bool
    level_key: str
    level_words: str


def factor_rows(rendition: Rendition) -> list[FindingRow]:
    """Return the contributing factors of a review."""
    return [_factor(one) for one in rendition.factors]


def lesson_rows(rendition: Rendition, today: date, written: Mapping[UUID, date]) -> list[FindingRow]:
    """Return the lessons of a review; `today`, and the days they were `written`, tell which ask to be looked at."""
    factors = {one.id: name_of(one.text) for one in rendition.factors}
    return [_lesson(one, factors, asks_again(one, today, written.get(one.id))) for one in rendition.lessons]


def question_rows(rendition: Rendition) -> list[FindingRow]:
    """Return the questions of a review."""
    return [_row(one, is_pinned=one.catalogue_key in PINNED) for one in rendition.questions]


def _factor(factor: ShownFactor) -> FindingRow:
    badge, badge_kind = STATUSES[factor.status]
    count = len(factor.evidence_ids)
    return _row(
        factor,
        badge=badge,
        badge_kind=badge_kind,
        details=_details_of(factor),
        facts=_facts(
            ("What it led to", factor.effect),
            ("How that showed here", factor.event),
            ("Asking came to rest", STOP_REASONS[factor.stop_reason] if factor.stop_reason else ""),
            ("Decided by", factor.stop_note),
        ),
        first_event_id=factor.evidence_ids[0] if count else None,
        evidence="1 event shows it" if count == 1 else f"{count} events show it" if count else "",
        is_done=badge_kind == "plain",
    )


def _details_of(factor: ShownFactor) -> tuple[str, ...]:
    leaf = find_leaf(factor.leaf)
    theme = leaf.name if leaf else FAMILIES[factor.family] if factor.family else ""
    return tuple(one for one in (theme, ROLES[factor.role] if factor.role else "") if one)


def _lesson(lesson: ShownLesson, factors: dict[UUID, str], asks: bool) -> FindingRow:
    badge, badge_kind = LESSON_STATUSES[lesson.status] if lesson.status is not LessonStatus.CURRENT else ("", "")
    named = "; ".join(factors[one] for one in lesson.factor_ids if one in factors)
    return _row(
        lesson,
        badge=badge,
        badge_kind=badge_kind,
        details=_days_of(lesson),
        facts=_facts(
            ("Applies when", lesson.applies_when),
            ("Does not apply when", lesson.does_not_apply_when),
            ("Learned from", named),
        ),
        asks_again=asks,
        is_done=lesson.status is LessonStatus.SUPERSEDED,
    )


def _days_of(lesson: ShownLesson) -> tuple[str, ...]:
    said = (("it held on", lesson.confirmed_on), ("look again on", lesson.look_again_on))
    return tuple(f"{words} {day.day} {day:%B %Y}" for words, day in said if day is not None)


def _row(thing: ShownFactor | ShownLesson | ShownQuestion, **said: object) -> FindingRow:
    level_words, level_key = LEVELS[Level(thing.level)] if thing.own_level else ("", "")
    blank: dict[str, object] = {
        "badge": "", "badge_kind": "", "details": (), "facts": (), "first_event_id": None, "evidence": "",
        "is_done": False, "asks_again": False, "is_pinned": False,
    }  # fmt: skip
    return FindingRow(
        id=thing.id,
        anchor=f"finding-{thing.id}",
        text=thing.text,
        name=name_of(thing.text),
        level_key=level_key,
        level_words=level_words,
        **blank | said,  # type: ignore[arg-type]
    )


def _facts(*pairs: tuple[str, str]) -> tuple[Fact, ...]:
    return tuple(Fact(name, value) for name, value in pairs if value)
