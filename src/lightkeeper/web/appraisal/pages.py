"""Reading a review for its authors: being asked, answering, and what readers said."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_POST

from lightkeeper.domain.appraisal.questions import QUESTIONS, RATING_WORDS, Rating
from lightkeeper.usecases.appraisal.ask_reader import ask_closest_person, ask_reader, take_asking_back
from lightkeeper.usecases.appraisal.give_appraisal import UnfinishedError, give_appraisal, settle_objection
from lightkeeper.usecases.appraisal.reads import AppraisalPage, Asked, Reading, show_appraisal
from lightkeeper.usecases.refusals import NotAllowedError, UnusableValueError
from lightkeeper.web.appraisal.forms import AskForm, read_said, rows_of
from lightkeeper.web.see_other import see_other
from lightkeeper.web.session.access import signed_in
from lightkeeper.web.session.middleware import actor_of
from lightkeeper.web.surroundings import uuid_or_none


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def appraisal(request: HttpRequest, review_id: UUID) -> HttpResponse:
    """Show one's own questions and what readers said, or keep one's answers."""
    actor = actor_of(request)
    page = show_appraisal(actor, review_id)
    if request.method != "POST":
        return _show(request, page, rows=rows_of(page.mine) if page.mine else [])
    said = read_said(request.POST)
    try:
        give_appraisal(actor, review_id, said.ratings, said.comments, said.objection)
    except UnfinishedError as unfinished:
        rows = rows_of(page.mine, said, unfinished.missing) if page.mine else []
        return _show(request, page, rows=rows, refusal=str(unfinished), said=said, status=422)
    except UnusableValueError as refusal:
        rows = rows_of(page.mine, said) if page.mine else []
        return _show(request, page, rows=rows, refusal=str(refusal), said=said, status=422)
    messages.success(request, "Thank you for reading. You can say it anew whenever you like.")
    return see_other("appraisal", review_id)


@require_POST
@signed_in
def ask(request: HttpRequest, review_id: UUID) -> HttpResponse:
    """Ask a reader, or the person closest to it."""
    actor = actor_of(request)
    page = show_appraisal(actor, review_id)
    is_close = request.POST.get("as") == "closest"
    form = AskForm(request.POST, people=page.close_ones if is_close else page.people)
    forms = {"close_form" if is_close else "ask_form": form}
    rows = rows_of(page.mine) if page.mine else []
    if not form.is_valid():
        return _show(request, page, rows=rows, status=422, **forms)
    verb = ask_closest_person if is_close else ask_reader
    try:
        verb(actor, review_id, form.cleaned_data["account_id"])
    except NotAllowedError as refusal:
        if not page.may_ask:
            raise
        form.say_so(refusal, "account_id")
        return _show(request, page, rows=rows, status=422, **forms)
    messages.success(request, "They are asked. Tell them where: this page shows them their questions.")
    return see_other("appraisal", review_id)


@require_POST
@signed_in
def take_back(request: HttpRequest, review_id: UUID) -> HttpResponse:
    """Take an asking back."""
    appraisal_id = uuid_or_none(request.POST.get("appraisal_id", ""))
    if appraisal_id is None:
        raise UnusableValueError("Choose which asking to take back.")
    take_asking_back(actor_of(request), review_id, appraisal_id)
    return see_other("appraisal", review_id)


@require_POST
@signed_in
def settle(request: HttpRequest, review_id: UUID) -> HttpResponse:
    """Say that a wording about oneself is right now."""
    settle_objection(actor_of(request), review_id)
    messages.success(request, "Thank you. Nothing about you stands in the way any more.")
    return see_other("appraisal", review_id)


def _show(request: HttpRequest, page: AppraisalPage, *, status: int = 200, **more: Any) -> HttpResponse:
    readers = [one for one in page.asked if not one.is_closest_person]
    context: dict[str, Any] = {
        "found": page,
        "place": page,
        "readings": [(one, _answers(one)) for one in page.readings],
        "readers": readers,
        "closest": next(((one, _closest_words(one)) for one in page.asked if one.is_closest_person), None),
        "ask_form": AskForm(people=page.people, prefix=None) if page.may_ask and len(readers) < 2 else None,
        "close_form": AskForm(people=page.close_ones) if page.may_ask else None,
        "section": "reviews",
        **more,
    }
    for name in ("ask_form", "close_form"):
        if context[name] is not None:
            context[name].auto_id = f"{name}-%s"
    return render(request, "appraisal/appraisal.html", context, status=status)


def _answers(one: Reading) -> list[tuple[str, str, str, str]]:
    return [
        (question.name, question.text, _words(one.ratings.get(question.key)), one.comments.get(question.key, ""))
        for question in QUESTIONS
    ]


def _closest_words(one: Asked) -> str:
    return _words(one.rating)


def _words(rating: str | None) -> str:
    return RATING_WORDS[Rating(rating)] if rating in set(Rating) else ""
