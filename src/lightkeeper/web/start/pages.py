"""The start page: what to do first, what waits, what is mine, what was shared lately."""

from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import render
from django.views.decorators.http import require_safe

from lightkeeper.domain.access.actor import Role
from lightkeeper.domain.review.state import ReviewState
from lightkeeper.usecases.incident.reads import list_incidents
from lightkeeper.usecases.review.list_reviews import ReviewFilter, ReviewRow, list_reviews
from lightkeeper.web.session.access import signed_in
from lightkeeper.web.session.middleware import actor_of

MOST_WAITING = 3
MOST_MINE = 6
MOST_SHARED = 6


@signed_in
@require_safe
def start(request: HttpRequest) -> HttpResponseBase:
    """Show where to begin."""
    actor = actor_of(request)
    waiting = list_incidents(actor, is_waiting=True)
    mine = list_reviews(actor, ReviewFilter(is_mine=True, sort="changed")).rows
    shared = list_reviews(actor, ReviewFilter(state=ReviewState.SHARED)).rows
    context = {
        "waiting": waiting.rows[:MOST_WAITING],
        "waiting_total": waiting.total,
        "mine": mine[:MOST_MINE],
        "unfinished": _first_unfinished(mine),
        "shared": shared[:MOST_SHARED],
        "may_start": bool(actor.teams_with(Role.FACILITATOR, Role.CONTRIBUTOR)),
        "may_import": bool(actor.teams_with(Role.FACILITATOR)),
        "section": "start",
    }
    return render(request, "start/start.html", context)


def _first_unfinished(mine: tuple[ReviewRow, ...]) -> ReviewRow | None:
    return next((row for row in mine if not row.state.is_shared), None)
