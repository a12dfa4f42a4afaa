"""Error pages: one kind sentence, and nothing that tells what exists."""

from django.core.exceptions import RequestDataTooBig, TooManyFieldsSent
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from lightkeeper.web.scripted import is_asked_by_script

NOT_FOUND = "There is nothing here, or it is not shared with you."
REFUSED = "You may not do this here."
BROKEN = "Something broke on our side. Nothing you wrote was lost; try again in a moment."
UNUSABLE = "That request could not be used. Go back and try again."
FORM_TOO_OLD = "This form was open for too long. Go back, copy what you wrote, reload the page and send it again."
TOO_LARGE = "That is more than we take at once: at most 5 MB, and 50 MB for an archive. Send it in smaller parts."
TOO_MANY_FIELDS = "That form has more fields than we take at once. Go back and send it in parts."

TITLES = {
    400: "That could not be used",
    403: "This is not yours to do",
    404: "There is nothing here for you to see",
    409: "Somebody else was here too",
    413: "That is too much at once",
    422: "One thing needs another look",
}


def show_error(request: HttpRequest, status: int, sentence: str) -> HttpResponse:
    """Answer with a page, or with plain text to a script."""
    if is_asked_by_script(request):
        return HttpResponse(sentence, status=status, content_type="text/plain; charset=utf-8")
    told = {"status": status, "sentence": sentence, "title": TITLES.get(status, "That did not go through")}
    return render(request, "errors/error.html", told, status=status)


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Answer 404, the same for what does not exist and what must not be known."""
    return show_error(request, 404, NOT_FOUND)


def refused(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Answer 403."""
    return show_error(request, 403, REFUSED)


def broken(request: HttpRequest) -> HttpResponse:
    """Answer 500 without touching the database, which may be what broke."""
    if request.headers.get("HX-Request"):
        return HttpResponse(BROKEN, status=500, content_type="text/plain; charset=utf-8")
    page = (
        '<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">'
        "<title>Something broke · Lightkeeper</title><h1>Something broke</h1>"
        f'<p>{BROKEN}</p><p><a href="/">Start page</a>'
    )
    return HttpResponse(page, status=500)


def unusable(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Answer 400, or 413 where a request was too large."""
    if isinstance(exception, RequestDataTooBig):
        return show_error(request, 413, TOO_LARGE)
    return show_error(request, 400, TOO_MANY_FIELDS if isinstance(exception, TooManyFieldsSent) else UNUSABLE)


def csrf_failed(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Answer a form without its token."""
    return show_error(request, 403, FORM_TOO_OLD)
