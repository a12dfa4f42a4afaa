"""What happened: entries are picked from the record, and events written, changed and taken out."""

from dataclasses import replace
from datetime import datetime
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from lightkeeper.domain.access.policy import Verb
from lightkeeper.usecases.history.reads import last_change_of
from lightkeeper.usecases.incident.reads import shown_entry
from lightkeeper.usecases.item.change import ConflictError
from lightkeeper.usecases.item.reads import ItemToEdit, WritingPlace, item_to_edit, place_to_write
from lightkeeper.usecases.item.remove import remove
from lightkeeper.usecases.refusals import UnusableValueError
from lightkeeper.usecases.review.reads import show_review
from lightkeeper.usecases.telling.reads import tellings_of
from lightkeeper.usecases.timeline.change_event import change_event
from lightkeeper.usecases.timeline.move_explanation import move_explanation
from lightkeeper.usecases.timeline.pick_entry import pick_entry
from lightkeeper.usecases.timeline.record_event import record_event
from lightkeeper.web.origins import origins_of
from lightkeeper.web.session.access import signed_in
from lightkeeper.web.session.middleware import actor_of
from lightkeeper.web.surroundings import (
    Done,
    back_to,
    focused,
    icons_address,
    is_fragment,
    replace_in_place,
    surroundings,
    uuid_or_none,
)
from lightkeeper.web.timeline.forms import NEW_EVENT, EventForm, as_it_stands
from lightkeeper.web.timeline.record import entry_row, pick_maker
from lightkeeper.web.timeline.story import Attention, story_row, story_rows
from lightkeeper.web.wording.fields import let_coach

STORY = "story"


@require_http_methods(["GET", "POST"])
@signed_in
def events(request: HttpRequest, review_id: UUID) -> HttpResponse:
    """Offer the form for a new event, or add one and return the story."""
    place = place_to_write(actor_of(request), review_id)
    if request.GET.get("closed") and is_fragment(request):
        return render(request, "timeline/_new_event.html", {"add_href": reverse("events", args=[review_id])})
    if request.method == "GET":
        begun = _begun(request)
        initial = NEW_EVENT | (begun or _where_the_story_stands(request, review_id))
        form = EventForm(place=place, initial=initial, auto_id=f"new-{review_id}-%s")
        return _show_form(request, focused(form, "text" if begun else "happened_at"), place, None)
    form = EventForm(request.POST, place=place, auto_id=f"new-{review_id}-%s")
    if form.is_valid():
        try:
            event = record_event(actor_of(request), review_id, form.to_fields())
        except UnusableValueError as refusal:
            form.say_so(refusal)
        else:
            return _tell(request, review_id, "added", event.id)
    return _show_form(request, form, place, None, status=422)


@require_http_methods(["GET", "POST"])
@signed_in
def event(request: HttpRequest, event_id: UUID) -> HttpResponse:
    """Return one event's row, or change the event and return the story."""
    found = item_to_edit(actor_of(request), "event", event_id)
    if request.method == "GET":
        if not is_fragment(request):
            return back_to(found.place.review_id, f"event-{event_id}")
        return render(request, "timeline/_rows.html", _row_context(request, found))
    form = EventForm(request.POST, place=found.place, auto_id=f"event-{event_id}-%s")
    if not form.is_valid():
        return _show_form(request, form, found.place, found, status=422)
    try:
        change_event(actor_of(request), event_id, form.to_fields(), form.cleaned_data["version"])
    except UnusableValueError as refusal:
        form.say_so(refusal)
        return _show_form(request, form, found.place, found, status=422)
    except ConflictError:
        return _show_conflict(request, event_id, form)
    return _tell(request, found.place.review_id, "changed", event_id)


@require_safe
@signed_in
def edit_event(request: HttpRequest, event_id: UUID) -> HttpResponse:
    """Return the form of one event, in its place in the story or on a page of its own."""
    found = item_to_edit(actor_of(request), "event", event_id)
    form = EventForm(place=found.place, initial=as_it_stands(found), auto_id=f"event-{event_id}-%s")
    return _show_form(request, form, found.place, found)


@require_POST
@signed_in
def remove_event(request: HttpRequest, event_id: UUID) -> HttpResponse:
    """Take an event out of the story; what was recorded stays in the record."""
    change = remove(actor_of(request), "event", event_id)
    done = Done("removed", STORY, change.id)
    if not is_fragment(request):
        return back_to(change.review_id, STORY, done)
    entry_id = uuid_or_none(str((change.before or {}).get("record_entry_id") or ""))
    return story_answer(request, change.review_id, done, Attention(), entry_id)


@require_POST
@signed_in
def pick(request: HttpRequest, review_id: UUID, entry_id: UUID) -> HttpResponse:
    """Pick an entry into the story: its row comes back marked, and the story with the new event beside it."""
    picked = pick_entry(actor_of(request), review_id, entry_id)
    done = Done("picked", STORY, last_change_of(actor_of(request), picked.id))
    if not is_fragment(request):
        return back_to(review_id, f"record-{entry_id}", done)
    return story_answer(request, review_id, done, Attention(picked.id, takes_focus=False), entry_id)


@require_POST
@signed_in
def explain(request: HttpRequest, event_id: UUID) -> HttpResponse:
    """Say as a factor what an event explains; the event stays as it was written."""
    factor = move_explanation(actor_of(request), event_id)
    done = Done("moved", "factors", last_change_of(actor_of(request), factor.id))
    return back_to(factor.review_id, f"finding-{factor.id}", done)


def story_answer(
    request: HttpRequest, review_id: UUID, done: Done, attention: Attention, entry_id: UUID | None = None
) -> HttpResponse:
    """Return the story, and one entry of the record if it changed with it."""
    page = show_review(actor_of(request), review_id, Verb.EDIT)
    entry = shown_entry(actor_of(request), review_id, entry_id) if entry_id and page.incident_id else None
    editing_ids = frozenset(found for text in request.POST.getlist("editing") if (found := uuid_or_none(text)))
    rows = story_rows(page.rendition, replace(attention, editing_ids=editing_ids))
    context = surroundings(page, done, rows=rows, has_record=page.incident_id is not None)
    context["origins"] = origins_of(page.rendition)
    context["entries"] = [entry_row(pick_maker(review_id), entry)] if entry else []
    # Picking answers with the entry's own row, and the story comes beside it; all else the other way round.
    context["is_pick"] = done.what == "picked"
    context["closes_form"] = done.what == "added"
    return render(request, "timeline/story_answer.html", context)


def _tell(request: HttpRequest, review_id: UUID, what: str, event_id: UUID) -> HttpResponse:
    done = Done(what, STORY, last_change_of(actor_of(request), event_id))
    if not is_fragment(request):
        return back_to(review_id, f"event-{event_id}", done)
    return story_answer(request, review_id, done, Attention(event_id))


def _show_form(
    request: HttpRequest,
    form: EventForm,
    place: WritingPlace,
    found: ItemToEdit | None,
    status: int = 200,
    theirs: ItemToEdit | None = None,
) -> HttpResponse:
    let_coach(request, form, ("text",), "event", place.review_id)
    context: dict[str, Any] = {"form": form, "place": place, "found": found, "theirs": theirs}
    context |= {"icons": icons_address(), "review_href": reverse("review", args=[place.review_id])}
    if found:
        context |= _row_context(request, found)
        context["save_href"] = reverse("event", args=[found.shown.id])
    else:
        context["save_href"] = reverse("events", args=[place.review_id])
    if theirs:
        context["theirs_row"] = story_row(theirs.shown)
    if not is_fragment(request):
        return render(request, "timeline/event_page.html", context, status=status)
    response = render(request, "timeline/_event_form.html", context, status=status)
    if status >= 400:
        return replace_in_place(response, f"#event-{found.shown.id}" if found else "#new-event")
    return response


def _show_conflict(request: HttpRequest, event_id: UUID, form: EventForm) -> HttpResponse:
    """Show both texts: theirs as it stands, ours in the form, to be saved over what was seen just now."""
    theirs = item_to_edit(actor_of(request), "event", event_id)
    said = request.POST.copy()
    said["version"] = str(theirs.version)
    form.data = said
    return _show_form(request, form, theirs.place, theirs, status=409, theirs=theirs)


def _row_context(request: HttpRequest, found: ItemToEdit) -> dict[str, Any]:
    row = story_row(found.shown, tellings_of(actor_of(request), found.shown.id) if found.shown.is_contested else ())
    return {"rows": [row], "may_edit": True, "shows_clock_times": True, "icons": icons_address()}


def _where_the_story_stands(request: HttpRequest, review_id: UUID) -> dict[str, Any]:
    """Return the time of the last event, else that at which the incident began, else nothing."""
    shown = show_review(actor_of(request), review_id, Verb.EDIT).rendition
    last = next((event.when.at for event in reversed(shown.events) if event.when.at), None)
    at = last or (shown.occurred.at if shown.occurred else None)
    return {"happened_at": at} if at else {}


def _begun(request: HttpRequest) -> dict[str, Any]:
    """Return the time that a form begins with: where the silence began, if it was opened from one."""
    try:
        at = datetime.fromisoformat(request.GET.get("at", ""))
    except ValueError:
        return {}
    return {"happened_at": at, "precision": "about"} if at.tzinfo else {}
