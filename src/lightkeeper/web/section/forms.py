"""The forms of narrative sections."""

from typing import Any

from django import forms

from lightkeeper.usecases.item.reads import WritingPlace
from lightkeeper.usecases.section.write_section import LONGEST_BODY
from lightkeeper.web.level_choices import level_field
from lightkeeper.web.plain_form import PlainForm


class SectionForm(PlainForm):
    """The text of a section, and the version that was seen when its writing began."""

    body = forms.CharField(
        label="Text", required=False, strip=False, max_length=LONGEST_BODY, widget=forms.Textarea(attrs={"rows": 14})
    )
    version = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, place: WritingPlace, question: str = "", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["body"].label = question or "What would you tell somebody who was not there?"
        self.fields["own_level"] = level_field(place.level, place.stricter_levels)


class NewSectionForm(PlainForm):
    """A section of one's own."""

    heading = forms.CharField(
        label="Heading", max_length=200, error_messages={"required": "Give the section a heading."}
    )
    question = forms.CharField(
        label="The question it answers",
        required=False,
        max_length=500,
        help_text="An open question helps whoever writes: what, or how.",
    )
