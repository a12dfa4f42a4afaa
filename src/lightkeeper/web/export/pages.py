"""Print view and files: a review as a document, for its reader or for a wider circle."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_safe

from lightkeeper.usecases.export.editions import EDITIONS, edition_of
from lightkeeper.usecases.export.export_review import export_review
from lightkeeper.usecases.export.show_document import show_document
from lightkeeper.web.session.access import signed_in
from lightkeeper.web.session.middleware import actor_of

# A file that is opened from our address after all may neither run nor fetch anything.
FILE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox"

FORMAT_WORDS = (
    ("pdf", "PDF (may take a few seconds)"),
    ("docx", "Word"),
    ("html", "one web page"),
    ("markdown", "Markdown"),
    ("json", "JSON"),
)


@require_safe
@signed_in
def print_review(request: HttpRequest, review_id: UUID) -> HttpResponseBase:
    """Show a review as it will stand on paper."""
    level = edition_of(request.GET.get("edition", ""))
    zone = timezone.get_current_timezone_name()
    document = show_document(actor_of(request), review_id, level, zone, _image_address)
    editions = [word for word, one in EDITIONS.items() if one.is_at_most(document.clearance)]
    edition = request.GET.get("edition", "")
    context = {"document": document, "editions": editions, "edition": edition, "formats": FORMAT_WORDS}
    return render(request, "export/print.html", context)


@require_safe
@signed_in
def export(request: HttpRequest, review_id: UUID, format_name: str) -> HttpResponseBase:
    """Send a review as a file."""
    level = edition_of(request.GET.get("edition", ""))
    zone = timezone.get_current_timezone_name()
    exported = export_review(actor_of(request), review_id, format_name, level, zone)
    headers = {
        "Content-Disposition": content_disposition_header(True, exported.file_name) or "attachment",
        "Content-Security-Policy": FILE_POLICY,
        "X-Content-Type-Options": "nosniff",
    }
    return HttpResponse(exported.content, content_type=exported.media_type, headers=headers)


def _image_address(image_id: UUID) -> str:
    return reverse("image", args=[image_id])
