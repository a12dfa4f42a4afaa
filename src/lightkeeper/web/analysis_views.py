"""The views of the analysis, and the way back to one of them after a form, whichever page shows that."""

from urllib.parse import urlencode
from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse

from lightkeeper.web.surroundings import Done, SeeOther

VIEWS = {"whys": "Whys", "fishbone": "Themes", "table": "Table", "text": "Text"}


def view_in(text: str) -> str:
    """Return the view that an address names; anything else is the first one."""
    return text if text in VIEWS else "whys"


def back_to_analysis(review_id: UUID, view: str, anchor: str, done: Done | None = None) -> HttpResponse:
    """Return to a view of the analysis; the page says what was done where it was done."""
    said = {"view": view_in(view)}
    if done:
        said |= {"done": done.what, "place": done.place}
    if done and done.change_id:
        said["undo"] = str(done.change_id)
    return SeeOther(f"{reverse('analysis', args=[review_id])}?{urlencode(said)}#{anchor}")
