"""The way back to the page of questions after a form."""

from urllib.parse import urlencode
from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse

from lightkeeper.web.surroundings import Done, SeeOther


def back_to_questions(review_id: UUID, anchor: str, done: Done | None = None) -> HttpResponse:
    """Return to the questions of a review; the page says what was done where it was done."""
    said = {"done": done.what, "place": done.place} if done else {}
    if done and done.change_id:
        said["undo"] = str(done.change_id)
    query = f"?{urlencode(said)}" if said else ""
    return SeeOther(f"{reverse('questions', args=[review_id])}{query}#{anchor}")
