"""The way back to the analysis after a form."""

from urllib.parse import urlencode
from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse

from lightkeeper.web.analysis.words import view_in
from lightkeeper.web.surroundings import Done, SeeOther


def back_to_analysis(review_id: UUID, view: str, anchor: str, done: Done | None = None) -> HttpResponse:
    """Return to a view of the analysis; the page says what was done where it was done."""
    said = {"view": view_in(view)}
    if done:
        said |= {"done": done.what, "place": done.place}
    if done and done.change_id:
        said["undo"] = str(done.change_id)
    return SeeOther(f"{reverse('analysis', args=[review_id])}?{urlencode(said)}#{anchor}")
