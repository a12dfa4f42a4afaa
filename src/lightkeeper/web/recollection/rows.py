"""Opened passages as rows of words."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.urls import reverse

from lightkeeper.domain.provenance.disposal import Disposal
from lightkeeper.usecases.recollection.derived import MadeThing
from lightkeeper.usecases.recollection.reads import AnsweredQuestion, ShownPassage
from lightkeeper.web.recollection.words import CONSENTS_TOLD, DISPOSALS, MADE_OF_IT, PARTS_TOLD

BADGES = {
    Disposal.OPEN: "state-draft",
    Disposal.USED: "state-done",
    Disposal.PARKED: "plain",
    Disposal.NOT_USED: "plain",
}
ANCHORS = {"event": "event", "factor": "finding", "lesson": "finding", "action_item": "finding"}


@dataclass(frozen=True)
class MadeRow:
    """Something made of a passage, where it stands, and where to change it."""

    noun: str
    id: UUID
    words: str
    text: str
    anchor: str


@dataclass(frozen=True)
class PassageRow:
    """One passage in words."""

    id: UUID
    text: str
    question: str
    who: str
    mark: str
    part_words: str
    consent_words: str
    disposal_words: str
    disposal_badge: str
    disposal_reason: str
    is_mine: bool
    is_late: bool
    made: tuple[MadeRow, ...]
    use_href: str
    answer_href: str


@dataclass(frozen=True)
class QuestionRow:
    """One question and the passages under it."""

    key: str
    text: str
    passages: tuple[PassageRow, ...]


def question_rows(questions: Iterable[AnsweredQuestion]) -> list[QuestionRow]:
    """Return the questions with their passages."""
    return [QuestionRow(one.key, one.text, tuple(map(row_of, one.passages))) for one in questions]


def row_of(one: ShownPassage) -> PassageRow:
    """Return one passage in words."""
    return PassageRow(
        id=one.id,
        text=one.text,
        question=one.question,
        who=one.who,
        mark=one.who[-1:].upper(),
        part_words=PARTS_TOLD[one.part],
        consent_words=CONSENTS_TOLD[one.consent],
        disposal_words=DISPOSALS[one.disposal],
        disposal_badge=BADGES[one.disposal],
        disposal_reason=one.disposal_reason,
        is_mine=one.is_mine,
        is_late=one.is_late,
        made=tuple(made_rows(one.made)),
        use_href=reverse("use_passage", args=[one.id]),
        answer_href=reverse("answer_passage", args=[one.id]),
    )


def made_rows(made: Iterable[MadeThing]) -> list[MadeRow]:
    """Return what was made, in words."""
    return [MadeRow(one.noun, one.id, MADE_OF_IT[one.noun], one.text, _anchor(one)) for one in made]


def _anchor(one: MadeThing) -> str:
    return f"{ANCHORS[one.noun]}-{one.id}" if one.noun in ANCHORS else "story"
