"""The page somebody writes their own recollection on: kept while they write, handed over when they are ready."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from lightkeeper.domain.recollection.recollection import Part
from lightkeeper.usecases.recollection.hand_over import hand_over, take_back
from lightkeeper.usecases.recollection.own import OwnPassage, OwnRecollection, my_recollection
from lightkeeper.usecases.recollection.place import WrittenElsewhereError
from lightkeeper.usecases.recollection.withdraw import withdraw
from lightkeeper.usecases.recollection.write_recollection import write_recollection
from lightkeeper.usecases.refusals import UnusableValueError
from lightkeeper.web.boundary import boundary_in_force
from lightkeeper.web.recollection.forms import RecollectionForm
from lightkeeper.web.recollection.words import CONSENTS, DISPOSALS, EXPLAINED_ONCE, PARTS_TOLD, STAGES
from lightkeeper.web.session.access import signed_in
from lightkeeper.web.session.middleware import actor_of
from lightkeeper.web.surroundings import SeeOther, is_fragment, replace_in_place

DONE = {
    "kept": "Kept. Only you can read it.",
    "ready": "You are ready. Nobody reads it before all are opened together.",
    "back": "Taken back. Write on as you like.",
    "withdrawn": "Withdrawn. It is gone for ever.",
}


@dataclass(frozen=True)
class Asked:
    """One question on the page; `stage` is said where one begins, `stands_now` where another window saved."""

    passage: OwnPassage
    answer: forms.BoundField
    consent: forms.BoundField
    consent_words: str
    disposal_words: str
    stage: str = ""
    stands_now: str | None = None


@require_http_methods(["GET", "POST"])
@signed_in
@never_cache
def own(request: HttpRequest, review_id: UUID) -> HttpResponse:
    """Show one's own recollection, or keep what is written on it."""
    if request.method == "GET":
        mine = my_recollection(actor_of(request), review_id, _part_in(request.GET.get("part", "")))
        return _page(request, mine, RecollectionForm(own=mine))
    mine = my_recollection(actor_of(request), review_id, _part_in(request.POST.get("part", "")))
    form = RecollectionForm(request.POST, own=mine)
    refused = _keep(request, form, mine)
    if refused is not None:
        return refused
    if request.POST.get("then") == "hand_over":
        hand_over(actor_of(request), review_id, {})
        return _back(review_id, "ready")
    if not is_fragment(request):
        return _back(review_id, "kept")
    kept = my_recollection(actor_of(request), review_id)
    if request.POST.get("then") == "questions":
        return _form_answer(request, kept, RecollectionForm(own=kept))
    context = {"version": kept.version, "kept_at": timezone.localtime(), "is_swap": True}
    return render(request, "recollection/_kept.html", context)


@require_POST
@signed_in
def take_own_back(request: HttpRequest, review_id: UUID) -> HttpResponse:
    """Take one's own back to write on."""
    try:
        take_back(actor_of(request), review_id)
    except UnusableValueError as refusal:
        mine = my_recollection(actor_of(request), review_id)
        return _page(request, mine, RecollectionForm(own=mine), 422, str(refusal))
    return _back(review_id, "back")


@require_POST
@signed_in
def withdraw_own(request: HttpRequest, review_id: UUID) -> HttpResponse:
    """Withdraw one's own for ever, whole or one answer of it."""
    mine = my_recollection(actor_of(request), review_id)
    if request.POST.get("meant") != "yes":
        return _page(request, mine, RecollectionForm(own=mine), 422, "Tick the box if you mean it.")
    question_key = request.POST.get("question", "")
    withdraw(actor_of(request), review_id, question_key)
    if not mine.may_write and not question_key:
        # For whoever no longer takes part nothing is left to go back to.
        return render(request, "recollection/withdrawn.html", {"done_sentence": DONE["withdrawn"]})
    return _back(review_id, "withdrawn")


def _keep(request: HttpRequest, form: RecollectionForm, mine: OwnRecollection) -> HttpResponse | None:
    """Keep a form, or return the answer that says what to mend."""
    if not form.is_valid():
        return _refused(request, mine, form, 422)
    try:
        write_recollection(actor_of(request), mine.review_id, form.to_written())
    except UnusableValueError as refusal:
        form.say_so(refusal)
        return _refused(request, mine, form, 422)
    except WrittenElsewhereError as refusal:
        said = request.POST.copy()
        said["version"] = str(mine.version)
        again = RecollectionForm(said, own=mine)
        again.say_so(refusal)
        return _refused(request, mine, again, 409)
    return None


def _refused(request: HttpRequest, mine: OwnRecollection, form: RecollectionForm, status: int) -> HttpResponse:
    return _form_answer(request, mine, form, status) if is_fragment(request) else _page(request, mine, form, status)


def _form_answer(
    request: HttpRequest, mine: OwnRecollection, form: RecollectionForm, status: int = 200
) -> HttpResponse:
    answer = render(request, "recollection/_own_form.html", _context(request, mine, form, status), status=status)
    return replace_in_place(answer, "#own-form")


def _page(
    request: HttpRequest, mine: OwnRecollection, form: RecollectionForm, status: int = 200, refusal: str = ""
) -> HttpResponse:
    context = _context(request, mine, form, status) | {"refusal": refusal}
    context |= {"boundary_said": boundary_in_force(), "explained": EXPLAINED_ONCE}
    context["done_sentence"] = DONE.get(request.GET.get("done", ""), "")
    return render(request, "recollection/own.html", context, status=status)


def _context(request: HttpRequest, mine: OwnRecollection, form: RecollectionForm, status: int) -> dict[str, Any]:
    return {
        "own": mine,
        "form": form,
        "asked": _asked(form, is_conflict=status == 409),
        "part_told": PARTS_TOLD[mine.part],
        "review_href": reverse("review", args=[mine.review_id]),
    }


def _asked(form: RecollectionForm, *, is_conflict: bool) -> list[Asked]:
    asked: list[Asked] = []
    last = None
    for passage, answer, consent in form.rows():
        stage = STAGES[passage.question.stage] if passage.question.stage is not last else ""
        last = passage.question.stage
        differs = is_conflict and passage.text.strip() != str(answer.value() or "").replace("\r\n", "\n").strip()
        asked.append(
            Asked(
                passage,
                answer,
                consent,
                CONSENTS[passage.consent],
                DISPOSALS[passage.disposal],
                stage,
                passage.text if differs else None,
            )
        )
    return asked


def _part_in(text: str) -> Part | None:
    return Part(text) if text in set(Part) else None


def _back(review_id: UUID, done: str) -> HttpResponse:
    return SeeOther(f"{reverse('my_recollection', args=[review_id])}?done={done}")
