"""Turns refusals into {"error": "<one sentence>"} with the right status: no traceback, nothing of what was sent."""

import logging
from typing import Any

from django.core.exceptions import RequestDataTooBig
from django.http import Http404, HttpRequest, HttpResponse
from ninja import NinjaAPI
from ninja.errors import AuthenticationError, HttpError, ValidationError

from lightkeeper.api.access import SIGN_IN
from lightkeeper.usecases.item.change import ConflictError
from lightkeeper.usecases.refusals import NotAllowedError, NotFoundError, SavedMeanwhileError, UnusableValueError

logger = logging.getLogger("lightkeeper.errors")

BROKEN = "Something broke on our side. Nothing was written; try again in a moment."
STATUSES: tuple[tuple[type[Exception], int], ...] = (
    (NotFoundError, 404),
    (NotAllowedError, 403),
    (UnusableValueError, 422),
    (ConflictError, 409),
    (SavedMeanwhileError, 409),
)
NOTHING_HERE = "There is no such address in the API. /api/openapi.json lists them."
NOT_JSON = "The body is not JSON. Mend it and send it again."
TOO_LARGE = "That is more than we take at once: at most 5 MB."
ADVICE = {
    "missing": "{name} is missing. Add it.",
    "timezone_aware": "Write {name} with its offset from UTC, such as 2026-03-03T14:05:00+01:00.",
    "extra_forbidden": "{name} is not known here. Leave it out.",
}


def answer_refusals(api: NinjaAPI) -> None:
    """Teach an API how refusals are said."""
    for kind, status in STATUSES:
        api.add_exception_handler(kind, _handler_of(api, status))
    api.add_exception_handler(Http404, lambda request, _: _said(api, request, 404, NOTHING_HERE))
    api.add_exception_handler(RequestDataTooBig, lambda request, _: _said(api, request, 413, TOO_LARGE))
    api.add_exception_handler(AuthenticationError, lambda request, _: _said(api, request, 401, SIGN_IN))
    api.add_exception_handler(
        HttpError, lambda request, error: _said(api, request, getattr(error, "status_code", 400), _advice_for(error))
    )
    api.add_exception_handler(
        ValidationError, lambda request, error: _said(api, request, 422, sentence_of(getattr(error, "errors", [])))
    )
    api.add_exception_handler(Exception, lambda request, error: _broken(api, request, error))


def sentence_of(errors: list[dict[str, Any]]) -> str:
    """Return the first mistake in a request as one sentence; what was sent is not repeated."""
    if not errors:
        return "The request cannot be used. Compare it with /api/openapi.json."
    first = errors[0]
    name = str(first["loc"][-1]) if first.get("loc") else "The request"
    advice = ADVICE.get(str(first.get("type")))
    return advice.format(name=name) if advice else f"{name} cannot be used: {str(first.get('msg', '')).rstrip('.')}."


def _handler_of(api: NinjaAPI, status: int) -> Any:
    return lambda request, error: _said(api, request, status, str(error))


def _advice_for(error: object) -> str:
    return NOT_JSON if getattr(error, "status_code", 400) == 400 else str(error)


def _broken(api: NinjaAPI, request: HttpRequest, error: Exception | type[Exception]) -> HttpResponse:
    logger.error("A %s broke the answer to a request.", type(error).__name__)
    return _said(api, request, 500, BROKEN)


def _said(api: NinjaAPI, request: HttpRequest, status: int, sentence: str) -> HttpResponse:
    return api.create_response(request, {"error": sentence}, status=status)
