"""Reflections are read in three columns on the review's page, and written there or on a page of their own."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from lightkeeper.domain.access.policy import Verb
from lightkeeper.domain.reflection.prompts import PROMPTS
from lightkeeper.domain.reflection.reflection import Prompt
from lightkeeper.usecases.history.reads import last_change_of
from lightkeeper.usecases.item.change import ConflictError
from lightkeeper.usecases.item.reads import ItemToEdit, WritingPlace, item_to_edit, place_to_write
from lightkeeper.usecases.item.remove import remove
from lightkeeper.usecases.lesson.reads import factors_to_choose
from lightkeeper.usecases.reflection.add_reflection import add_reflection
from lightkeeper.usecases.reflection.change_reflection import change_reflection
from lightkeeper.usecases.reflection.say_nothing_found import say_nothing_found
from lightkeeper.usecases.refusals import UnusableValueError
from lightkeeper.usecases.review.reads import ShownReview, show_review
from lightkeeper.web.reflection.forms import ReflectionForm, as_it_stands
from lightkeeper.web.reflection.rows import columns_of
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
)
from lightkeeper.web.wording.fields import let_coach

PLACE = "reflections"


@require_http_methods(["GET", "POST"])
@signed_in
def reflections(request: HttpRequest, review_id: UUID) -> HttpResponse:
    """Offer the form for a new reflection under a prompt, or add one."""
    actor = actor_of(request)
    place = place_to_write(actor, review_id)
    prompt = _prompt(request.POST.get("prompt") or request.GET.get("prompt", Prompt.WELL))
    if request.GET.get("closed") and is_fragment(request):
        return reflections_answer(request, review_id, None)
    form = _form(request, prompt, place, f"new-{prompt}-%s")
    if not form.is_valid():
        return _show_form(request, form, place, status=422 if form.is_bound else 200)
    try:
        added = add_reflection(actor, review_id, form.to_fields())
    except UnusableValueError as refusal:
        form.say_so(refusal, "text")
        return _show_form(request, form, place, status=422)
    return _tell(request, review_id, Done("added", PLACE, last_change_of(actor, added.id)), added.id)


@require_http_methods(["GET", "POST"])
@signed_in
def reflection(request: HttpRequest, reflection_id: UUID) -> HttpResponse:
    """Offer a reflection's form, or change the reflection."""
    actor = actor_of(request)
    found = item_to_edit(actor, "reflection", reflection_id)
    form = _form(request, found.shown.prompt, found.place, f"{reflection_id}-%s", found)
    if not form.is_valid():
        return _show_form(request, form, found.place, found, 422 if form.is_bound else 200)
    try:
        change_reflection(actor, reflection_id, form.to_fields(), form.cleaned_data["version"])
    except UnusableValueError as refusal:
        form.say_so(refusal, "text")
        return _show_form(request, form, found.place, found, 422)
    except ConflictError:
        theirs = item_to_edit(actor, "reflection", reflection_id)
        said = request.POST.copy()
        said["version"] = str(theirs.version)
        form.data = said
        return _show_form(request, form, theirs.place, theirs, 409)
    done = Done("changed", PLACE, last_change_of(actor, reflection_id))
    return _tell(request, found.place.review_id, done, reflection_id)


@require_POST
@signed_in
def remove_reflection(request: HttpRequest, reflection_id: UUID) -> HttpResponse:
    """Take a reflection out; undo brings it back."""
    change = remove(actor_of(request), "reflection", reflection_id)
    return _tell(request, change.review_id, Done("removed", PLACE, change.id))


@require_POST
@signed_in
def nothing_found(request: HttpRequest, review_id: UUID) -> HttpResponse:
    """Keep that nothing was found under a prompt, or that people look again."""
    prompt = _prompt(request.POST.get("prompt", ""))
    say_nothing_found(actor_of(request), review_id, prompt, is_nothing=not request.POST.get("again"))
    return _tell(request, review_id, Done("changed", PLACE))


def reflections_context(page: ShownReview) -> dict[str, Any]:
    """Return what the three columns show; readers are shown none while nobody answered anything."""
    columns = columns_of(page.rendition)
    is_answered = any(one.rows or one.is_nothing_found for one in columns)
    return {"columns": columns, "shows_reflections": page.may_edit or is_answered}


def reflections_answer(
    request: HttpRequest, review_id: UUID, done: Done | None, focus_id: UUID | None = None
) -> HttpResponse:
    """Return the three columns; the focus goes to what was just written."""
    page = show_review(actor_of(request), review_id, Verb.EDIT)
    context = surroundings(page, done, focus_id=focus_id) | reflections_context(page)
    return render(request, "reflection/_reflections.html", context)


def _tell(request: HttpRequest, review_id: UUID, done: Done, focus_id: UUID | None = None) -> HttpResponse:
    if is_fragment(request):
        return reflections_answer(request, review_id, done, focus_id)
    return back_to(review_id, f"reflection-{focus_id}" if focus_id else PLACE, done)


def _prompt(written: str) -> Prompt:
    if written not in set(Prompt):
        raise UnusableValueError("Choose one of the three: what went well, where we were lucky, what made it hard.")
    return Prompt(written)


def _form(
    request: HttpRequest, prompt: Prompt, place: WritingPlace, auto_id: str, found: ItemToEdit | None = None
) -> ReflectionForm:
    form = ReflectionForm(
        request.POST if request.method == "POST" else None,
        prompt=prompt,
        place=place,
        factors=factors_to_choose(actor_of(request), place.review_id),
        initial=as_it_stands(found) if found else {},
        auto_id=auto_id,
    )
    return focused(let_coach(request, form, ("text", "next_step"), "section", place.review_id), "text")


def _show_form(
    request: HttpRequest, form: ReflectionForm, place: WritingPlace, found: ItemToEdit | None = None, status: int = 200
) -> HttpResponse:
    context = {"form": form, "place": place, "found": found, "icons": icons_address(), "words": PROMPTS[form.prompt]}
    context["theirs"] = found if status == 409 else None
    context["save_href"] = (
        reverse("reflection", args=[found.shown.id]) if found else reverse("add_reflection", args=[place.review_id])
    )
    if not is_fragment(request):
        return render(request, "reflection/reflection_page.html", context, status=status)
    response = render(request, "reflection/_form.html", context, status=status)
    if status < 400:
        return response
    return replace_in_place(response, f"#reflection-{found.shown.id}" if found else f"#new-{form.prompt}")
