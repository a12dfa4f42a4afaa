"""Silent writing, the reveal, and what becomes of each card."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST

from lightkeeper.domain.access.actor import Actor
from lightkeeper.domain.analysis.factor import FactorFamily
from lightkeeper.domain.meeting.card import PROMPTS, CardPrompt
from lightkeeper.domain.provenance.disposal import Disposal
from lightkeeper.domain.reflection.reflection import Prompt
from lightkeeper.usecases.meeting.claim_card import claim_card, unclaim_card
from lightkeeper.usecases.meeting.group_card import dispose_card, group_card
from lightkeeper.usecases.meeting.make_of_card import make_factor_of_card, make_lesson_of_card, make_reflection_of_card
from lightkeeper.usecases.meeting.reveal_cards import reveal_cards
from lightkeeper.usecases.meeting.write_card import Written, WrittenElsewhereError, take_back_cards, write_card
from lightkeeper.usecases.refusals import UnusableValueError
from lightkeeper.web.meeting.asked import CHOOSE, done, one_of
from lightkeeper.web.scripted import object_in, speaks_json, text_in
from lightkeeper.web.session.access import signed_in
from lightkeeper.web.session.middleware import actor_of

ANSWERS: dict[str, Callable[[Actor, UUID], UUID]] = {
    "claim": claim_card,
    "unclaim": unclaim_card,
    "factor": make_factor_of_card,
    "lesson": make_lesson_of_card,
    "well": lambda actor, card_id: make_reflection_of_card(actor, card_id, Prompt.WELL),
    "lucky": lambda actor, card_id: make_reflection_of_card(actor, card_id, Prompt.LUCKY),
    "hard": lambda actor, card_id: make_reflection_of_card(actor, card_id, Prompt.HARD),
    "park": lambda actor, card_id: dispose_card(actor, card_id, Disposal.PARKED),
    "reopen": lambda actor, card_id: dispose_card(actor, card_id, Disposal.OPEN),
}


@dataclass(frozen=True)
class WritingRow:
    """One field of the silent writing; `other` is what stands in another window of the same person."""

    prompt: CardPrompt
    title: str
    question: str
    written: Written
    other: str = ""


def writing_rows(written: Mapping[CardPrompt, Written]) -> list[WritingRow]:
    """Return the fields of the silent writing as they are kept."""
    return [
        WritingRow(prompt, PROMPTS[prompt].title, PROMPTS[prompt].question, written[prompt]) for prompt in CardPrompt
    ]


@require_POST
@signed_in
def write(request: HttpRequest, review_id: UUID) -> HttpResponse:
    """Keep what somebody writes: one prompt as typed by a script, or all of them from the form."""
    if speaks_json(request):
        return _write_one(request, review_id)
    rows = [_kept(request, review_id, prompt) for prompt in CardPrompt]
    if any(row.other for row in rows):
        context = {"review_id": review_id, "written": rows}
        return render(request, "meeting/two_windows.html", context, status=409)
    messages.success(request, "Kept. Nobody else can read it.")
    return done(request, review_id, "own")


@require_POST
@signed_in
def take_back(request: HttpRequest, review_id: UUID) -> HttpResponse:
    """Remove for ever what one wrote and what was not shown."""
    take_back_cards(actor_of(request), review_id)
    return done(request, review_id, "own")


@require_POST
@signed_in
def reveal(request: HttpRequest, review_id: UUID) -> HttpResponse:
    """Show all cards."""
    reveal_cards(actor_of(request), review_id)
    return done(request, review_id, "cards")


@require_POST
@signed_in
def card(request: HttpRequest, card_id: UUID) -> HttpResponse:
    """Do with a card what its form says."""
    actor, what = actor_of(request), request.POST.get("what", "")
    if what == "group":
        family = request.POST.get("family", "")
        return done(request, group_card(actor, card_id, one_of(FactorFamily, family) if family else None), "cards")
    if what == "leave":
        reason = request.POST.get("reason", "")
        return done(request, dispose_card(actor, card_id, Disposal.NOT_USED, reason), "cards")
    if what not in ANSWERS:
        raise UnusableValueError(CHOOSE)
    return done(request, ANSWERS[what](actor, card_id), "cards")


def _write_one(request: HttpRequest, review_id: UUID) -> HttpResponse:
    sent = object_in(request)
    version = sent.get("version")
    if not isinstance(version, int):
        raise UnusableValueError('Send "version" as a number.')
    prompt = one_of(CardPrompt, text_in(sent, "prompt"))
    try:
        kept = write_card(actor_of(request), review_id, prompt, text_in(sent, "text"), version)
    except WrittenElsewhereError as refusal:
        told = {"sentence": str(refusal), "text": refusal.kept.text, "version": refusal.kept.version}
        return JsonResponse(told, status=409)
    return JsonResponse({"version": kept.version})


def _kept(request: HttpRequest, review_id: UUID, prompt: CardPrompt) -> WritingRow:
    text, seen = request.POST.get(prompt.value, ""), request.POST.get(f"{prompt.value}_version", "")
    asked = PROMPTS[prompt]
    # Python refuses to read a number of thousands of digits.
    version = int(seen) if seen.isdecimal() and len(seen) < 10 else None
    try:
        kept = write_card(actor_of(request), review_id, prompt, text, version)
    except WrittenElsewhereError as refusal:
        mine = Written(text, refusal.kept.version)
        return WritingRow(prompt, asked.title, asked.question, mine, refusal.kept.text or " ")
    return WritingRow(prompt, asked.title, asked.question, kept)
