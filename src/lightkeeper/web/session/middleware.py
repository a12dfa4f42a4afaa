"""Gives every request its actor and its reader's time zone, and leads to the first run while nothing is set up."""

import zoneinfo
from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone

from lightkeeper.domain.access.actor import VISITOR, Actor
from lightkeeper.usecases.account.actors import actor_of_account
from lightkeeper.usecases.account.set_up_workspace import is_set_up

FOR_MACHINES = ("/api/", "/hooks/", "/healthz", "/readyz")


def set_up_person(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Set `request.actor` and activate the reader's zone; confidential pages are never kept by caches."""

    def answer(request: HttpRequest) -> HttpResponse:
        user = request.user
        request.actor = actor_of_account(user) if user.is_authenticated else VISITOR  # type: ignore[attr-defined]
        if _is_too_early(request):
            return redirect("set_up")
        with timezone.override(_zone_of(user)):
            response = get_response(request)
        response.headers.setdefault("Cache-Control", "private, no-store")
        return response

    return answer


def actor_of(request: HttpRequest) -> Actor:
    """Return who asks."""
    actor: Actor = request.actor  # type: ignore[attr-defined]
    return actor


def _is_too_early(request: HttpRequest) -> bool:
    # Whoever is signed in has an account, so only visitors' requests need to ask the database.
    if request.user.is_authenticated or request.path.startswith(FOR_MACHINES) or request.path == reverse("set_up"):
        return False
    return not is_set_up()


def _zone_of(user: object) -> zoneinfo.ZoneInfo:
    try:
        return zoneinfo.ZoneInfo(getattr(user, "time_zone", "") or "UTC")
    except (zoneinfo.ZoneInfoNotFoundError, ValueError):
        return zoneinfo.ZoneInfo("UTC")
