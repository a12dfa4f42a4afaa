"""The checklist of a review, for those who write it."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from lightkeeper.usecases.readiness.check_readiness import check_readiness
from lightkeeper.web.readiness.rows import groups_of
from lightkeeper.web.session.access import signed_in
from lightkeeper.web.session.middleware import actor_of


@require_safe
@signed_in
def readiness(request: HttpRequest, review_id: UUID) -> HttpResponse:
    """Show what holds up sharing, what is worth mending, and what is good to know."""
    found = check_readiness(actor_of(request), review_id)
    groups = groups_of(review_id, found.checks, found.things)
    context = {
        "found": found,
        "groups": groups,
        "holds_up": bool(groups[0].rows),
        "place": found,
        "section": "reviews",
    }
    return render(request, "readiness/readiness.html", context)
