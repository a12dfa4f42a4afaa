"""The forms of recollections: one's own by question, what is made of a passage, and the answer to it."""

from typing import Any

from django import forms

from lightkeeper.domain.analysis.factor import FactorStatus
from lightkeeper.domain.provenance.disposal import Disposal
from lightkeeper.domain.recollection.guide import QUESTIONS, Stage, in_guide_order
from lightkeeper.domain.recollection.recollection import Consent, Part
from lightkeeper.domain.timeline.event import KnownThen, Precision
from lightkeeper.usecases.factor.fields import FactorFields
from lightkeeper.usecases.item.reads import EventChoice
from lightkeeper.usecases.item.text import LONGEST_TEXT
from lightkeeper.usecases.recollection.own import OwnPassage, OwnRecollection
from lightkeeper.usecases.recollection.write_recollection import LONGEST_PASSAGE, Written
from lightkeeper.usecases.telling.fields import TellingFields
from lightkeeper.usecases.timeline.fields import EventFields
from lightkeeper.web.plain_form import PlainForm
from lightkeeper.web.recollection.words import CONSENTS, DISPOSALS, PARTS
from lightkeeper.web.timeline.story import clock_words
from lightkeeper.web.timeline.time_field import TimeField
from lightkeeper.web.timeline.words import KNOWN_THEN, PRECISIONS, name_of

ANSWER, CONSENT = "answer-", "consent-"
ROWS = {Stage.FREE: 12, Stage.REINSTATE: 4, Stage.REVIEW: 3, Stage.PROBE: 3}
TELLING = "textarea textarea--telling"


class RecollectionForm(PlainForm):
    """One's own: a field and a consent for each question."""

    part = forms.ChoiceField(
        label="What was your part?", choices=[(k.value, v) for k, v in PARTS.items()], widget=forms.RadioSelect
    )
    version = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, own: OwnRecollection, **kwargs: Any) -> None:
        initial = {"part": own.part.value, "version": own.version}
        for one in own.passages:
            initial |= {f"{ANSWER}{one.question.key}": one.text, f"{CONSENT}{one.question.key}": one.consent.value}
        super().__init__(*args, initial=initial, auto_id="own-%s", **kwargs)
        self.passages = {one.question.key: one for one in own.passages}
        self._also_sent()
        for key in sorted(self.passages, key=in_guide_order):
            self._offer(self.passages[key])

    def _also_sent(self) -> None:
        """Keep what was answered under another part, whichever part is chosen now."""
        sent = (name.removeprefix(ANSWER) for name in self.data if name.startswith(ANSWER) and self.data[name].strip())
        for key in sent:
            if key in QUESTIONS:
                self.passages.setdefault(key, OwnPassage(QUESTIONS[key]))

    def _offer(self, passage: OwnPassage) -> None:
        question = passage.question
        self.fields[f"{ANSWER}{question.key}"] = forms.CharField(
            label=question.text,
            help_text=question.hint,
            required=False,
            max_length=LONGEST_PASSAGE,
            widget=forms.Textarea(attrs=_written_on(question.stage)),
        )
        self.fields[f"{CONSENT}{question.key}"] = forms.ChoiceField(
            label="How may this be used?",
            choices=[(k.value, v) for k, v in CONSENTS.items()],
            required=False,
            widget=forms.Select(attrs={"class": "select"}),
        )

    def rows(self) -> list[tuple[OwnPassage, forms.BoundField, forms.BoundField]]:
        """Return each question with its field and its consent, in the order they are asked."""
        keys = sorted(self.passages, key=in_guide_order)
        return [(self.passages[key], self[f"{ANSWER}{key}"], self[f"{CONSENT}{key}"]) for key in keys]

    def to_written(self) -> Written:
        """Return what was written, for the use case."""
        said = self.cleaned_data
        texts = {key: said[f"{ANSWER}{key}"] for key in self.passages if f"{ANSWER}{key}" in self.data}
        chosen = {key: said[f"{CONSENT}{key}"] for key in texts}
        consents = {key: Consent(consent) for key, consent in chosen.items() if consent}
        return Written(Part(said["part"]), texts, said["version"] or 0, consents)


def _written_on(stage: Stage) -> dict[str, str | int]:
    # The blank placeholder lets the style tell an empty answer: how it may be used is asked once there is one.
    return {"rows": ROWS[stage], "class": f"{TELLING} textarea--{stage.value}", "placeholder": " "}


class UseForm(PlainForm):
    """What becomes of a passage, in one step: an event, a factor, or another telling of an event."""

    becomes = forms.ChoiceField(
        label="What shall it become?",
        choices=[("event", "An event"), ("factor", "A factor"), ("telling", "Another telling")],
        widget=forms.RadioSelect,
        initial="event",
    )
    text = forms.CharField(
        label="Which words?",
        max_length=LONGEST_TEXT,
        help_text="Words kept as they are written count as a quote. In your own words they are nobody's quote.",
        widget=forms.Textarea(attrs={"rows": 4, "data-excerpt": ""}),
        error_messages={"required": "Choose the words, or say it in your own."},
    )
    happened_at = TimeField(label="When was that?", required=False)
    precision = forms.ChoiceField(label="How sure is the time", choices=[(k.value, v) for k, v in PRECISIONS.items()])
    known_then = forms.ChoiceField(
        label="Did people know it at the time?", choices=[(k.value, v) for k, v in KNOWN_THEN.items()]
    )
    effect = forms.CharField(
        label="What did it lead to?",
        required=False,
        max_length=LONGEST_TEXT,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    event_id = forms.TypedChoiceField(label="Which event is remembered differently?", required=False, empty_value=None)

    def __init__(self, *args: Any, events: list[EventChoice], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [(str(one.id), f"{clock_words(one.happened_at)}  {name_of(one.text)}") for one in events]
        by_text = {str(one.id): one.id for one in events}
        self.fields["event_id"].choices = [("", "Choose an event"), *choices]  # type: ignore[attr-defined]
        self.fields["event_id"].coerce = by_text.__getitem__  # type: ignore[attr-defined]

    def clean(self) -> None:
        """Ask for what an event or a telling needs."""
        becomes = self.cleaned_data.get("becomes")
        if becomes == "event" and self.cleaned_data.get("happened_at") is None and "happened_at" not in self.errors:
            self.add_error("happened_at", "Say when it happened. A rough time is fine.")
        if becomes == "telling" and not self.cleaned_data.get("event_id"):
            self.add_error("event_id", "Choose the event that is remembered differently.")

    def to_event(self) -> EventFields:
        """Return what was written as an event."""
        said = self.cleaned_data
        return EventFields(
            said["happened_at"],
            said["text"],
            precision=Precision(said["precision"]),
            known_then=KnownThen(said["known_then"]),
        )

    def to_factor(self) -> FactorFields:
        """Return what was written as a factor: a hypothesis, until something shows it."""
        return FactorFields(self.cleaned_data["text"], self.cleaned_data["effect"], FactorStatus.HYPOTHESIS)

    def to_telling(self) -> TellingFields:
        """Return what was written as another telling."""
        return TellingFields(self.cleaned_data["text"])


class AnswerForm(PlainForm):
    """What became of a passage, for its author to read."""

    disposal = forms.ChoiceField(label="What becomes of it?", choices=[(k.value, v) for k, v in DISPOSALS.items()])
    reason = forms.CharField(
        label="In one sentence, for whoever wrote it",
        required=False,
        max_length=LONGEST_TEXT,
        widget=forms.Textarea(attrs={"rows": 2}),
    )

    def disposal_chosen(self) -> Disposal:
        """Return what was chosen."""
        return Disposal(self.cleaned_data["disposal"])
