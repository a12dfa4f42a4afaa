"""The page of a meeting, and its forms. Each form answers a script with nothing: what changed comes by the stream."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseBase, JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from lightkeeper.domain.meeting.ground_rules import GROUND_RULES, INTERVENTIONS
from lightkeeper.domain.meeting.note import NoteKind
from lightkeeper.domain.meeting.pre_talk import PreTalkState
from lightkeeper.usecases.meeting.add_note import add_note, remove_note
from lightkeeper.usecases.meeting.board import board_of
from lightkeeper.usecases.meeting.end_meeting import end_meeting
from lightkeeper.usecases.meeting.move_step import move_step, pause_meeting, resume_meeting
from lightkeeper.usecases.meeting.own_part import own_part
from lightkeeper.usecases.meeting.start_meeting import start_meeting
from lightkeeper.usecases.meeting.tick_heard import tick_heard
from lightkeeper.usecases.meeting.watching import WatchedAs
from lightkeeper.usecases.pre_talk.mark_pre_talk import mark_pre_talk
from lightkeeper.usecases.pre_talk.reads import pre_talks
from lightkeeper.usecases.refusals import UnusableValueError
from lightkeeper.web.meeting.asked import CHOOSE, done, number_in, one_of
from lightkeeper.web.meeting.cards import writing_rows
from lightkeeper.web.meeting.shown import lengths_to_choose, shown_board
from lightkeeper.web.session.access import signed_in
from lightkeeper.web.session.middleware import actor_of
from lightkeeper.web.surroundings import SeeOther, uuid_or_none


@require_safe
@signed_in
def meeting(request: HttpRequest, review_id: UUID) -> HttpResponseBase:
    """Show the meeting to somebody taking part; `?screen` is for the wall, without anything of one's own."""
    actor = actor_of(request)
    own = own_part(actor, review_id)
    is_screen = "screen" in request.GET
    board = board_of(review_id)
    shown = shown_board(board, WatchedAs.READER if is_screen else own.watched_as, timezone.now())
    context: dict[str, Any] = {"shown": shown, "is_screen": is_screen, "rules": GROUND_RULES}
    if not is_screen:
        context |= {
            "own": own,
            "written": writing_rows(own.written),
            "card_ids": sorted(str(one) for one in own.card_ids),
            "interventions": INTERVENTIONS if own.leads else (),
            "talks": pre_talks(actor, review_id) if own.leads else [],
            "lengths": lengths_to_choose(),
        }
    return render(request, "meeting/meeting.html", context)


@require_POST
@signed_in
def start(request: HttpRequest, review_id: UUID) -> HttpResponse:
    """Start a meeting of the length that was chosen."""
    start_meeting(actor_of(request), review_id, number_in(request, "length"))
    return done(request, review_id)


@require_POST
@signed_in
def move(request: HttpRequest, review_id: UUID) -> HttpResponse:
    """Go to a step, stand still, or go on."""
    actor, wanted = actor_of(request), request.POST.get("step", "")
    if wanted in ("pause", "resume"):
        (pause_meeting if wanted == "pause" else resume_meeting)(actor, review_id)
    else:
        move_step(actor, review_id, number_in(request, "step"))
    return done(request, review_id)


@require_POST
@signed_in
def end(request: HttpRequest, review_id: UUID) -> HttpResponse:
    """End the meeting."""
    end_meeting(actor_of(request), review_id)
    return done(request, review_id)


@require_POST
@signed_in
def note(request: HttpRequest, review_id: UUID) -> HttpResponse:
    """Park something, write down a decision or an idea."""
    kind = one_of(NoteKind, request.POST.get("kind", ""))
    add_note(actor_of(request), review_id, kind, request.POST.get("text", ""))
    return done(request, review_id, f"notes-{kind.value}")


@require_POST
@signed_in
def drop_note(request: HttpRequest, note_id: UUID) -> HttpResponse:
    """Take a note away."""
    return done(request, remove_note(actor_of(request), note_id))


@require_POST
@signed_in
def heard(request: HttpRequest, review_id: UUID) -> HttpResponse:
    """Tick somebody in the facilitator's private list, or take the tick away."""
    is_heard = request.POST.get("is_heard") == "yes"
    tick_heard(actor_of(request), review_id, number_in(request, "participation"), is_heard=is_heard)
    return done(request, review_id, "round")


@require_POST
@signed_in
def talk(request: HttpRequest, review_id: UUID) -> HttpResponse:
    """Keep whether somebody was talked to beforehand; there is no text to it."""
    account_id = uuid_or_none(request.POST.get("account_id", ""))
    if account_id is None:
        raise UnusableValueError(CHOOSE)
    mark_pre_talk(actor_of(request), review_id, account_id, one_of(PreTalkState, request.POST.get("state", "")))
    return SeeOther(f"{reverse('meeting', args=[review_id])}#talks")


@require_safe
@signed_in
def mine(request: HttpRequest, review_id: UUID) -> HttpResponseBase:
    """Say which of the cards shown are one's own: only to oneself."""
    own = own_part(actor_of(request), review_id)
    return JsonResponse({"cards": sorted(str(one) for one in own.card_ids)})
