"""Everybody's recollections, side by side once they are opened; and what is made of them."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from lightkeeper.domain.edition.rendition import Rendition
from lightkeeper.domain.timeline.event import Precision
from lightkeeper.usecases.item.reads import events_to_choose
from lightkeeper.usecases.recollection.derived import MadeThing, finish_rewriting
from lightkeeper.usecases.recollection.dispose_passage import dispose_passage
from lightkeeper.usecases.recollection.make_of_passage import (
    make_event_of_passage,
    make_factor_of_passage,
    make_telling_of_passage,
)
from lightkeeper.usecases.recollection.open_recollections import open_recollections
from lightkeeper.usecases.recollection.reads import ShownPassage, passage_to_use, show_recollections
from lightkeeper.usecases.refusals import NotFoundError, UnusableValueError
from lightkeeper.web.recollection.forms import AnswerForm, UseForm
from lightkeeper.web.recollection.rows import made_rows, question_rows, row_of
from lightkeeper.web.session.access import signed_in
from lightkeeper.web.session.middleware import actor_of
from lightkeeper.web.surroundings import SeeOther, focused, is_fragment, replace_in_place, surroundings

DONE = {
    "opened": "Opened, all together. Everybody taking part reads them now.",
    "made": "Made. It keeps where it came from, and its author reads that it was used.",
    "answered": "Answered. Whoever wrote it reads that.",
    "rewritten": "Good. It stands on its own now.",
}
NOUNS = frozenset({"event", "telling", "factor", "lesson", "action_item"})


@require_safe
@signed_in
@never_cache
def recollections(request: HttpRequest, review_id: UUID) -> HttpResponse:
    """Show what was opened, or what is to come."""
    return _page(request, review_id)


@require_POST
@signed_in
def open_all(request: HttpRequest, review_id: UUID) -> HttpResponse:
    """Open everything that was handed over."""
    try:
        open_recollections(actor_of(request), review_id)
    except UnusableValueError as refusal:
        return _page(request, review_id, str(refusal))
    return _back(review_id, "opened")


@require_http_methods(["GET", "POST"])
@signed_in
def use(request: HttpRequest, passage_id: UUID) -> HttpResponse:
    """Offer to make something of a passage, or make it."""
    page, passage = passage_to_use(actor_of(request), passage_id)
    events = events_to_choose(actor_of(request), page.rendition.id)
    initial = {"text": passage.text, "precision": Precision.ABOUT.value, "known_then": "yes"}
    initial |= _where_the_story_begins(page.rendition)
    said = request.POST if request.method == "POST" else None
    form = UseForm(said, events=events, initial=initial, auto_id=f"use-{passage_id}-%s")
    if said is None:
        return _use_form(request, page, passage, focused(form, "text"))
    if not form.is_valid():
        return _use_form(request, page, passage, form, 422)
    try:
        _make(request, passage_id, form)
    except (UnusableValueError, NotFoundError) as refusal:
        form.say_so(refusal)
        return _use_form(request, page, passage, form, 422)
    return _tell(request, page.rendition.id, passage_id, "made")


@require_http_methods(["GET", "POST"])
@signed_in
def answer(request: HttpRequest, passage_id: UUID) -> HttpResponse:
    """Offer to say what became of a passage, or say it."""
    page, passage = passage_to_use(actor_of(request), passage_id)
    initial = {"disposal": passage.disposal.value, "reason": passage.disposal_reason}
    said = request.POST if request.method == "POST" else None
    form = AnswerForm(said, initial=initial, auto_id=f"answer-{passage_id}-%s")
    status = 200
    if said is not None and form.is_valid():
        try:
            dispose_passage(actor_of(request), passage_id, form.disposal_chosen(), form.cleaned_data["reason"])
        except UnusableValueError as refusal:
            form.say_so(refusal, "reason")
        else:
            return _tell(request, page.rendition.id, passage_id, "answered")
    if said is not None:
        status = 422
    context = surroundings(page, row=row_of(passage), form=form, save_name="answer_passage")
    return _form(request, "recollection/_answer_form.html", context, passage, status)


@require_POST
@signed_in
def rewritten(request: HttpRequest, noun: str, item_id: UUID) -> HttpResponse:
    """Say that something stands on its own, without what was withdrawn."""
    if noun not in NOUNS:
        raise NotFoundError("There is no such thing.")
    return _back(finish_rewriting(actor_of(request), noun, item_id), "rewritten")


def _make(request: HttpRequest, passage_id: UUID, form: UseForm) -> None:
    actor, becomes = actor_of(request), form.cleaned_data["becomes"]
    if becomes == "event":
        make_event_of_passage(actor, passage_id, form.to_event())
    elif becomes == "factor":
        make_factor_of_passage(actor, passage_id, form.to_factor())
    else:
        make_telling_of_passage(actor, passage_id, form.cleaned_data["event_id"], form.to_telling())


def _use_form(request: HttpRequest, page: Any, passage: ShownPassage, form: UseForm, status: int = 200) -> HttpResponse:
    context = surroundings(page, row=row_of(passage), form=form, save_name="use_passage")
    return _form(request, "recollection/_use_form.html", context, passage, status)


def _form(
    request: HttpRequest, template: str, context: dict[str, Any], passage: ShownPassage, status: int
) -> HttpResponse:
    if not is_fragment(request):
        return render(request, "recollection/passage_page.html", context | {"form_template": template}, status=status)
    response = render(request, template, context, status=status)
    return replace_in_place(response, f"#tools-{passage.id}") if status >= 400 else response


def _tell(request: HttpRequest, review_id: UUID, passage_id: UUID, done: str) -> HttpResponse:
    if not is_fragment(request):
        return _back(review_id, done, f"passage-{passage_id}")
    page, passage = passage_to_use(actor_of(request), passage_id)
    context = surroundings(page, row=row_of(passage), done_sentence=DONE[done])
    return replace_in_place(render(request, "recollection/_passage.html", context), f"#passage-{passage_id}")


def _page(request: HttpRequest, review_id: UUID, refusal: str = "") -> HttpResponse:
    shown = show_recollections(actor_of(request), review_id)
    to_rewrite: tuple[MadeThing, ...] = shown.to_rewrite
    context = surroundings(
        shown.page,
        shown=shown,
        questions=question_rows(shown.questions),
        to_rewrite=made_rows(to_rewrite),
        refusal=refusal,
        done_sentence=DONE.get(request.GET.get("done", ""), ""),
    )
    return render(request, "recollection/recollections.html", context, status=422 if refusal else 200)


def _where_the_story_begins(rendition: Rendition) -> dict[str, Any]:
    at = next((event.when.at for event in rendition.events if event.when.at), None)
    at = at or (rendition.occurred.at if rendition.occurred else None)
    return {"happened_at": at} if at else {}


def _back(review_id: UUID, done: str, anchor: str = "") -> HttpResponse:
    return SeeOther(f"{reverse('recollections', args=[review_id])}?done={done}{'#' if anchor else ''}{anchor}")
