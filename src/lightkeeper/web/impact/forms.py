"""The form of an impact. Every field may stay empty: empty is not known, never nought."""

from typing import Any

from django import forms

from lightkeeper.domain.document.words import MOMENT_WORDS
from lightkeeper.domain.edition.rendition import ShownImpact
from lightkeeper.domain.review.impact import Impact, Stamp
from lightkeeper.domain.timeline.event import Precision
from lightkeeper.web.plain_form import PlainForm
from lightkeeper.web.timeline.time_field import TimeField
from lightkeeper.web.timeline.words import PRECISIONS

MEANINGS = {
    "started": "When it first had an effect on anybody.",
    "detected": "When somebody first noticed, or the first alert came.",
    "mitigated": "When it stopped getting worse for those affected.",
    "resolved": "When everything worked as before.",
}
TOO_EARLY = "This is earlier than “{}”. Check the two times, or leave empty the one that is not known."
LARGEST_COUNT = 10**15
ANSWERS = {"": None, "yes": True, "no": False}
WORDS = {answer: word for word, answer in ANSWERS.items()}


def _at() -> TimeField:
    return TimeField(label="When", required=False)


def _precision() -> forms.ChoiceField:
    choices = [(precision.value, words) for precision, words in PRECISIONS.items()]
    return forms.ChoiceField(label="How sure", choices=choices)


def _decided_by() -> forms.CharField:
    return forms.CharField(label="How it was decided", required=False, max_length=300)


def _answer_field(label: str) -> forms.ChoiceField:
    choices = [("", "Not known"), ("yes", "Yes"), ("no", "No")]
    return forms.ChoiceField(label=label, choices=choices, required=False)


class ImpactForm(PlainForm):
    """What people say of an impact: four moments, and what it touched."""

    started_at, started_precision, started_decided_by = _at(), _precision(), _decided_by()
    detected_at, detected_precision, detected_decided_by = (
        _at(),
        _precision(),
        _decided_by(),
    )
    mitigated_at, mitigated_precision, mitigated_decided_by = (
        _at(),
        _precision(),
        _decided_by(),
    )
    resolved_at, resolved_precision, resolved_decided_by = (
        _at(),
        _precision(),
        _decided_by(),
    )
    affected_who = forms.CharField(
        label="Who was affected",
        required=False,
        max_length=500,
        help_text="Customers, colleagues, a region, a partner.",
    )
    affected_count = forms.IntegerField(
        label="How many",
        required=False,
        min_value=0,
        max_value=LARGEST_COUNT,
        help_text="Leave it empty while nobody has counted. 0 means that somebody counted and there was nobody.",
        error_messages={"invalid": "Write a whole number, such as 1200, or leave it empty."},
    )
    has_data_loss = _answer_field("Was data lost?")
    has_security_impact = _answer_field("Was security touched?")
    has_privacy_impact = _answer_field("Was private data touched?")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["affected_count"].widget.attrs["inputmode"] = "numeric"

    def clean(self) -> None:
        """Refuse a moment that stands before the one that precedes it."""
        earlier, before = "", None
        for key in MEANINGS:
            at = self.cleaned_data.get(f"{key}_at")
            if at is None or self.cleaned_data.get(f"{key}_precision") == Precision.UNKNOWN.value:
                continue
            if before is not None and at < before:
                self.add_error(f"{key}_at", TOO_EARLY.format(MOMENT_WORDS[earlier]))
            earlier, before = key, at

    def stamps(self) -> list[dict[str, Any]]:
        """Return the fields of each moment, for the template."""
        return [
            {
                "name": MOMENT_WORDS[key],
                "meaning": meaning,
                "at": self[f"{key}_at"],
                "precision": self[f"{key}_precision"],
                "decided_by": self[f"{key}_decided_by"],
            }
            for key, meaning in MEANINGS.items()
        ]

    def to_impact(self) -> Impact:
        """Return what was written."""
        said = self.cleaned_data
        moments = {
            key: Stamp(said[f"{key}_at"], Precision(said[f"{key}_precision"]), said[f"{key}_decided_by"])
            for key in MEANINGS
        }
        return Impact(
            **moments,
            affected_who=said["affected_who"],
            affected_count=said["affected_count"],
            has_data_loss=ANSWERS[said["has_data_loss"]],
            has_security_impact=ANSWERS[said["has_security_impact"]],
            has_privacy_impact=ANSWERS[said["has_privacy_impact"]],
        )


def as_it_stands(impact: ShownImpact) -> dict[str, Any]:
    """Return an impact's values, as its form first shows them."""
    values: dict[str, Any] = {
        "affected_who": impact.affected_who or "",
        "affected_count": None if impact.affected_count is None else int(impact.affected_count.replace(",", "")),
        "has_data_loss": WORDS[impact.has_data_loss],
        "has_security_impact": WORDS[impact.has_security_impact],
        "has_privacy_impact": WORDS[impact.has_privacy_impact],
    }
    for stamp in impact.stamps:
        values[f"{stamp.key}_at"] = stamp.when.at if stamp.when else None
        values[f"{stamp.key}_precision"] = (stamp.when.precision if stamp.when else Precision.EXACT).value
        values[f"{stamp.key}_decided_by"] = stamp.decided_by
    return values
