"""Questions with their answers as numbered items and back."""

from collections.abc import Iterable
from uuid import UUID

from lightkeeper.domain.document.attributes import (
    LEVEL,
    LINE,
    Attribute,
    Reading,
    Writing,
    attributes_of,
    choice,
    values_among,
    with_unknown,
)
from lightkeeper.domain.document.items import Item, Layout, Note
from lightkeeper.domain.edition.rendition import Rendition, ShownAnswer
from lightkeeper.domain.provenance.disposal import Disposal
from lightkeeper.domain.question.answer import Answer
from lightkeeper.domain.question.open_question import OpenQuestion

ANSWER = "Answer"
QUESTIONS = Layout((ANSWER,), has_lead=False)

_OUTCOME = (
    Attribute("disposal", "outcome: ", choice(Disposal), usual=Disposal.OPEN),
    Attribute("disposal_reason", "because: ", LINE),
)
QUESTION_ATTRIBUTES = (Attribute("catalogue_key", "catalogue: ", LINE), *_OUTCOME, LEVEL)
ANSWER_ATTRIBUTES = (*_OUTCOME, LEVEL)


def answers_by_question(rendition: Rendition) -> dict[UUID, list[ShownAnswer]]:
    """Return the answers to each question that has any, in the order they were given."""
    answers: dict[UUID, list[ShownAnswer]] = {}
    for answer in rendition.answers:
        answers.setdefault(answer.question_id, []).append(answer)
    return answers


def write_questions(rendition: Rendition, writing: Writing) -> list[Item]:
    """Return the questions, each with its answers and what became of it."""
    answers = answers_by_question(rendition)
    return [
        Item(
            "",
            question.text,
            tuple(
                Note(ANSWER, one.text, attributes_of(one, ANSWER_ATTRIBUTES, writing))
                for one in answers.get(question.id, ())
            ),
            attributes_of(question, QUESTION_ATTRIBUTES, writing),
        )
        for question in rendition.questions
    ]


def read_questions(items: Iterable[Item], reading: Reading) -> tuple[tuple[OpenQuestion, ...], tuple[Answer, ...]]:
    """Return the questions, and the answers that stand below them."""
    questions, answers = [], list[Answer]()
    for position, item in enumerate(items):
        question = OpenQuestion(
            id=reading.id_of("question", str(position + 1)),
            text=with_unknown(item.text, item.attributes, item.line, QUESTION_ATTRIBUTES),
            position=position,
            **values_among(item.attributes, item.line, QUESTION_ATTRIBUTES, reading),
        )
        questions.append(question)
        notes = [note for note in item.notes if note.label == ANSWER]
        for number, note in enumerate(notes, start=1):
            values = values_among(note.attributes, item.line, ANSWER_ATTRIBUTES, reading)
            own_id = reading.id_of("answer", f"{position + 1}.{number}")
            text = with_unknown(note.text, note.attributes, item.line, ANSWER_ATTRIBUTES)
            answers.append(Answer(own_id, question.id, text, position=len(answers), **values))
    return tuple(questions), tuple(answers)
