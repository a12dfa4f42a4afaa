"""Turns what use cases refuse into answers: one sentence each, never a traceback."""

import logging
from collections.abc import Callable

from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied, RequestDataTooBig, SuspiciousOperation, TooManyFieldsSent
from django.http import Http404, HttpRequest, HttpResponse

from lightkeeper.usecases.refusals import NotAllowedError, NotFoundError, SavedMeanwhileError, UnusableValueError
from lightkeeper.web.errors.pages import NOT_FOUND, TOO_LARGE, show_error, unusable
from lightkeeper.web.session.middleware import actor_of

logger = logging.getLogger("lightkeeper.errors")

# Django bounds what it reads into memory, but not what it spools to disk for uploads.
LARGEST_REQUEST = 210 * 1024 * 1024


class answer_kindly:  # noqa: N801
    """Middleware: every refusal becomes its status."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Pass the request on, unless it announces more than any page takes."""
        announced = request.META.get("CONTENT_LENGTH") or "0"
        if announced.isascii() and announced.isdigit() and int(announced) > LARGEST_REQUEST:
            return show_error(request, 413, TOO_LARGE)
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """Answer what a use case refused; anything else is a defect and is logged without what people wrote."""
        if isinstance(exception, NotFoundError):
            if not actor_of(request).is_signed_in and request.method == "GET":
                return redirect_to_login(request.get_full_path())
            return show_error(request, 404, NOT_FOUND)
        if isinstance(exception, NotAllowedError):
            return show_error(request, 403, str(exception))
        if isinstance(exception, SavedMeanwhileError):
            return show_error(request, 409, str(exception))
        if isinstance(exception, UnusableValueError):
            return show_error(request, 422, str(exception))
        if isinstance(exception, (RequestDataTooBig, TooManyFieldsSent)):
            return unusable(request, exception)
        if isinstance(exception, (Http404, PermissionDenied, SuspiciousOperation)):
            return None
        logger.error("A %s broke the answer to a request.", type(exception).__name__)
        return None
