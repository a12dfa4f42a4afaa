"""Answers: written down under their question, given an outcome, and made into what follows from them."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_POST

from lightkeeper.usecases.answer.add_answer import add_answer
from lightkeeper.usecases.answer.change_answer import change_answer
from lightkeeper.usecases.answer.dispose_answer import dispose_answer
from lightkeeper.usecases.answer.fields import ToQuestion
from lightkeeper.usecases.answer.make_of_answer import Makeable, Making, make_of_answer
from lightkeeper.usecases.history.reads import last_change_of
from lightkeeper.usecases.item.change import ConflictError
from lightkeeper.usecases.item.reads import ItemToEdit, item_to_edit, place_to_write
from lightkeeper.usecases.item.remove import remove
from lightkeeper.usecases.refusals import UnusableValueError
from lightkeeper.web.question.back import back_to_questions
from lightkeeper.web.question.forms import AnswerForm, AnswerPageForm, EventOfAnswerForm, OutcomeForm
from lightkeeper.web.session.access import signed_in
from lightkeeper.web.session.middleware import actor_of
from lightkeeper.web.surroundings import Done, uuid_or_none
from lightkeeper.web.wording.fields import let_coach


@require_POST
@signed_in
def add(request: HttpRequest, review_id: UUID) -> HttpResponse:
    """Write down an answer under its question."""
    actor = actor_of(request)
    form = AnswerForm(request.POST)
    to = ToQuestion(uuid_or_none(request.POST.get("question", "")), request.POST.get("key", ""))
    if form.is_valid():
        try:
            answer = add_answer(actor, review_id, to, form.to_fields())
        except UnusableValueError as refusal:
            form.say_so(refusal, "text")
        else:
            return _back(request, review_id, answer.id, "added")
    context = {"form": form, "place": place_to_write(actor, review_id), "to": to}
    return render(request, "question/answer_page.html", context, status=422)


@require_http_methods(["GET", "POST"])
@signed_in
def answer(request: HttpRequest, answer_id: UUID) -> HttpResponse:
    """Offer an answer's form, or change the answer."""
    found = item_to_edit(actor_of(request), "answer", answer_id)
    own_level = found.shown.own_level.value if found.shown.own_level else ""
    initial = {"text": found.shown.text, "version": found.version, "own_level": own_level}
    form = AnswerPageForm(request.POST if request.method == "POST" else None, place=found.place, initial=initial)
    if not form.is_valid():
        return _show_form(request, form, found, 422 if form.is_bound else 200)
    try:
        change_answer(actor_of(request), answer_id, form.to_fields(), form.cleaned_data["version"])
    except UnusableValueError as refusal:
        form.say_so(refusal, "text")
        return _show_form(request, form, found, 422)
    except ConflictError:
        theirs = item_to_edit(actor_of(request), "answer", answer_id)
        said = request.POST.copy()
        said["version"] = str(theirs.version)
        form.data = said
        return _show_form(request, form, theirs, 409)
    return _back(request, found.place.review_id, answer_id, "changed")


@require_POST
@signed_in
def remove_answer(request: HttpRequest, answer_id: UUID) -> HttpResponse:
    """Take an answer out; undo brings it back."""
    change = remove(actor_of(request), "answer", answer_id)
    return back_to_questions(change.review_id, "asked", Done("removed", "asked", change.id))


@require_POST
@signed_in
def outcome(request: HttpRequest, answer_id: UUID) -> HttpResponse:
    """Say what became of an answer."""
    form = OutcomeForm(request.POST)
    if not form.is_valid():
        raise UnusableValueError("Choose what became of it, and say why in a few words if it is not used.")
    said = dispose_answer(actor_of(request), answer_id, form.to_disposal(), form.cleaned_data["reason"])
    return _back(request, said.review_id, answer_id, "changed")


@require_POST
@signed_in
def make(request: HttpRequest, answer_id: UUID) -> HttpResponse:
    """Make a factor, a lesson or an idea of an answer in one step."""
    what = request.POST.get("what", "")
    if what not in set(Makeable):
        raise UnusableValueError("Choose what to make of it: an event, a factor, a lesson or an idea.")
    made = make_of_answer(actor_of(request), answer_id, Making(Makeable(what)))
    return _back(request, made.review_id, answer_id, "made", made.id)


@require_http_methods(["GET", "POST"])
@signed_in
def make_event(request: HttpRequest, answer_id: UUID) -> HttpResponse:
    """Ask when it happened, and make an event of an answer."""
    found = item_to_edit(actor_of(request), "answer", answer_id)
    form = EventOfAnswerForm(request.POST if request.method == "POST" else None, initial={"text": found.shown.text})
    if form.is_valid():
        said = form.cleaned_data
        making = Making(Makeable.EVENT, said["text"], said["happened_at"])
        try:
            made = make_of_answer(actor_of(request), answer_id, making)
        except UnusableValueError as refusal:
            form.say_so(refusal, "happened_at")
        else:
            return _back(request, found.place.review_id, answer_id, "made", made.id)
    context = {"form": form, "place": found.place, "found": found}
    return render(request, "question/make_event.html", context, status=422 if form.is_bound else 200)


def _show_form(request: HttpRequest, form: AnswerPageForm, found: ItemToEdit, status: int) -> HttpResponse:
    let_coach(request, form, ("text",), "section", found.place.review_id)
    context = {"form": form, "place": found.place, "found": found, "theirs": found if status == 409 else None}
    return render(request, "question/answer_page.html", context, status=status)


def _back(
    request: HttpRequest, review_id: UUID, answer_id: UUID, what: str, changed_id: UUID | None = None
) -> HttpResponse:
    place = f"answer-{answer_id}"
    change_id = last_change_of(actor_of(request), changed_id or answer_id)
    return back_to_questions(review_id, place, Done(what, place, change_id))
