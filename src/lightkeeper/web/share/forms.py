"""Forms of the share page: for whom, and the yes at its end."""

from django import forms

from lightkeeper.domain.access.level import Level
from lightkeeper.usecases.share.share_review import SHAREABLE
from lightkeeper.web.plain_form import PlainForm

CHOICES = [(level.value, level.value) for level in SHAREABLE]
CLOSABLE = [(level.value, level.value) for level in (Level.ORGANISATION, Level.PARTICIPANTS, Level.RESTRICTED)]
READ_IT = "Read what they will see, then tick this box."
CHOOSE = "Choose who should read it."
# Thousands of places with 24 digits each.
LONGEST_MARKS = 250_000


class ShareForm(PlainForm):
    """The yes: for which circle, by somebody who read that circle's side."""

    level = forms.ChoiceField(choices=CHOICES, error_messages={"required": CHOOSE, "invalid_choice": CHOOSE})
    has_read = forms.BooleanField(
        label="I have read the right-hand side as somebody who was not there.", error_messages={"required": READ_IT}
    )
    decided = forms.CharField(required=False, max_length=LONGEST_MARKS, widget=forms.HiddenInput)

    def chosen(self) -> Level:
        """Return the circle."""
        return Level(self.cleaned_data["level"])

    def marks(self) -> frozenset[str]:
        """Return the marks of the places that stood on the page whoever says yes has read."""
        return frozenset(self.cleaned_data["decided"].split())


class CloseForm(PlainForm):
    """Making a review stricter, which takes effect at once."""

    level = forms.ChoiceField(choices=CLOSABLE, error_messages={"required": CHOOSE, "invalid_choice": CHOOSE})

    def chosen(self) -> Level:
        """Return the stricter level."""
        return Level(self.cleaned_data["level"])


def level_asked(value: str) -> Level | None:
    """Return the circle that an address names, or None where it names none that a review can be shared with."""
    return next((level for level in SHAREABLE if level.value == value), None)
