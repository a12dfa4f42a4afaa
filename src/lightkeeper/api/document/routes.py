"""Reviews as documents: the same text as the exports."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from ninja import Query, Router

from lightkeeper.api.access import actor_of
from lightkeeper.api.review.shapes import EditionQuery
from lightkeeper.usecases.export.editions import edition_of
from lightkeeper.usecases.export.export_review import export_review

router = Router(tags=["reviews"])


@router.get("/{uuid:review_id}/markdown", summary="One review as Markdown, as you may see it")
def markdown(request: HttpRequest, review_id: UUID, wanted: Query[EditionQuery]) -> HttpResponse:
    """Return the same text as the Markdown export."""
    exported = export_review(actor_of(request), review_id, "markdown", edition_of(wanted.edition), wanted.zone)
    return HttpResponse(exported.content, content_type="text/markdown; charset=utf-8")
