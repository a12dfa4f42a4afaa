"""How somebody else remembers an event: a small page of its own, and the story shows both."""

from typing import Any
from uuid import UUID

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from lightkeeper.usecases.history.reads import last_change_of
from lightkeeper.usecases.item.change import ConflictError
from lightkeeper.usecases.item.reads import ItemToEdit, WritingPlace, item_to_edit
from lightkeeper.usecases.item.remove import remove
from lightkeeper.usecases.item.text import LONGEST_TEXT
from lightkeeper.usecases.refusals import UnusableValueError
from lightkeeper.usecases.telling.add_telling import add_telling
from lightkeeper.usecases.telling.change_telling import change_telling
from lightkeeper.usecases.telling.fields import WHEN_EMPTY, TellingFields
from lightkeeper.web.level_choices import level_field
from lightkeeper.web.plain_form import PlainForm
from lightkeeper.web.session.access import signed_in
from lightkeeper.web.session.middleware import actor_of
from lightkeeper.web.surroundings import Done, back_to, focused


class TellingForm(PlainForm):
    """Another version of an event."""

    text = forms.CharField(
        label="How does somebody else remember it?",
        max_length=LONGEST_TEXT,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": WHEN_EMPTY},
    )
    who_label = forms.ChoiceField(label="Who", required=False)
    version = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, place: WritingPlace, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["own_level"] = level_field(place.level, place.stricter_levels)
        labels = [("", "Nobody in particular"), *((label, label) for label in place.labels)]
        self.fields["who_label"].choices = labels  # type: ignore[attr-defined]

    def to_fields(self) -> TellingFields:
        """Return what was written, for the use case."""
        said = self.cleaned_data
        return TellingFields(said["text"], said["who_label"], said["own_level"])


@require_http_methods(["GET", "POST"])
@signed_in
def tellings(request: HttpRequest, event_id: UUID) -> HttpResponse:
    """Offer to tell an event differently, or keep the telling beside it."""
    actor = actor_of(request)
    event = item_to_edit(actor, "event", event_id)
    form = TellingForm(request.POST if request.method == "POST" else None, place=event.place)
    if form.is_valid():
        try:
            telling = add_telling(actor, event_id, form.to_fields())
        except UnusableValueError as refusal:
            form.say_so(refusal)
        else:
            done = Done("added", "story", last_change_of(actor, telling.id))
            return back_to(event.place.review_id, f"event-{event_id}", done)
    return _page(request, focused(form, "text"), event, 422 if form.is_bound else 200)


@require_http_methods(["GET", "POST"])
@signed_in
def telling(request: HttpRequest, telling_id: UUID) -> HttpResponse:
    """Offer to change a telling, or change it."""
    actor = actor_of(request)
    found = item_to_edit(actor, "telling", telling_id)
    event = item_to_edit(actor, "event", found.shown.event_id)
    if request.method == "GET":
        return _page(request, TellingForm(place=found.place, initial=_initial(found)), event, found=found)
    form = TellingForm(request.POST, place=found.place)
    if not form.is_valid():
        return _page(request, form, event, 422, found)
    try:
        change_telling(actor, telling_id, form.to_fields(), form.cleaned_data["version"])
    except UnusableValueError as refusal:
        form.say_so(refusal)
        return _page(request, form, event, 422, found)
    except ConflictError:
        said = request.POST.copy()
        said["version"] = str(found.version)
        return _page(request, TellingForm(said, place=found.place), event, 409, found)
    done = Done("changed", "story", last_change_of(actor, telling_id))
    return back_to(found.place.review_id, f"event-{event.shown.id}", done)


@require_POST
@signed_in
def remove_telling(request: HttpRequest, telling_id: UUID) -> HttpResponse:
    """Take a telling out; the event stays."""
    change = remove(actor_of(request), "telling", telling_id)
    return back_to(change.review_id, "story", Done("removed", "story", change.id))


def _initial(found: ItemToEdit) -> dict[str, Any]:
    own_level = found.shown.own_level
    return {
        "text": found.shown.text,
        "who_label": found.shown.who,
        "own_level": own_level.value if own_level else "",
        "version": found.version,
    }


def _page(
    request: HttpRequest, form: TellingForm, event: ItemToEdit, status: int = 200, found: ItemToEdit | None = None
) -> HttpResponse:
    save = ("telling", found.shown.id) if found else ("add_telling", event.shown.id)
    context = {
        "form": form,
        "place": event.place,
        "event": event.shown,
        "found": found,
        "is_conflict": status == 409,
        "save_href": reverse(save[0], args=[save[1]]),
        "review_href": reverse("review", args=[event.place.review_id]),
    }
    return render(request, "telling/telling_page.html", context, status=status)
