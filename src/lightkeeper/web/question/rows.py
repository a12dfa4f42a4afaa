"""Lays the questions of a review out: under their phases, with their answers and what became of each."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.urls import reverse

from lightkeeper.domain.edition.rendition import Rendition, ShownAnswer, ShownQuestion
from lightkeeper.domain.provenance.disposal import Disposal
from lightkeeper.domain.question.catalogue import CatalogueQuestion
from lightkeeper.domain.question.phase import PHASE_NAMES, Phase
from lightkeeper.usecases.answer.make_of_answer import Makeable
from lightkeeper.usecases.question.reads import QuestionsOfReview
from lightkeeper.web.question.words import BECAME, OUTCOMES_OF_ANSWER, OUTCOMES_OF_QUESTION
from lightkeeper.web.templatetags.plain_words import LEVELS
from lightkeeper.web.timeline.words import name_of


@dataclass(frozen=True)
class MadeRow:
    """Something that was made of an answer."""

    kind: str
    text: str
    href: str


@dataclass(frozen=True)
class AnswerRow:
    """One answer."""

    id: UUID
    anchor: str
    text: str
    name: str
    disposal: str
    outcome: str
    outcome_kind: str
    reason: str
    made: tuple[MadeRow, ...]
    level_key: str
    level_words: str


@dataclass(frozen=True)
class QuestionRow:
    """One question; `id` is None while a question that every review asks was not answered yet."""

    id: UUID | None
    key: str
    anchor: str
    text: str
    name: str
    when: str
    disposal: str
    outcome: str
    outcome_kind: str
    reason: str
    answers: tuple[AnswerRow, ...]
    is_pinned: bool
    is_first: bool
    level_key: str
    level_words: str


@dataclass(frozen=True)
class Group:
    """The questions of one phase; `anchor` is where it stands on the page."""

    name: str
    anchor: str
    rows: tuple[QuestionRow, ...]


def always_rows(shown: QuestionsOfReview) -> list[QuestionRow]:
    """Return the questions that this review begins with; those hidden with a reason are left out."""
    by_key = {one.catalogue_key: one for one in shown.page.rendition.questions if one.catalogue_key}
    answers = _answers(shown.page.rendition)
    return [
        _row(one, by_key.get(one.key), answers, is_first=not one.is_pinned)
        for one in shown.always
        if one.key not in shown.hidden
    ]


def groups_of(shown: QuestionsOfReview) -> list[Group]:
    """Return the other questions under their phases, in the order of a review; those in people's own words come last.

    An answered question that is hidden here still stands under its phase: hiding takes no words away.
    """
    review = shown.page.rendition
    known = {one.key: one for one in shown.catalogue}
    above = {one.key for one in shown.always if one.key not in shown.hidden}
    answers = _answers(review)
    grouped: dict[Phase | None, list[QuestionRow]] = defaultdict(list)
    for one in review.questions:
        if one.catalogue_key not in above:
            phase = _phase_of(one, known)
            grouped[phase].append(_row(known.get(one.catalogue_key), one, answers))
    in_order = [(phase, PHASE_NAMES[phase]) for phase in Phase if phase in grouped]
    groups = [Group(name, f"phase-{phase.value.lower()}", tuple(grouped[phase])) for phase, name in in_order]
    own = grouped.get(None, [])
    return [*groups, Group("In our own words", "own-words", tuple(own))] if own else groups


def _phase_of(question: ShownQuestion, known: dict[str, CatalogueQuestion]) -> Phase | None:
    """Return the phase of a question; a key that is no longer offered still says it by its letter."""
    if question.catalogue_key in known:
        return known[question.catalogue_key].phase
    letter = question.catalogue_key.removeprefix("Q-")[:1]
    return Phase(letter) if question.catalogue_key.startswith("Q-") and letter in set(Phase) else None


def _row(
    offered: CatalogueQuestion | None,
    asked: ShownQuestion | None,
    answers: dict[UUID, list[AnswerRow]],
    *,
    is_first: bool = False,
) -> QuestionRow:
    text = asked.text if asked else offered.text if offered else ""
    outcome, kind = OUTCOMES_OF_QUESTION[asked.disposal] if asked else ("", "")
    level_words, level_key = LEVELS[asked.level] if asked and asked.own_level else ("", "")
    key = offered.key if offered else ""
    return QuestionRow(
        id=asked.id if asked else None,
        key=key,
        anchor=f"question-{asked.id}" if asked else f"ask-{key}",
        text=text,
        name=name_of(text),
        when=offered.when if offered else "",
        disposal=asked.disposal.value if asked else Disposal.OPEN.value,
        outcome=outcome,
        outcome_kind=kind,
        reason=asked.disposal_reason if asked else "",
        answers=tuple(answers.get(asked.id, ())) if asked else (),
        is_pinned=bool(offered and offered.is_pinned),
        is_first=is_first,
        level_key=level_key,
        level_words=level_words,
    )


def _answers(review: Rendition) -> dict[UUID, list[AnswerRow]]:
    made = _made_of(review)
    rows: dict[UUID, list[AnswerRow]] = defaultdict(list)
    for one in review.answers:
        rows[one.question_id].append(_answer(one, made.get(one.id, ())))
    return rows


def _answer(answer: ShownAnswer, made: Iterable[MadeRow]) -> AnswerRow:
    outcome, kind = OUTCOMES_OF_ANSWER[answer.disposal]
    level_words, level_key = LEVELS[answer.level] if answer.own_level else ("", "")
    return AnswerRow(
        id=answer.id,
        anchor=f"answer-{answer.id}",
        text=answer.text,
        name=name_of(answer.text),
        disposal=answer.disposal.value,
        outcome=outcome,
        outcome_kind=kind,
        reason=answer.disposal_reason,
        made=tuple(made),
        level_key=level_key,
        level_words=level_words,
    )


def _made_of(review: Rendition) -> dict[UUID, list[MadeRow]]:
    """Return what was made of each answer, as far as its reader sees it."""
    here = reverse("review", args=[review.id])
    kinds = (
        (Makeable.EVENT, review.events, "event"),
        (Makeable.FACTOR, review.factors, "finding"),
        (Makeable.LESSON, review.lessons, "finding"),
        (Makeable.ACTION_ITEM, review.action_items, "finding"),
    )
    made: dict[UUID, list[MadeRow]] = defaultdict(list)
    for kind, things, anchor in kinds:
        for one in things:
            if one.came_from is not None:
                made[one.came_from.id].append(MadeRow(BECAME[kind], name_of(one.text), f"{here}#{anchor}-{one.id}"))
    return made
