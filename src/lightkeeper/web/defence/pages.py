"""The table of safeguards: added, changed, taken out, and tied to factors."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from lightkeeper.domain.access.policy import Verb
from lightkeeper.domain.defence.roles import OPENING_QUESTION
from lightkeeper.usecases.defence.add_defence import add_defence
from lightkeeper.usecases.defence.change_defence import change_defence, make_factor_of_defence
from lightkeeper.usecases.item.change import ConflictError
from lightkeeper.usecases.item.reads import ItemToEdit, WritingPlace, item_to_edit, place_to_write
from lightkeeper.usecases.item.remove import remove
from lightkeeper.usecases.refusals import UnusableValueError
from lightkeeper.usecases.review.reads import ShownReview, show_review
from lightkeeper.web.defence.forms import WRITTEN, DefenceForm, as_it_stands
from lightkeeper.web.defence.rows import defence_rows
from lightkeeper.web.session.access import signed_in
from lightkeeper.web.session.middleware import actor_of
from lightkeeper.web.surroundings import SeeOther, focused, is_fragment, replace_in_place, surroundings

DONE = {
    "added": "Added.",
    "changed": "Saved.",
    "removed": "Taken out. It can come back in the history.",
    "tied": "A factor stands for it now, in the role that follows from its outcome.",
}


@require_http_methods(["GET", "POST"])
@signed_in
def add(request: HttpRequest, review_id: UUID) -> HttpResponse:
    """Offer the form of a new safeguard, or add one."""
    place = place_to_write(actor_of(request), review_id)
    page = show_review(actor_of(request), review_id, Verb.EDIT)
    said = request.POST if request.method == "POST" else None
    form = DefenceForm(said, place=place, review=page.rendition, auto_id="new-defence-%s")
    if form.is_valid():
        try:
            add_defence(actor_of(request), review_id, form.to_fields())
        except UnusableValueError as refusal:
            form.say_so(refusal)
        else:
            return _tell(request, review_id, "added")
    return _show_form(request, focused(form, "text"), page, place, status=422 if form.is_bound else 200)


@require_http_methods(["GET", "POST"])
@signed_in
def defence(request: HttpRequest, defence_id: UUID) -> HttpResponse:
    """Offer the form of a safeguard, or change it."""
    found = item_to_edit(actor_of(request), "defence", defence_id)
    page = show_review(actor_of(request), found.place.review_id, Verb.EDIT)
    form = _form(request, found, page)
    if request.method == "GET":
        return _show_form(request, focused(form, "text"), page, found.place, found)
    if not form.is_valid():
        return _show_form(request, form, page, found.place, found, 422)
    try:
        change_defence(actor_of(request), defence_id, form.to_fields(), form.cleaned_data["version"])
    except UnusableValueError as refusal:
        form.say_so(refusal)
        return _show_form(request, form, page, found.place, found, 422)
    except ConflictError:
        theirs = item_to_edit(actor_of(request), "defence", defence_id)
        said = request.POST.copy()
        said["version"] = str(theirs.version)
        form.data = said
        return _show_form(request, form, page, theirs.place, theirs, 409)
    return _tell(request, found.place.review_id, "changed")


@require_POST
@signed_in
def remove_defence(request: HttpRequest, defence_id: UUID) -> HttpResponse:
    """Take a safeguard out; undo brings it back."""
    return _tell(request, remove(actor_of(request), "defence", defence_id).review_id, "removed")


@require_POST
@signed_in
def make_factor(request: HttpRequest, defence_id: UUID) -> HttpResponse:
    """Make the factor that follows from a safeguard's outcome."""
    return _tell(request, make_factor_of_defence(actor_of(request), defence_id).review_id, "tied")


def defences_context(page: ShownReview) -> dict[str, Any]:
    """Return what the table of safeguards shows."""
    return {"defences": defence_rows(page.rendition), "defence_question": OPENING_QUESTION}


def _form(request: HttpRequest, found: ItemToEdit, page: ShownReview) -> DefenceForm:
    said = request.POST if request.method == "POST" else None
    initial = as_it_stands(found.shown, found.version)
    auto_id = f"defence-{found.shown.id}-%s"
    return DefenceForm(said, place=found.place, review=page.rendition, initial=initial, auto_id=auto_id)


def _show_form(
    request: HttpRequest,
    form: DefenceForm,
    page: ShownReview,
    place: WritingPlace,
    found: ItemToEdit | None = None,
    status: int = 200,
) -> HttpResponse:
    save = reverse("defence", args=[found.shown.id]) if found else reverse("add_defence", args=[place.review_id])
    theirs = _stands_now(form, found) if status == 409 and found else []
    context = surroundings(page, form=form, place=place, found=found, save_href=save, theirs=theirs)
    if not is_fragment(request):
        return render(request, "defence/defence_page.html", context, status=status)
    response = render(request, "defence/_form.html", context, status=status)
    return replace_in_place(response, f"#defence-{found.shown.id}" if found else "#new-defence")


def _stands_now(form: DefenceForm, theirs: ItemToEdit) -> list[tuple[str, str]]:
    """Return (label, value) of each written field that stands differently now."""
    now = as_it_stands(theirs.shown, theirs.version)
    differs = [name for name in WRITTEN if now[name].strip() != str(form[name].value() or "").strip()]
    return [(str(form[name].label), now[name]) for name in differs]


def _tell(request: HttpRequest, review_id: UUID, done: str) -> HttpResponse:
    if not is_fragment(request):
        return SeeOther(f"{reverse('preparation', args=[review_id])}?done={done}#defences")
    page = show_review(actor_of(request), review_id, Verb.EDIT)
    context = surroundings(page, defence_done=DONE[done]) | defences_context(page)
    return replace_in_place(render(request, "defence/_defences.html", context), "#defences")
