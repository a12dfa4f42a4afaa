"""Getting ready to meet, on one page."""

from datetime import datetime
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from lightkeeper.usecases.preparation.ask_together import ask_together
from lightkeeper.usecases.preparation.reads import Preparation, show_preparation
from lightkeeper.usecases.recollection.own import Stand, my_recollection
from lightkeeper.usecases.recollection.reads import ready_here
from lightkeeper.usecases.review.reads import ShownReview, show_review
from lightkeeper.web.defence.pages import DONE as DEFENCE_DONE
from lightkeeper.web.defence.pages import defences_context
from lightkeeper.web.session.access import signed_in
from lightkeeper.web.session.middleware import actor_of
from lightkeeper.web.surroundings import SeeOther, is_fragment, surroundings
from lightkeeper.web.timeline.story import clock_words

STANDS = {
    Stand.WRITING: "You have not said yet that you are ready.",
    Stand.HANDED_OVER: "You are ready.",
    Stand.OPENED: "They were opened. Yours is among them.",
}


@require_safe
@signed_in
def preparation(request: HttpRequest, review_id: UUID) -> HttpResponse:
    """Show what to look at before people meet."""
    actor = actor_of(request)
    found = show_preparation(actor, review_id, say)
    page = show_review(actor, review_id)
    context = _context(page, found) | defences_context(page)
    context["defence_done"] = DEFENCE_DONE.get(request.GET.get("done", ""), "")
    context["ready"] = ready_here(actor, review_id)
    context["my_stand"] = STANDS[my_recollection(actor, review_id).stand]
    return render(request, "preparation/preparation.html", context)


@require_POST
@signed_in
def ask(request: HttpRequest, review_id: UUID) -> HttpResponse:
    """Put one thing on the list of what is asked together."""
    actor = actor_of(request)
    ask_together(actor, review_id, request.POST.get("key", ""), say)
    if not is_fragment(request):
        return SeeOther(f"{reverse('preparation', args=[review_id])}#to-ask")
    context = _context(show_review(actor, review_id), show_preparation(actor, review_id, say))
    return render(request, "preparation/_to_ask.html", context)


def say(at: datetime) -> str:
    """Write a moment for a question: in the reader's zone, which it names, so that it stays right for all."""
    return f"{clock_words(at)} {timezone.localtime(at):%Z}"


def _context(page: ShownReview, found: Preparation) -> dict[str, Any]:
    return surroundings(
        page,
        found=found,
        trigger=say(found.trigger_at) if found.trigger_at else "",
        groups=(
            ("Where it begins", found.starts_late),
            ("What does not fit together yet", found.puzzles),
            ("Where nothing was written down", found.silences),
        ),
    )
