"""Incidents as JSON."""

from typing import Any

from ninja import Field, Schema

from lightkeeper.usecases.incident.reads import ShownIncident


class IncidentQuery(Schema):
    """Which incidents to return."""

    waiting: bool = Field(False, description="Only those that wait for a review.")
    severity: str = Field("", max_length=40)
    page: int = Field(1, ge=1, le=1_000_000, description="Pages of 50, counted from 1.")


def incident_shape(row: ShownIncident) -> dict[str, Any]:
    """Return an incident; times in ISO 8601, null where they are not known."""
    return {
        "id": str(row.id),
        "title": row.title,
        "severity": row.severity,
        "service": row.service,
        "status": row.status,
        "source": row.source,
        "team": row.team,
        "started_at": row.started_at.isoformat() if row.started_at else None,
        "resolved_at": row.resolved_at.isoformat() if row.resolved_at else None,
        "review_id": str(row.review_id) if row.review_id else None,
        "entries": row.entries,
    }
