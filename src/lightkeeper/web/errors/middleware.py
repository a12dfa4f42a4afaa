"""Turns what use cases refuse into answers: one sentence each, never a traceback."""

import logging
from collections.abc import Callable

from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import RequestDataTooBig, TooManyFieldsSent
from django.http import HttpRequest, HttpResponse

from lightkeeper.usecases.refusals import NotAllowedError, NotFoundError, UnusableValueError
from lightkeeper.web.errors.pages import NOT_FOUND, show_error
from lightkeeper.web.session.middleware import actor_of

logger = logging.getLogger("lightkeeper.errors")


class answer_kindly:  # noqa: N801
    """Middleware: every refusal becomes its status."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Pass the request on."""
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """Answer what a use case refused; anything else is a defect and is logged without what people wrote."""
        if isinstance(exception, NotFoundError):
            if not actor_of(request).is_signed_in and request.method == "GET":
                return redirect_to_login(request.get_full_path())
            return show_error(request, 404, NOT_FOUND)
        if isinstance(exception, NotAllowedError):
            return show_error(request, 403, str(exception))
        if isinstance(exception, UnusableValueError):
            return show_error(request, 422, str(exception))
        if isinstance(exception, RequestDataTooBig):
            return show_error(request, 413, "That is more than we take at once: at most 5 MB.")
        if isinstance(exception, TooManyFieldsSent):
            return show_error(request, 400, "That form has too many fields.")
        logger.error("A %s broke the answer to a request.", type(exception).__name__)
        return None
