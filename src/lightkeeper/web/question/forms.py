"""The forms of answers, outcomes, hidden questions, and a workspace's own questions."""

from typing import Any

from django import forms

from lightkeeper.domain.provenance.disposal import Disposal
from lightkeeper.domain.question.catalogue import CatalogueQuestion
from lightkeeper.domain.question.phase import PHASE_NAMES, Phase
from lightkeeper.usecases.answer.fields import WHEN_EMPTY, AnswerFields
from lightkeeper.usecases.catalogue.write_own_question import LONGEST, OwnQuestionFields
from lightkeeper.usecases.item.reads import WritingPlace
from lightkeeper.usecases.item.text import LONGEST_TEXT
from lightkeeper.web.level_choices import level_field
from lightkeeper.web.plain_form import PlainForm
from lightkeeper.web.timeline.time_field import TimeField

LONGEST_SEARCH = 200
OUTCOMES = (
    (Disposal.OPEN.value, "It waits"),
    (Disposal.USED.value, "Used"),
    (Disposal.PARKED.value, "Parked for later"),
    (Disposal.NOT_USED.value, "Not used"),
)


def _long(label: str, rows: int = 3, **more: Any) -> forms.CharField:
    more.setdefault("max_length", LONGEST_TEXT)
    return forms.CharField(label=label, widget=forms.Textarea(attrs={"rows": rows}), **more)


class AnswerForm(PlainForm):
    """One answer. It is for the people who see its question, until somebody says otherwise."""

    text = _long("What was said?", error_messages={"required": WHEN_EMPTY})
    version = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def to_fields(self) -> AnswerFields:
        """Return what was written, for the use case."""
        said = self.cleaned_data
        return AnswerFields(said["text"], said.get("own_level"))


class AnswerPageForm(AnswerForm):
    """An answer on a page of its own, where who sees it can be chosen too."""

    def __init__(self, *args: Any, place: WritingPlace, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["own_level"] = level_field(place.level, place.stricter_levels)


class OutcomeForm(PlainForm):
    """What became of a question or of an answer."""

    disposal = forms.ChoiceField(label="What became of it", choices=OUTCOMES)
    reason = _long("Why, if it is not used or waits for later", rows=2, required=False)

    def to_disposal(self) -> Disposal:
        """Return the outcome that was chosen."""
        return Disposal(self.cleaned_data["disposal"])


class HideForm(PlainForm):
    """Why a review does without one of the pinned questions."""

    reason = _long("Why does this review do without it?", rows=2)


class EventOfAnswerForm(PlainForm):
    """The event that is made of an answer."""

    happened_at = TimeField(label="When", error_messages={"required": "Say when it happened. A rough time is fine."})
    text = _long("What happened", error_messages={"required": "Say in a few words what happened."})


class ChooseForm(PlainForm):
    """What narrows the catalogue."""

    phase = forms.ChoiceField(
        label="When in the review",
        required=False,
        choices=[("", "At any time"), *((phase.value, name) for phase, name in PHASE_NAMES.items())],
    )
    words = forms.CharField(
        label="With these words",
        required=False,
        max_length=LONGEST_SEARCH,
        widget=forms.TextInput(attrs={"type": "search", "autocomplete": "off"}),
    )


class OwnQuestionForm(PlainForm):
    """A question of the workspace's own."""

    text = _long(
        "The question",
        rows=2,
        max_length=LONGEST,
        help_text="Open questions begin with what or how.",
        error_messages={"required": "Write the question, beginning with what or how."},
    )
    phase = forms.ChoiceField(
        label="When in the review", choices=[(phase.value, name) for phase, name in PHASE_NAMES.items()]
    )
    theme = forms.CharField(label="What it is about", required=False, max_length=120)
    when = forms.CharField(label="When it helps most", required=False, max_length=300)

    def to_fields(self) -> OwnQuestionFields:
        """Return what was written, for the use case."""
        said = self.cleaned_data
        return OwnQuestionFields(said["text"], Phase(said["phase"]), said["theme"], said["when"])


def as_it_stands(question: CatalogueQuestion) -> dict[str, str]:
    """Return a question's values, as its form first shows them."""
    return {"text": question.text, "phase": question.phase.value, "theme": question.theme, "when": question.when}
