"""The form of a question."""

from typing import Any

from django import forms

from lightkeeper.domain.question.open_question import level_of_new
from lightkeeper.usecases.item.reads import EventChoice, WritingPlace
from lightkeeper.usecases.item.text import LONGEST_TEXT
from lightkeeper.usecases.question.fields import WHEN_EMPTY, QuestionFields
from lightkeeper.web.finding.form import FindingForm
from lightkeeper.web.templatetags.plain_words import LEVELS

AS_THE_REVIEW = "As this review, also once it is shared more widely"


def _long(label: str, **more: Any) -> forms.CharField:
    more.setdefault("required", False)
    return forms.CharField(label=label, max_length=LONGEST_TEXT, widget=forms.Textarea(attrs={"rows": 2}), **more)


class QuestionForm(FindingForm):
    """One question. It is for those taking part, until somebody says otherwise."""

    text = _long("What would you like to ask together?", required=True, error_messages={"required": WHEN_EMPTY})

    def offer(self, place: WritingPlace, events: list[EventChoice]) -> None:
        """Begin with those taking part; going along with the review is a choice, also before it is shared."""
        begins = level_of_new(place.level)
        levels = [begins, *(one for one in place.stricter_levels if begins.strictness < one.strictness)]
        wider = [one for one in place.stricter_levels if one.strictness < begins.strictness]
        offered = [(one.value, LEVELS[one][0]) for one in (*levels, *wider)]
        field = self.fields["own_level"]
        field.choices = [*offered, ("", AS_THE_REVIEW)]  # type: ignore[attr-defined]
        field.initial = begins.value

    def to_fields(self) -> QuestionFields:
        """Return what was written, for the use case."""
        said = self.cleaned_data
        is_said = "own_level" in self.data
        return QuestionFields(said["text"], said["own_level"] if is_said else None)
