"""One log line a request: method, route, status and time. Never addresses as typed, names, queries or bodies.

Of the support card there is no line at all: that somebody looked for support is nobody's business.
"""

import logging
import time
from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

logger = logging.getLogger("lightkeeper.requests")

UNSAID = frozenset({"support"})
METHODS = frozenset("GET HEAD POST PUT PATCH DELETE OPTIONS".split())


def log_requests(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Log each request by its route's pattern, so that no id or search word reaches the log."""

    def answer(request: HttpRequest) -> HttpResponse:
        began = time.perf_counter()
        response = get_response(request)
        match = request.resolver_match
        if match and match.url_name in UNSAID:
            return response
        route = match.route if match else "(no such address)"
        took = (time.perf_counter() - began) * 1000
        response.headers["Server-Timing"] = f"app;dur={took:.1f}"
        method = request.method if request.method in METHODS else "(no such method)"
        logger.info("%s %s %s %.0f ms", method, route, response.status_code, took)
        return response

    return answer
