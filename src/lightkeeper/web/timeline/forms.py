"""The form of one event, the same for writing and for changing it."""

from datetime import timedelta
from typing import Any

from django import forms
from django.utils import timezone

from lightkeeper.domain.review.state import ReviewKind
from lightkeeper.domain.timeline.event import EventKind, KnownThen, Precision, SourceType
from lightkeeper.usecases.item.reads import ItemToEdit, WritingPlace
from lightkeeper.usecases.item.text import LONGEST_TEXT
from lightkeeper.usecases.timeline.fields import EventFields
from lightkeeper.web.level_choices import level_field
from lightkeeper.web.plain_form import PlainForm
from lightkeeper.web.timeline.time_field import TimeField
from lightkeeper.web.timeline.words import KINDS, KNOWN_THEN, PRECISIONS, SOURCES

# A day, because clocks and zones differ; what lies further ahead is a slip of the hand.
FURTHEST_AHEAD = timedelta(days=1)
NOT_YET = "This time is still to come. Check the day and the year."


class EventForm(PlainForm):
    """What people say of an event."""

    happened_at = TimeField(label="When", error_messages={"required": "Say when it happened. A rough time is fine."})
    ended_at = TimeField(label="Until", required=False)
    precision = forms.ChoiceField(label="How sure is the time", choices=[(k.value, v) for k, v in PRECISIONS.items()])
    text = forms.CharField(
        label="What happened",
        max_length=LONGEST_TEXT,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": "Say in a few words what happened."},
    )
    kind = forms.ChoiceField(label="Kind", choices=[(k.value, v) for k, v in KINDS.items()], widget=forms.RadioSelect)
    who_label = forms.ChoiceField(label="Who", required=False)
    source_type = forms.ChoiceField(label="How we know", choices=[(k.value, v) for k, v in SOURCES.items()])
    source_ref = forms.CharField(
        label="Link or note on where it stands",
        required=False,
        max_length=1000,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    known_then = forms.ChoiceField(
        label="Did people know it at the time?", choices=[(k.value, v) for k, v in KNOWN_THEN.items()]
    )
    is_contested = forms.BooleanField(label="People remember this differently", required=False)
    has_consent = forms.BooleanField(
        label="Whoever said it agrees that these words are read beyond those taking part", required=False
    )
    version = forms.IntegerField(required=False, widget=forms.HiddenInput)

    field_order = ("happened_at", "ended_at", "precision", "text", "kind")

    def __init__(self, *args: Any, place: WritingPlace, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.may_lie_ahead = place.kind is ReviewKind.PRE_MORTEM
        self.fields["own_level"] = level_field(place.level, place.stricter_levels)
        labels = [("", "Nobody in particular"), *((label, label) for label in place.labels)]
        self.fields["who_label"].choices = labels  # type: ignore[attr-defined]

    def clean(self) -> None:
        """Refuse a time that is still to come; only a pre-mortem tells of what has not happened yet."""
        latest = timezone.now() + FURTHEST_AHEAD
        for name in () if self.may_lie_ahead else ("happened_at", "ended_at"):
            at = self.cleaned_data.get(name)
            if at is not None and at > latest:
                self.add_error(name, NOT_YET)

    def to_fields(self) -> EventFields:
        """Return what was written, for the use case."""
        said = self.cleaned_data
        return EventFields(
            happened_at=said["happened_at"],
            text=said["text"],
            kind=EventKind(said["kind"]),
            source_type=SourceType(said["source_type"]),
            ended_at=said["ended_at"],
            precision=Precision(said["precision"]),
            known_then=KnownThen(said["known_then"]),
            who_label=said["who_label"],
            source_ref=said["source_ref"],
            is_contested=said["is_contested"],
            has_consent=said["has_consent"],
            own_level=said["own_level"],
        )


NEW_EVENT = {
    "kind": EventKind.OBSERVATION.value,
    "precision": Precision.EXACT.value,
    "source_type": SourceType.RECOLLECTION.value,
    "known_then": KnownThen.UNSURE.value,
}


def as_it_stands(event: ItemToEdit) -> dict[str, Any]:
    """Return an event's values, as its form first shows them."""
    shown = event.shown
    return {
        "happened_at": shown.when.at,
        "ended_at": shown.when.ended_at,
        "precision": shown.when.precision.value,
        "text": shown.text,
        "kind": shown.kind.value,
        "who_label": event.who_label,
        "source_type": shown.source_type.value,
        "source_ref": shown.source_ref or "",
        "known_then": shown.known_then.value,
        "is_contested": shown.is_contested,
        "has_consent": shown.has_consent,
        "own_level": shown.own_level.value if shown.own_level else "",
        "version": event.version,
    }
