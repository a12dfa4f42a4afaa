"""The form that brings in files: where they come from, for which team, and into which incident."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django import forms
from django.core.files.uploadedfile import UploadedFile

from lightkeeper.domain.access.actor import Actor, Role
from lightkeeper.usecases.account.reads import team_choices
from lightkeeper.usecases.incident.reads import list_incidents
from lightkeeper.web.plain_form import PlainForm

MEGABYTE = 1024 * 1024
LARGEST_ARCHIVE = 50 * MEGABYTE
LARGEST_FILE = 5 * MEGABYTE
MOST_FILES = 40
DOCUMENT = "document"
SOURCES = (
    ("pagerduty", "PagerDuty", "An incident, its log entries, notes or alerts, saved as JSON."),
    ("alertmanager", "Alertmanager", "Notifications it sent, saved as JSON."),
    ("slack", "Slack", "An export as ZIP, or one channel's days as JSON."),
    (DOCUMENT, "A written postmortem", "Markdown or text in any house style, or a review of Lightkeeper's own."),
)


class TooLargeError(forms.ValidationError):
    """A file is larger than we take."""


class ManyFilesInput(forms.FileInput):
    """A file input that takes several files."""

    allow_multiple_selected = True


class ManyFilesField(forms.FileField):
    """Several files, each within its limit."""

    widget = ManyFilesInput

    def clean(self, data: Any, initial: Any = None) -> list[UploadedFile[bytes]]:
        """Return the files, or say which one is too large."""
        given: Sequence[Any] = data if isinstance(data, (list, tuple)) else [data]
        if len(given) > MOST_FILES:
            raise forms.ValidationError(f"At most {MOST_FILES} files at once. Send the others afterwards.")
        files = [super(ManyFilesField, self).clean(one, initial) for one in given or [None]]
        for one in files:
            _check_size(one)
        return files


class ImportForm(PlainForm):
    """What to bring in."""

    source = forms.ChoiceField(
        label="Where does it come from?",
        choices=[(key, name) for key, name, _ in SOURCES],
        widget=forms.RadioSelect,
        error_messages={"required": "Choose where the files come from."},
    )
    team = forms.ChoiceField(
        label="For which team?",
        help_text="Its facilitators and contributors can read the record.",
        error_messages={"required": "Choose the team."},
    )
    incident = forms.ChoiceField(
        label="Add to an incident",
        required=False,
        help_text="Chat often belongs to an incident that is here already.",
        error_messages={"invalid_choice": "That incident is not here, or not yours. Choose one from the list."},
    )
    uploads = ManyFilesField(
        label="Files",
        help_text="Up to 5 MB each, archives up to 50 MB. Names become roles before anybody reads them.",
        error_messages={
            "required": "Choose at least one file.",
            "empty": "That file is empty. Save it again, then choose it once more.",
        },
    )

    def __init__(self, actor: Actor, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.teams = team_choices(actor, Role.FACILITATOR)
        incidents = list_incidents(actor).rows
        _choose(self, "team", [(str(team.id), team.name) for team in self.teams])
        _choose(self, "incident", [("", "No, it is a new one"), *((str(one.id), one.title) for one in incidents)])

    def sources(self) -> list[dict[str, Any]]:
        """Return what each source is shown with."""
        chosen = self["source"].value()
        return [{"key": key, "name": name, "text": text, "is_chosen": key == chosen} for key, name, text in SOURCES]

    def team_id(self) -> UUID:
        """Return the chosen team."""
        return next(team.id for team in self.teams if str(team.id) == self.cleaned_data["team"])

    def incident_id(self) -> UUID | None:
        """Return the incident to add to."""
        chosen = self.cleaned_data["incident"]
        return UUID(chosen) if chosen else None

    @property
    def is_too_large(self) -> bool:
        """Say whether a file was larger than we take."""
        return any(isinstance(error, TooLargeError) for error in self.errors.as_data().get("uploads", ()))


def _check_size(file: UploadedFile[bytes]) -> None:
    is_archive = (file.name or "").lower().endswith(".zip")
    largest = LARGEST_ARCHIVE if is_archive else LARGEST_FILE
    if (file.size or 0) > largest:
        raise TooLargeError(
            f"{file.name} is larger than {largest // MEGABYTE} MB. Save a shorter stretch of time, or several files."
        )


def _choose(form: forms.Form, name: str, choices: list[tuple[str, str]]) -> None:
    field = form.fields[name]
    if isinstance(field, forms.ChoiceField):
        field.choices = choices
