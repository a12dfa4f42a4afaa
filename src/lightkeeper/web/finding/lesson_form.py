"""The form of a lesson: one sentence, when it applies, the factors behind it, and when to look again."""

from typing import Any
from uuid import UUID

from django import forms

from lightkeeper.domain.lesson.lesson import LessonStatus
from lightkeeper.usecases.item.reads import EventChoice, ItemToEdit, WritingPlace
from lightkeeper.usecases.item.text import LONGEST_TEXT
from lightkeeper.usecases.lesson.fields import LessonFields
from lightkeeper.web.finding.form import FindingForm
from lightkeeper.web.finding.words import LESSON_STATUSES
from lightkeeper.web.timeline.words import name_of


def _long(label: str, **more: Any) -> forms.CharField:
    more.setdefault("required", False)
    return forms.CharField(label=label, max_length=LONGEST_TEXT, widget=forms.Textarea(attrs={"rows": 2}), **more)


class LessonForm(FindingForm):
    """One lesson."""

    text = _long(
        "What would you tell somebody who was not there?",
        required=True,
        error_messages={"required": "Say in one sentence what was learned."},
    )
    applies_when = _long("When does it apply?")
    does_not_apply_when = _long("When does it not?")
    factor_ids = forms.TypedMultipleChoiceField(
        label="Which factors taught it?", required=False, widget=forms.CheckboxSelectMultiple, coerce=UUID
    )
    status = forms.ChoiceField(
        label="Does it hold?",
        required=False,
        choices=[(status.value, words) for status, (words, _) in LESSON_STATUSES.items()],
    )
    look_again_on = forms.DateField(
        label="Look at it again on",
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        error_messages={"invalid": "Write a day such as 2027-03-27, or leave it empty."},
    )

    wide = told = ("text", "applies_when", "does_not_apply_when")
    narrow = ("status", "look_again_on")

    def offer(self, place: WritingPlace, events: list[EventChoice]) -> None:
        """Let people tick the factors that taught it."""
        choices = [(str(one.id), name_of(one.text)) for one in self.choices or ()]
        self.fields["factor_ids"].choices = choices  # type: ignore[attr-defined]

    def to_fields(self) -> LessonFields:
        """Return what was written, for the use case."""
        said = self.cleaned_data
        return LessonFields(
            text=said["text"],
            applies_when=said["applies_when"],
            does_not_apply_when=said["does_not_apply_when"],
            own_level=said["own_level"],
            factor_ids=tuple(said["factor_ids"]),
            status=LessonStatus(said["status"] or LessonStatus.CURRENT),
            look_again_on=said["look_again_on"],
        )


def lesson_as_written(found: ItemToEdit) -> dict[str, Any]:
    """Return what a lesson's form first shows besides its texts."""
    return {"factor_ids": [str(one) for one in found.shown.factor_ids], "status": found.shown.status.value}
