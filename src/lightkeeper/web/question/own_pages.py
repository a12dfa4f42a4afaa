"""The workspace's own questions: facilitators add, change and retire them; those that ship are listed beside them."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_POST

from lightkeeper.domain.question.catalogue import SHIPPED, in_phases
from lightkeeper.domain.question.phase import PHASE_NAMES
from lightkeeper.usecases.catalogue.reads import show_own_questions
from lightkeeper.usecases.catalogue.write_own_question import (
    GONE,
    add_own_question,
    change_own_question,
    retire_own_question,
)
from lightkeeper.usecases.refusals import NotFoundError, UnusableValueError
from lightkeeper.web.question.forms import OwnQuestionForm, as_it_stands
from lightkeeper.web.see_other import see_other
from lightkeeper.web.session.access import signed_in
from lightkeeper.web.session.middleware import actor_of


@require_http_methods(["GET", "POST"])
@signed_in
def own_questions(request: HttpRequest) -> HttpResponseBase:
    """Show the questions to choose from, and keep a new one of the workspace's own."""
    own = show_own_questions(actor_of(request))
    form = OwnQuestionForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            add_own_question(actor_of(request), form.to_fields())
        except UnusableValueError as refusal:
            form.say_so(refusal, "text")
        else:
            messages.success(request, "The question is there to choose from now on.")
            return see_other("workspace_questions")
    shipped = [(PHASE_NAMES[phase], found) for phase, found in in_phases(SHIPPED)]
    shown = {"own": own, "shipped": shipped, "form": form, "part": "questions", "section": "workspace"}
    return render(request, "question/own_questions.html", shown, status=422 if form.is_bound else 200)


@require_http_methods(["GET", "POST"])
@signed_in
def own_question(request: HttpRequest, own_id: UUID) -> HttpResponseBase:
    """Offer the form of a question of the workspace's own, or change the question."""
    found = next((one for one in show_own_questions(actor_of(request)) if one.id == own_id), None)
    if found is None:
        raise NotFoundError(GONE)
    form = OwnQuestionForm(request.POST if request.method == "POST" else None, initial=as_it_stands(found.question))
    if form.is_valid():
        try:
            change_own_question(actor_of(request), own_id, form.to_fields())
        except UnusableValueError as refusal:
            form.say_so(refusal, "text")
        else:
            return see_other("workspace_questions")
    shown = {"found": found, "form": form, "part": "questions", "section": "workspace"}
    return render(request, "question/own_question.html", shown, status=422 if form.is_bound else 200)


@require_POST
@signed_in
def retire(request: HttpRequest, own_id: UUID) -> HttpResponse:
    """Offer a question no longer, or offer it again."""
    retire_own_question(actor_of(request), own_id, is_retired=not request.POST.get("again"))
    return see_other("workspace_questions")
