"""Incidents of one's own teams."""

from typing import Any

from django.http import HttpRequest
from ninja import Query, Router

from lightkeeper.api.access import actor_of
from lightkeeper.api.incident.shapes import IncidentQuery, incident_shape
from lightkeeper.usecases.incident.reads import list_incidents

router = Router(tags=["incidents"])


@router.get("", summary="Incidents of your teams, newest first")
def incidents(request: HttpRequest, wanted: Query[IncidentQuery]) -> dict[str, Any]:
    """Return one page of incidents, and how many there are."""
    found = list_incidents(actor_of(request), is_waiting=wanted.waiting, severity=wanted.severity, page=wanted.page)
    return {
        "total": found.total,
        "page": found.page,
        "pages": found.pages,
        "incidents": [incident_shape(row) for row in found.rows],
    }
