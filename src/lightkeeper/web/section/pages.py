"""The narrative: sections are read on the review's page, and written on pages of their own."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from lightkeeper.domain.access.policy import Verb
from lightkeeper.domain.lesson.card import KEY as CARD
from lightkeeper.domain.lesson.card import MOST_WORDS, figures_of
from lightkeeper.usecases.history.reads import last_change_of
from lightkeeper.usecases.item.change import ConflictError
from lightkeeper.usecases.item.reads import ItemToEdit, item_to_edit, place_to_write
from lightkeeper.usecases.item.remove import remove
from lightkeeper.usecases.refusals import UnusableValueError
from lightkeeper.usecases.review.reads import show_review
from lightkeeper.usecases.section.add_card import add_card
from lightkeeper.usecases.section.add_section import add_section
from lightkeeper.usecases.section.preview_text import preview_text
from lightkeeper.usecases.section.write_section import write_section
from lightkeeper.web.section.forms import NewSectionForm, SectionForm
from lightkeeper.web.section.prose import prose_of, section_rows
from lightkeeper.web.section.together import brought_together
from lightkeeper.web.session.access import signed_in
from lightkeeper.web.session.middleware import actor_of
from lightkeeper.web.surroundings import Done, SeeOther, back_to, surroundings
from lightkeeper.web.wording.fields import let_coach, say_what_it_is_about

PLACE = "narrative"


@require_http_methods(["GET", "POST"])
@signed_in
def section(request: HttpRequest, section_id: UUID) -> HttpResponse:
    """Lead to a section, or save it and return to it; somebody who saved first is never overwritten."""
    found = item_to_edit(actor_of(request), "section", section_id)
    if request.method == "GET":
        return back_to(found.place.review_id, f"section-{section_id}")
    form = SectionForm(request.POST, place=found.place, question=found.shown.question)
    if not form.is_valid():
        return _show_form(request, form, found, 422)
    said = form.cleaned_data
    try:
        write_section(actor_of(request), section_id, said["body"], said["version"], said["own_level"])
    except UnusableValueError as refusal:
        form.say_so(refusal, "body")
        return _show_form(request, form, found, 422)
    except ConflictError:
        return _show_conflict(request, section_id, said["body"], said["own_level"])
    change_id = last_change_of(actor_of(request), section_id)
    anchor = f"section-{section_id}"
    return back_to(found.place.review_id, anchor, Done("changed", anchor, change_id))


@require_safe
@signed_in
def edit_section(request: HttpRequest, section_id: UUID) -> HttpResponse:
    """Offer the editor."""
    found = item_to_edit(actor_of(request), "section", section_id)
    own_level = found.shown.own_level.value if found.shown.own_level else ""
    initial = {"body": found.shown.body, "version": found.version, "own_level": own_level}
    form = SectionForm(place=found.place, question=found.shown.question, initial=initial)
    return _show_form(request, form, found)


@require_http_methods(["GET", "POST"])
@signed_in
def new_section(request: HttpRequest, review_id: UUID) -> HttpResponse:
    """Offer the form for a section of one's own, or add it and open its editor."""
    place = place_to_write(actor_of(request), review_id)
    form = NewSectionForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            added = add_section(
                actor_of(request), review_id, form.cleaned_data["heading"], form.cleaned_data["question"]
            )
        except UnusableValueError as refusal:
            form.say_so(refusal, "heading")
        else:
            return SeeOther(reverse("edit_section", args=[added.id]))
    status = 422 if form.is_bound else 200
    return render(request, "section/new_section.html", {"form": form, "place": place}, status=status)


@require_POST
@signed_in
def card(request: HttpRequest, review_id: UUID) -> HttpResponse:
    """Open the editor of the review's card, which is made if there is none."""
    return SeeOther(reverse("edit_section", args=[add_card(actor_of(request), review_id).id]))


@require_POST
@signed_in
def remove_section(request: HttpRequest, section_id: UUID) -> HttpResponse:
    """Take a section out; undo brings it back with its text."""
    change = remove(actor_of(request), "section", section_id)
    return back_to(change.review_id, PLACE, Done("removed", PLACE, change.id))


@require_POST
@signed_in
def preview(request: HttpRequest, review_id: UUID) -> HttpResponse:
    """Answer the HTML of a text as those taking part would read it."""
    text = preview_text(actor_of(request), review_id, request.POST.get("body", ""))
    return HttpResponse(prose_of(text) or "<p>Nothing is written yet.</p>")


def narrative_answer(request: HttpRequest, review_id: UUID, done: Done) -> HttpResponse:
    """Return the whole narrative."""
    page = show_review(actor_of(request), review_id, Verb.EDIT)
    context = surroundings(page, done, sections=section_rows(page.rendition, with_empty=page.may_edit))
    return render(request, "section/_narrative.html", context)


def _show_form(request: HttpRequest, form: SectionForm, found: ItemToEdit, status: int = 200) -> HttpResponse:
    _let_coach(request, form, found)
    context = {"form": form, "found": found, "section": found.shown, "place": found.place}
    if found.shown.key == CARD:
        context |= {"card": figures_of(str(form["body"].value() or "")), "most_words": MOST_WORDS}
    return render(request, "section/write_section.html", context, status=status)


def _let_coach(request: HttpRequest, form: SectionForm, found: ItemToEdit) -> None:
    let_coach(request, form, ("body",), "section", found.place.review_id)
    say_what_it_is_about(form, "body", found.shown.heading, found.shown.key)


def _show_conflict(request: HttpRequest, section_id: UUID, ours: str, own_level: str) -> HttpResponse:
    theirs = item_to_edit(actor_of(request), "section", section_id)
    together = brought_together(theirs.shown.body, ours)
    initial = {"body": together, "version": theirs.version, "own_level": own_level}
    form = SectionForm(place=theirs.place, question="Together", initial=initial)
    _let_coach(request, form, theirs)
    context = {
        "form": form,
        "section": theirs.shown,
        "place": theirs.place,
        "theirs": prose_of(theirs.shown.body),
        "ours": prose_of(ours),
        "ours_text": ours,
    }
    return render(request, "section/conflict.html", context, status=409)
