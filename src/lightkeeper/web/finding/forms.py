"""The forms of questions and factors."""

from typing import Any

from django import forms

from lightkeeper.domain.analysis.factor import FactorFamily, FactorStatus
from lightkeeper.domain.question.open_question import level_of_new
from lightkeeper.usecases.factor.fields import FactorFields
from lightkeeper.usecases.item.reads import EventChoice, WritingPlace
from lightkeeper.usecases.item.text import LONGEST_TEXT
from lightkeeper.usecases.question.fields import WHEN_EMPTY, QuestionFields
from lightkeeper.web.finding.form import FindingForm
from lightkeeper.web.finding.words import FAMILIES, STATUSES
from lightkeeper.web.templatetags.plain_words import LEVELS
from lightkeeper.web.timeline.story import clock_words
from lightkeeper.web.timeline.words import name_of

AS_THE_REVIEW = "As this review, also once it is shared more widely"


def _long(label: str, **more: Any) -> forms.CharField:
    more.setdefault("required", False)
    return forms.CharField(label=label, max_length=LONGEST_TEXT, widget=forms.Textarea(attrs={"rows": 2}), **more)


class FactorForm(FindingForm):
    """One contributing factor."""

    text = _long(
        "What condition helped this to happen, or held it back?",
        required=True,
        error_messages={"required": "Say which condition contributed."},
    )
    effect = _long("What did it lead to?")
    status = forms.ChoiceField(
        label="How sure are we", choices=[(status.value, words) for status, (words, _) in STATUSES.items()]
    )
    family = forms.ChoiceField(
        label="Theme",
        required=False,
        choices=[("", "Choose when you are ready"), *((family.value, words) for family, words in FAMILIES.items())],
    )
    evidence_ids = forms.TypedMultipleChoiceField(
        label="Which events show it?", required=False, widget=forms.CheckboxSelectMultiple
    )

    wide = told = ("text", "effect")
    narrow = ("status", "family")

    def offer(self, place: WritingPlace, events: list[EventChoice]) -> None:
        """Let people tick the events that show the factor."""
        choices = [(str(one.id), f"{clock_words(one.happened_at)}  {name_of(one.text)}") for one in events]
        self.fields["evidence_ids"].choices = choices  # type: ignore[attr-defined]
        by_text = {str(one.id): one.id for one in events}
        self.fields["evidence_ids"].coerce = by_text.__getitem__  # type: ignore[attr-defined]

    def to_fields(self) -> FactorFields:
        """Return what was written, for the use case."""
        said = self.cleaned_data
        return FactorFields(
            text=said["text"],
            effect=said["effect"],
            status=FactorStatus(said["status"]),
            family=FactorFamily(said["family"]) if said["family"] else None,
            evidence_ids=tuple(said["evidence_ids"]),
            own_level=said["own_level"],
        )


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
