"""The numbers by which things of one document speak of each other: "factor 3", "answer 2.1"."""

from collections.abc import Iterable, Mapping
from typing import Protocol
from uuid import UUID

from lightkeeper.domain.edition.rendition import Rendition


class _Listed(Protocol):
    @property
    def id(self) -> UUID: ...


def numbers_of(rendition: Rendition) -> Mapping[str, Mapping[UUID, str]]:
    """Return each shown thing's number by its noun and id. Of two things under one id the last counts."""
    answers: dict[UUID, str] = {}
    places = {question.id: place for place, question in enumerate(rendition.questions, start=1)}
    counts: dict[UUID, int] = {}
    for answer in rendition.answers:
        if answer.question_id in places:
            number = counts[answer.question_id] = counts.get(answer.question_id, 0) + 1
            answers[answer.id] = f"{places[answer.question_id]}.{number}"
    return {
        "event": _counted(rendition.events),
        "factor": _counted(rendition.factors),
        "action item": _counted(rendition.action_items),
        "image": _counted(rendition.attachments),
        "answer": answers,
    }


def _counted(things: Iterable[_Listed]) -> dict[UUID, str]:
    return {thing.id: str(number) for number, thing in enumerate(things, start=1)}
