"""The levels that may be chosen for something inside a review: as the review, or stricter."""

from django import forms

from lightkeeper.domain.access.level import Level
from lightkeeper.web.templatetags.plain_words import LEVELS


def level_field(level: Level, stricter: tuple[Level, ...]) -> forms.ChoiceField:
    """Return the field "Who sees this"; empty means as the review."""
    as_review = [("", f"As this review: {LEVELS[level][0]}")]
    choices = as_review + [(one.value, LEVELS[one][0]) for one in stricter]
    widget = forms.Select(attrs={"class": "select"})
    return forms.ChoiceField(label="Who sees this", choices=choices, required=False, widget=widget)
