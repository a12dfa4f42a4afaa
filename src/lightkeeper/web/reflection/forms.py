"""The form of one reflection; its second question follows from its prompt."""

from typing import Any
from uuid import UUID

from django import forms

from lightkeeper.domain.reflection.prompts import PROMPTS
from lightkeeper.domain.reflection.reflection import Prompt
from lightkeeper.usecases.item.reads import ItemToEdit, WritingPlace
from lightkeeper.usecases.item.text import LONGEST_TEXT
from lightkeeper.usecases.lesson.reads import FactorChoice
from lightkeeper.usecases.reflection.fields import WHEN_EMPTY, ReflectionFields
from lightkeeper.web.level_choices import level_field
from lightkeeper.web.plain_form import PlainForm
from lightkeeper.web.timeline.words import name_of


class ReflectionForm(PlainForm):
    """One answer to a prompt."""

    text = forms.CharField(
        max_length=LONGEST_TEXT,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": WHEN_EMPTY},
    )
    next_step = forms.CharField(required=False, max_length=LONGEST_TEXT, widget=forms.Textarea(attrs={"rows": 2}))
    factor_id = forms.TypedChoiceField(label="It belongs to the factor", required=False, empty_value=None, coerce=UUID)
    version = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(
        self, *args: Any, prompt: Prompt, place: WritingPlace, factors: list[FactorChoice], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.prompt = prompt
        self.fields["text"].label = PROMPTS[prompt].question
        self.fields["next_step"].label = PROMPTS[prompt].second_question
        choices = [("", "None, or not found yet"), *((str(one.id), name_of(one.text)) for one in factors)]
        self.fields["factor_id"].choices = choices  # type: ignore[attr-defined]
        self.fields["own_level"] = level_field(place.level, place.stricter_levels)

    def to_fields(self) -> ReflectionFields:
        """Return what was written, for the use case."""
        said = self.cleaned_data
        return ReflectionFields(self.prompt, said["text"], said["next_step"], said["factor_id"], said["own_level"])


def as_it_stands(found: ItemToEdit) -> dict[str, Any]:
    """Return a reflection's values, as its form first shows them."""
    shown = found.shown
    return {
        "text": shown.text,
        "next_step": shown.next_step,
        "factor_id": str(shown.factor_id or ""),
        "own_level": shown.own_level.value if shown.own_level else "",
        "version": found.version,
    }
