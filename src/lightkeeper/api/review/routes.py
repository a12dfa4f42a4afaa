"""Reviews: the list, one review as its reader may see it, and adding an event."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest
from ninja import Query, Router, Status

from lightkeeper.api.access import actor_of
from lightkeeper.api.review.shapes import EditionQuery, NewEvent, ReviewQuery, row_shape
from lightkeeper.domain.document.json_form import rendition_to_json
from lightkeeper.usecases.export.editions import edition_of
from lightkeeper.usecases.review.list_reviews import list_reviews
from lightkeeper.usecases.review.reads import rendition_for
from lightkeeper.usecases.timeline.record_event import record_event

router = Router(tags=["reviews"])


@router.get("", summary="Reviews you may read, narrowed and in pages")
def reviews(request: HttpRequest, wanted: Query[ReviewQuery]) -> dict[str, Any]:
    """Return one page of reviews, and how many there are."""
    found = list_reviews(actor_of(request), wanted.as_filter())
    rows = [row_shape(row) for row in found.rows]
    return {"total": found.total, "page": found.page, "pages": found.pages, "reviews": rows}


@router.get("/{uuid:review_id}", summary="One review, as you may see it")
def review(request: HttpRequest, review_id: UUID, wanted: Query[EditionQuery]) -> dict[str, Any]:
    """Return a review for its reader, or for a wider circle than they stand in."""
    return rendition_to_json(rendition_for(actor_of(request), review_id, edition_of(wanted.edition)))


@router.post("/{uuid:review_id}/events", summary="Add an event to the timeline", response={201: dict[str, str]})
def add_event(request: HttpRequest, review_id: UUID, said: NewEvent) -> Status[dict[str, str]]:
    """Add an event; what is answered is its id."""
    event = record_event(actor_of(request), review_id, said.as_fields())
    return Status(201, {"id": str(event.id), "review_id": str(review_id)})
