"""What a meeting's forms ask, read from what was sent, and the answer to a form that was used."""

from enum import StrEnum
from typing import TypeVar
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from lightkeeper.usecases.refusals import UnusableValueError
from lightkeeper.web.scripted import is_asked_by_script
from lightkeeper.web.surroundings import SeeOther

CHOOSE = "Choose one of what the page offers."

Choice = TypeVar("Choice", bound=StrEnum)


def done(request: HttpRequest, review_id: UUID, anchor: str = "") -> HttpResponse:
    """Answer a form that was used: a script with nothing (what changed comes by the stream), others with the page."""
    if is_asked_by_script(request):
        return HttpResponse(status=204)
    return SeeOther(reverse("meeting", args=[review_id]) + (f"#{anchor}" if anchor else ""))


def number_in(request: HttpRequest, name: str) -> int:
    """Return a whole number that was sent; raises UnusableValueError."""
    sent = request.POST.get(name, "")
    if not (sent.isascii() and sent.isdigit() and len(sent) < 10):
        raise UnusableValueError(CHOOSE)
    return int(sent)


def one_of(values: type[Choice], sent: str) -> Choice:
    """Return what was chosen of an enum; raises UnusableValueError."""
    try:
        return values(sent)
    except ValueError:
        raise UnusableValueError(CHOOSE) from None
