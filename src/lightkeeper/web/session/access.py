"""Asks visitors to sign in before a page is made for them."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec

from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponseBase
from django.http.response import HttpResponse

from lightkeeper.web.scripted import is_asked_by_script
from lightkeeper.web.session.middleware import actor_of

Parameters = ParamSpec("Parameters")
Page = Callable[Concatenate[HttpRequest, Parameters], HttpResponseBase]

SESSION_ENDED = "You are no longer signed in. Sign in in another tab, then try again: what you wrote is still here."


def signed_in(page: Page[Parameters]) -> Page[Parameters]:
    """Wrap a page so that visitors are led to sign in first; scripts are answered 401 with one sentence."""

    @wraps(page)
    def answer(request: HttpRequest, /, *args: Parameters.args, **kwargs: Parameters.kwargs) -> HttpResponseBase:
        if actor_of(request).is_signed_in:
            return page(request, *args, **kwargs)
        if is_asked_by_script(request):
            return HttpResponse(SESSION_ENDED, status=401, content_type="text/plain; charset=utf-8")
        # After a form, the page it stood on cannot be told; the start page is always right.
        return redirect_to_login(request.get_full_path() if request.method in ("GET", "HEAD") else "/")

    return answer
