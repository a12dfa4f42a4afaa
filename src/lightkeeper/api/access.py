"""Who asks the API: whoever is signed in by session; forms of other sites cannot write in their name."""

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.middleware.csrf import CsrfViewMiddleware
from ninja.errors import HttpError
from ninja.security.apikey import APIKeyCookie

from lightkeeper.domain.access.actor import VISITOR, Actor

SIGN_IN = "Sign in first: the API answers people who are signed in."
CSRF_ADVICE = "Send the token of the cookie csrftoken along as the header X-CSRFToken."


def actor_of(request: HttpRequest) -> Actor:
    """Return who asks, as the session says."""
    actor: Actor = getattr(request, "actor", VISITOR)
    return actor


class TokenCheck(CsrfViewMiddleware):
    """Django's own check of the token, without the page that it shows to people."""

    def _reject(self, request: HttpRequest, reason: str) -> HttpResponse:
        return HttpResponse(status=403)

    def fails_for(self, request: HttpRequest) -> bool:
        """Say whether a request that writes comes without its token."""
        # The page stack has looked already and noted it here, in an attribute that Django's types do not show.
        request.csrf_processing_done = False  # type: ignore[attr-defined]
        self.process_request(request)
        return self.process_view(request, _view, (), {}) is not None


def _view(request: HttpRequest) -> HttpResponse:
    return HttpResponse()


class SignedIn(APIKeyCookie):
    """Lets signed-in people pass, and writes only with their token."""

    param_name = settings.SESSION_COOKIE_NAME

    def __call__(self, request: HttpRequest) -> Actor | None:
        """Return the actor, or None: the answer is 401 then."""
        actor = actor_of(request)
        if not actor.is_signed_in:
            return None
        if TokenCheck(_view).fails_for(request):
            raise HttpError(403, CSRF_ADVICE)
        return actor

    def authenticate(self, request: HttpRequest, key: str | None) -> Actor | None:
        """Say who holds a session; the middleware has looked at it already."""
        return actor_of(request) if actor_of(request).is_signed_in else None


def signed_in(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Wrap a plain view so that visitors get a 401 with one sentence."""

    def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not actor_of(request).is_signed_in:
            return JsonResponse({"error": SIGN_IN}, status=401)
        return view(request, *args, **kwargs)

    return answer
