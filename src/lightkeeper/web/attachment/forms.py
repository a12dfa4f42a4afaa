"""The forms of images."""

from django import forms

from lightkeeper.domain.access.level import Level
from lightkeeper.web.plain_form import PlainForm
from lightkeeper.web.templatetags.plain_words import LEVELS


class ImageForm(PlainForm):
    """A new image."""

    file = forms.FileField(
        label="Image",
        help_text="PNG, JPEG, WebP or GIF, at most 4 MB. Place, device and file name are removed from it.",
        widget=forms.FileInput(attrs={"accept": "image/png,image/jpeg,image/webp,image/gif"}),
        error_messages={"required": "Choose an image first.", "empty": "That file is empty. Choose another one."},
    )
    description = forms.CharField(
        label="What it shows",
        required=False,
        max_length=500,
        help_text="For those who cannot see it, and for search.",
    )


class ClearForm(PlainForm):
    """For which circle somebody looked at an image."""

    cleared_for = forms.ChoiceField(
        label="Looked at, and fit for",
        required=False,
        choices=[
            ("", "Those taking part only"),
            (Level.ORGANISATION.value, LEVELS[Level.ORGANISATION][0]),
            (Level.PUBLIC.value, LEVELS[Level.PUBLIC][0]),
        ],
    )
    description = forms.CharField(label="What it shows", required=False, max_length=500)
