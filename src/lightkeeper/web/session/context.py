"""What every page's head and foot need."""

from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import SimpleLazyObject

from lightkeeper.domain.access.actor import Role
from lightkeeper.usecases.account.reads import is_sample_workspace, myself_of, workspace_name
from lightkeeper.web.boundary import boundary_in_force
from lightkeeper.web.session.middleware import actor_of


def for_every_page(request: HttpRequest) -> dict[str, Any]:
    """Return person, workspace and theme; looked up only where a template asks."""
    sign_in_url = reverse("account_login")
    if not hasattr(request, "actor"):
        nobody = {"person": None, "workspace": "Lightkeeper", "theme": "system", "time_zone": "UTC"}
        return {**nobody, "sign_in_url": sign_in_url}
    actor = actor_of(request)
    person = myself_of(request.user) if request.user.is_authenticated and actor.is_signed_in else None
    return {
        "person": person,
        "workspace": SimpleLazyObject(workspace_name),
        "boundary_said": SimpleLazyObject(boundary_in_force),
        "is_sample": SimpleLazyObject(is_sample_workspace),
        "theme": person.theme if person else "system",
        "time_zone": timezone.get_current_timezone_name(),
        "actor": actor,
        "may_see_workspace": actor.is_administrator or bool(actor.teams_with(Role.FACILITATOR)),
        "sign_in_url": sign_in_url,
        "csp_nonce": getattr(request, "csp_nonce", ""),
    }
