"""Error pages: one kind sentence, and nothing that tells what exists."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

NOT_FOUND = "There is nothing here, or it is not shared with you."
REFUSED = "You may not do this here."
BROKEN = "Something broke on our side. Nothing you wrote was lost; try again in a moment."
UNUSABLE = "That request could not be used. Go back and try again."
FORM_TOO_OLD = "This form was open for too long. Go back, copy what you wrote, reload the page and send it again."


def show_error(request: HttpRequest, status: int, sentence: str) -> HttpResponse:
    """Answer with a page, or with plain text to a fragment request."""
    if request.headers.get("HX-Request"):
        return HttpResponse(sentence, status=status, content_type="text/plain; charset=utf-8")
    return render(request, "errors/error.html", {"status": status, "sentence": sentence}, status=status)


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Answer 404, the same for what does not exist and what must not be known."""
    return show_error(request, 404, NOT_FOUND)


def refused(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Answer 403."""
    return show_error(request, 403, REFUSED)


def broken(request: HttpRequest) -> HttpResponse:
    """Answer 500 without touching the database, which may be what broke."""
    page = f"<!doctype html><html lang=en><title>Something broke</title><h1>Something broke</h1><p>{BROKEN}</p></html>"
    return HttpResponse(page, status=500)


def unusable(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Answer 400."""
    return show_error(request, 400, UNUSABLE)


def csrf_failed(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Answer a form without its token."""
    return show_error(request, 403, FORM_TOO_OLD)
