"""Findings: questions, factors, lessons and action items are listed on the review's page and written in place."""

from dataclasses import replace
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from lightkeeper.domain.access.policy import Verb
from lightkeeper.domain.analysis.factor import EvidenceMissingError
from lightkeeper.usecases.history.reads import last_change_of
from lightkeeper.usecases.item.change import ConflictError
from lightkeeper.usecases.item.reads import ItemToEdit, WritingPlace, events_to_choose, item_to_edit, place_to_write
from lightkeeper.usecases.item.remove import remove
from lightkeeper.usecases.lesson.confirm_lesson import confirm_lesson
from lightkeeper.usecases.refusals import UnusableValueError
from lightkeeper.usecases.review.reads import ShownReview, show_review
from lightkeeper.web.analysis_views import VIEWS, back_to_analysis
from lightkeeper.web.finding.by_card import add_by_card
from lightkeeper.web.finding.form import FindingForm
from lightkeeper.web.finding.nouns import FACTOR, LESSON, NOUNS, QUESTION, FindingNoun, rows_of
from lightkeeper.web.origins import origins_of
from lightkeeper.web.scripted import speaks_json
from lightkeeper.web.session.access import signed_in
from lightkeeper.web.session.middleware import actor_of
from lightkeeper.web.surroundings import (
    Done,
    address_maker,
    back_to,
    focused,
    icons_address,
    is_fragment,
    replace_in_place,
    surroundings,
)
from lightkeeper.web.wording.fields import let_coach


@require_http_methods(["GET", "POST"])
@signed_in
def add(request: HttpRequest, review_id: UUID, key: str) -> HttpResponse:
    """Offer the form for a new finding, or add one and return its list."""
    noun, actor = NOUNS[key], actor_of(request)
    if noun is QUESTION and speaks_json(request):
        return add_by_card(request, review_id)
    place = place_to_write(actor, review_id)
    if request.GET.get("closed") and is_fragment(request):
        return render(
            request, "finding/_add.html", {"noun": noun, "add_href": reverse(noun.add_name, args=[review_id])}
        )
    form = _form(request, noun, place, f"new-{key}-%s")
    if _is_preview(request):
        return _show_form(request, noun, form, place)
    if not form.is_valid():
        return _show_form(request, noun, form, place, status=422 if form.is_bound else 200)
    try:
        added = noun.add(actor, review_id, form.to_fields())  # type: ignore[attr-defined]
    except (UnusableValueError, EvidenceMissingError) as refusal:
        _say_so(form, refusal)
        return _show_form(request, noun, form, place, status=422)
    return _tell(request, noun, review_id, Done("added", noun.place, last_change_of(actor, added.id)), added.id)


@require_http_methods(["GET", "POST"])
@signed_in
def finding(request: HttpRequest, finding_id: UUID, key: str) -> HttpResponse:
    """Return to a finding's list, or change the finding first."""
    noun, actor = NOUNS[key], actor_of(request)
    found = item_to_edit(actor, key, finding_id)
    review_id = found.place.review_id
    if request.method == "GET":
        return _tell(request, noun, review_id, None, finding_id)
    form = _form(request, noun, found.place, f"{finding_id}-%s")
    if _is_preview(request):
        return _show_form(request, noun, form, found.place, found)
    if not form.is_valid():
        return _show_form(request, noun, form, found.place, found, 422)
    try:
        noun.change(actor, finding_id, form.to_fields(), form.cleaned_data["version"])  # type: ignore[attr-defined]
    except (UnusableValueError, EvidenceMissingError) as refusal:
        _say_so(form, refusal)
        return _show_form(request, noun, form, found.place, found, 422)
    except ConflictError:
        return _show_conflict(request, noun, form, finding_id)
    return _tell(request, noun, review_id, Done("changed", noun.place, last_change_of(actor, finding_id)), finding_id)


@require_safe
@signed_in
def edit(request: HttpRequest, finding_id: UUID, key: str) -> HttpResponse:
    """Offer a finding's form, in its place in the list or on a page of its own."""
    noun = NOUNS[key]
    found = item_to_edit(actor_of(request), key, finding_id)
    form = _form(request, noun, found.place, f"{finding_id}-%s", found)
    return _show_form(request, noun, form, found.place, found)


@require_POST
@signed_in
def remove_finding(request: HttpRequest, finding_id: UUID, key: str) -> HttpResponse:
    """Take a finding out; undo brings it back."""
    noun = NOUNS[key]
    change = remove(actor_of(request), key, finding_id)
    return _tell(request, noun, change.review_id, Done("removed", noun.place, change.id))


@require_POST
@signed_in
def confirm(request: HttpRequest, finding_id: UUID) -> HttpResponse:
    """Say that a lesson still holds."""
    lesson = confirm_lesson(actor_of(request), finding_id, timezone.localdate())
    done = Done("changed", LESSON.place, last_change_of(actor_of(request), finding_id))
    return _tell(request, LESSON, lesson.review_id, done, finding_id)


def findings_of(page: ShownReview) -> list[dict[str, Any]]:
    """Return the lists of a review that its reader is shown."""
    lists = [finding_context(noun, page) for noun in NOUNS.values()]
    return [one for one in lists if one["rows"] or page.may_edit or not one["noun"].is_working_note]


def finding_context(noun: FindingNoun, page: ShownReview) -> dict[str, Any]:
    """Return what the list of one kind shows."""
    today = timezone.localdate()
    return {
        "noun": noun,
        "rows": rows_of(noun, page, today),
        "origins": origins_of(page.rendition),
        "add_href": reverse(noun.add_name, args=[page.rendition.id]),
        "edit": address_maker(noun.edit_name),
        "beside": noun.beside(page, today) if noun.beside else {},
    }


def list_answer(
    request: HttpRequest, noun: FindingNoun, review_id: UUID, done: Done | None, focus_id: UUID | None = None
) -> HttpResponse:
    """Return the list of one kind; the focus goes to the finding that was just written."""
    page = show_review(actor_of(request), review_id, Verb.EDIT)
    context = surroundings(page, done, focus_id=focus_id) | finding_context(noun, page)
    return render(request, "finding/list_answer.html", context)


def _tell(
    request: HttpRequest, noun: FindingNoun, review_id: UUID, done: Done | None, focus_id: UUID | None = None
) -> HttpResponse:
    if is_fragment(request):
        return list_answer(request, noun, review_id, done, focus_id)
    view = _view_to_return_to(request, noun)
    if view:
        anchor = f"factor-{focus_id}"
        return back_to_analysis(review_id, view, anchor, replace(done, place=anchor) if done else None)
    return back_to(review_id, f"finding-{focus_id}" if focus_id else noun.place, done)


def _view_to_return_to(request: HttpRequest, noun: FindingNoun) -> str:
    """Return the view of the analysis in which a factor's form was opened, if it was opened there."""
    view = request.GET.get("back", "")
    return view if noun is FACTOR and view in VIEWS else ""


def _is_preview(request: HttpRequest) -> bool:
    """Say whether the form is only to be shown again as it stands: without a script, a button asks for that."""
    return request.method == "POST" and "preview" in request.POST


def _form(
    request: HttpRequest, noun: FindingNoun, place: WritingPlace, auto_id: str, found: ItemToEdit | None = None
) -> FindingForm:
    events = events_to_choose(actor_of(request), place.review_id) if noun.names_evidence else []
    initial = noun.as_it_stands(found) if found else {}
    said = request.POST if request.method == "POST" else None
    found_id = found.shown.id if found else None
    choices = noun.choices(actor_of(request), place.review_id, found_id) if noun.choices else None
    form = noun.form(said, place=place, events=events, choices=choices, initial=initial, auto_id=auto_id)
    return focused(let_coach(request, form, form.told, noun.key, place.review_id), "text")


def _show_form(
    request: HttpRequest,
    noun: FindingNoun,
    form: FindingForm,
    place: WritingPlace,
    found: ItemToEdit | None = None,
    status: int = 200,
) -> HttpResponse:
    save_href = reverse(noun.key, args=[found.shown.id]) if found else reverse(noun.add_name, args=[place.review_id])
    view = _view_to_return_to(request, noun)
    context = {
        "form": form,
        "noun": noun,
        "place": place,
        "found": found,
        "icons": icons_address(),
        "save_href": f"{save_href}?back={view}" if view else save_href,
    }
    if status == 409:
        context["theirs"] = found
    if not is_fragment(request):
        return render(request, "finding/finding_page.html", context, status=status)
    response = render(request, "finding/_form.html", context, status=status)
    if status >= 400:
        return replace_in_place(response, f"#finding-{found.shown.id}" if found else f"#new-{noun.key}")
    return response


def _show_conflict(request: HttpRequest, noun: FindingNoun, form: FindingForm, finding_id: UUID) -> HttpResponse:
    """Show theirs beside ours, to be saved over what was seen just now."""
    theirs = item_to_edit(actor_of(request), noun.key, finding_id)
    said = request.POST.copy()
    said["version"] = str(theirs.version)
    form.data = said
    return _show_form(request, noun, form, theirs.place, theirs, 409)


def _say_so(form: FindingForm, refusal: Exception) -> None:
    form.say_so(refusal, "evidence_ids" if isinstance(refusal, EvidenceMissingError) else None)
