"""The questions of a reader as a form: four answers and a comment each."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django import forms
from django.http import QueryDict

from lightkeeper.domain.appraisal.questions import RATING_WORDS, Rating, ReadersQuestion
from lightkeeper.usecases.appraisal.reads import MyReading, Person
from lightkeeper.web.plain_form import PlainForm

WHO = "Choose whom to ask."


@dataclass(frozen=True)
class Choice:
    """One of the four answers."""

    value: str
    words: str
    is_chosen: bool


@dataclass(frozen=True)
class QuestionRow:
    """One question as it stands on the page."""

    question: ReadersQuestion
    choices: tuple[Choice, ...]
    comment: str
    missing: str


@dataclass(frozen=True)
class Said:
    """What somebody sent."""

    ratings: dict[str, str]
    comments: dict[str, str]
    objection: str


class AskForm(PlainForm):
    """Whom to ask."""

    account_id = forms.TypedChoiceField(label="Who", coerce=UUID, error_messages=dict.fromkeys(("required",), WHO))

    def __init__(self, *args: Any, people: tuple[Person, ...], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["account_id"]
        field.choices = [("", "Choose somebody"), *((str(one.account_id), one.display_name) for one in people)]  # type: ignore[attr-defined]


def read_said(sent: QueryDict) -> Said:
    """Return what a form holds; whatever else it holds is left aside."""
    ratings = {name.removeprefix("rating-"): str(sent[name]) for name in sent if name.startswith("rating-")}
    comments = {name.removeprefix("comment-"): str(sent[name]) for name in sent if name.startswith("comment-")}
    return Said(ratings, comments, str(sent.get("objection", "")))


def rows_of(mine: MyReading, said: Said | None = None, missing: dict[str, str] | None = None) -> list[QuestionRow]:
    """Return the questions with what is kept, or with what was just sent and what it lacks."""
    ratings, comments = (said.ratings, said.comments) if said else (mine.ratings, mine.comments)
    return [
        QuestionRow(
            one,
            tuple(
                Choice(rating.value, RATING_WORDS[rating], ratings.get(one.key) == rating.value) for rating in Rating
            ),
            comments.get(one.key, ""),
            (missing or {}).get(one.key, ""),
        )
        for one in mine.questions
    ]
