"""The form of one safeguard."""

from typing import Any
from uuid import UUID

from django import forms

from lightkeeper.domain.defence.defence import DefenceOutcome
from lightkeeper.domain.defence.roles import QUESTIONS, WORDS, is_role_of_defence
from lightkeeper.domain.edition.rendition import Rendition, ShownDefence
from lightkeeper.usecases.defence.fields import WHEN_EMPTY, DefenceFields
from lightkeeper.usecases.item.reads import WritingPlace
from lightkeeper.usecases.item.text import LONGEST_TEXT
from lightkeeper.web.level_choices import level_field
from lightkeeper.web.plain_form import PlainForm
from lightkeeper.web.timeline.words import name_of

WRITTEN = ("text", "should_do", "did", "could_see")


def _asked(name: str) -> forms.CharField:
    return forms.CharField(
        label=QUESTIONS[name],
        required=name == "text",
        max_length=LONGEST_TEXT,
        widget=forms.Textarea(attrs={"rows": 2}),
        error_messages={"required": WHEN_EMPTY},
    )


class DefenceForm(PlainForm):
    """What people say of one safeguard."""

    text = _asked("text")
    should_do = _asked("should_do")
    did = _asked("did")
    could_see = _asked("could_see")
    outcome = forms.ChoiceField(
        label=QUESTIONS["outcome"],
        choices=[(outcome.value, words) for outcome, words in WORDS.items()],
        initial=DefenceOutcome.UNSURE.value,
    )
    factor_id = forms.TypedChoiceField(
        label="Which factor says what that meant?", required=False, coerce=UUID, empty_value=None
    )
    version = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, place: WritingPlace, review: Rendition, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["own_level"] = level_field(place.level, place.stricter_levels)
        offered = [(str(one.id), name_of(one.text)) for one in review.factors if is_role_of_defence(one.role)]
        self.fields["factor_id"].choices = [("", "None yet"), *offered]  # type: ignore[attr-defined]

    def to_fields(self) -> DefenceFields:
        """Return what was written, for the use case."""
        said = self.cleaned_data
        return DefenceFields(
            text=said["text"],
            should_do=said["should_do"],
            did=said["did"],
            could_see=said["could_see"],
            outcome=DefenceOutcome(said["outcome"]),
            factor_id=said["factor_id"],
            own_level=said["own_level"],
        )


def as_it_stands(shown: ShownDefence, version: int) -> dict[str, Any]:
    """Return a safeguard's values, as its form first shows them."""
    return {
        **{name: getattr(shown, name) for name in WRITTEN},
        "outcome": shown.outcome.value,
        "factor_id": str(shown.factor_id) if shown.factor_id else "",
        "own_level": shown.own_level.value if shown.own_level else "",
        "version": version,
    }
