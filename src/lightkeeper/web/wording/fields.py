"""Lets the coach look at the fields of a form: where its doors are stands on each field, for the page's script."""

from typing import TypeVar
from uuid import UUID

from django import forms
from django.http import HttpRequest
from django.urls import reverse

from lightkeeper.usecases.wording.check_text import Place
from lightkeeper.wording.text.sections import section_of

Form = TypeVar("Form", bound=forms.BaseForm)


def let_coach(request: HttpRequest, form: Form, names: tuple[str, ...], place: Place, review_id: UUID) -> Form:
    """Mark the fields of these names, if whoever asks has the coach on."""
    for name in names:
        form.fields[name].widget.attrs |= coach_attributes(request, place, review_id)
    return form


def coach_attributes(request: HttpRequest, place: Place, review_id: UUID) -> dict[str, str]:
    """Return what stands on a field that the coach looks at; nothing for whoever has it off."""
    return _doors(place, review_id) if getattr(request.user, "is_coach_on", False) else {}


def say_what_it_is_about(form: forms.BaseForm, name: str, heading: str, key: str) -> None:
    """Tell the coach what a narrative section is about: what is fine in one is worth a thought in another."""
    attributes = form.fields[name].widget.attrs
    about = section_of(heading)
    about = section_of(key.replace("_", " ")) if about == "other" else about
    if "data-coach" in attributes and about != "other":
        attributes["data-coach-url"] += f"?section={about}"


def _doors(place: Place, review_id: UUID) -> dict[str, str]:
    return {
        "data-coach": "",
        "data-coach-url": reverse("check_wording"),
        "data-coach-review": str(review_id),
        "data-coach-place": place,
        "data-coach-question-url": reverse("add_question", args=[review_id]),
        "data-coach-dismiss-url": reverse("dismiss_finding"),
    }
