"""A review's questions: what every review asks, what would help now, what is asked, and what to choose from."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST, require_safe

from lightkeeper.domain.question.catalogue import SHIPPED_BY_KEY, find_questions, in_phases
from lightkeeper.domain.question.phase import PHASE_NAMES, Phase
from lightkeeper.usecases.history.reads import last_change_of
from lightkeeper.usecases.question.ask_from_catalogue import ask_from_catalogue
from lightkeeper.usecases.question.dispose_question import dispose_question
from lightkeeper.usecases.question.hide_question import bring_back_question, hide_question
from lightkeeper.usecases.question.reads import QuestionsOfReview, show_questions
from lightkeeper.usecases.refusals import UnusableValueError
from lightkeeper.usecases.suggestion.put_away import put_away_suggestion
from lightkeeper.web.question.back import back_to_questions
from lightkeeper.web.question.forms import ChooseForm, HideForm, OutcomeForm
from lightkeeper.web.question.rows import always_rows, groups_of
from lightkeeper.web.question.words import MAKEABLE, OUTCOMES_OF_ANSWER, OUTCOMES_OF_QUESTION
from lightkeeper.web.session.access import signed_in
from lightkeeper.web.session.middleware import actor_of
from lightkeeper.web.surroundings import Done, done_in, surroundings
from lightkeeper.web.wording.fields import coach_attributes


@require_safe
def questions(request: HttpRequest, review_id: UUID) -> HttpResponse:
    """Show the questions of a review with their answers; visitors read what is public."""
    section = request.GET.get("section", "")[:60]
    shown = show_questions(actor_of(request), review_id, section)
    return render(request, "question/questions.html", questions_context(request, shown))


def questions_context(request: HttpRequest, shown: QuestionsOfReview) -> dict[str, Any]:
    """Return what the page of questions shows."""
    review = shown.page.rendition
    choose = ChooseForm(request.GET if "phase" in request.GET or "words" in request.GET else None)
    said = choose.cleaned_data if choose.is_bound and choose.is_valid() else {"phase": "", "words": ""}
    phase = Phase(said["phase"]) if said["phase"] else None
    offered = find_questions(shown.catalogue, said["words"], phase)
    return surroundings(
        shown.page,
        done_in(request),
        always=always_rows(shown),
        groups=groups_of(shown),
        hidden=[(key, SHIPPED_BY_KEY[key].text, reason) for key, reason in shown.hidden.items()],
        suggestions=shown.suggestions,
        catalogue=[(PHASE_NAMES[one], found) for one, found in in_phases(offered)],
        offered_count=len(offered),
        asked_keys={one.catalogue_key for one in review.questions} | {one.key for one in shown.always},
        choose=choose,
        makeable=[(one.value, words) for one, words in MAKEABLE.items()],
        outcomes=[(one.value, words) for one, (words, _) in OUTCOMES_OF_ANSWER.items()],
        question_outcomes=[(one.value, words) for one, (words, _) in OUTCOMES_OF_QUESTION.items()],
        answer_count=len(review.answers),
        coach=coach_attributes(request, "section", review.id),
    )


@require_POST
@signed_in
def ask(request: HttpRequest, review_id: UUID) -> HttpResponse:
    """Ask a question of the catalogue."""
    question = ask_from_catalogue(actor_of(request), review_id, request.POST.get("key", ""))
    place = f"question-{question.id}"
    return back_to_questions(review_id, place, Done("added", place, last_change_of(actor_of(request), question.id)))


@require_POST
@signed_in
def put_away(request: HttpRequest, review_id: UUID) -> HttpResponse:
    """Put a suggestion away."""
    put_away_suggestion(actor_of(request), review_id, request.POST.get("key", ""))
    return back_to_questions(review_id, "suggestions")


@require_POST
@signed_in
def hide(request: HttpRequest, review_id: UUID) -> HttpResponse:
    """Do without a pinned question in this review, or ask it again."""
    key = request.POST.get("key", "")
    if request.POST.get("again"):
        bring_back_question(actor_of(request), review_id, key)
        return back_to_questions(review_id, "always")
    form = HideForm(request.POST)
    reason = form.cleaned_data["reason"] if form.is_valid() else ""
    try:
        hide_question(actor_of(request), review_id, key, reason)
    except UnusableValueError as refusal:
        if key not in SHIPPED_BY_KEY:
            raise
        form.errors.clear()
        form.say_so(refusal, "reason")
        shown = show_questions(actor_of(request), review_id)
        context = surroundings(shown.page, form=form, key=key, asked=SHIPPED_BY_KEY[key].text)
        return render(request, "question/hide.html", context, status=422)
    return back_to_questions(review_id, "always")


@require_POST
@signed_in
def outcome(request: HttpRequest, question_id: UUID) -> HttpResponse:
    """Say what became of a question."""
    form = OutcomeForm(request.POST)
    if not form.is_valid():
        raise UnusableValueError("Choose what became of it, and say why in a few words if it is not asked.")
    question = dispose_question(actor_of(request), question_id, form.to_disposal(), form.cleaned_data["reason"])
    place = f"question-{question_id}"
    change_id = last_change_of(actor_of(request), question_id)
    return back_to_questions(question.review_id, place, Done("changed", place, change_id))
