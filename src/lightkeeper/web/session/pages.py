"""The first run, continuing as a sample person, preferences, and the promise."""

from allauth.account.auth_backends import AuthenticationBackend
from django.contrib import messages
from django.contrib.auth import login
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from lightkeeper.domain.access.actor import Role
from lightkeeper.usecases.account.reads import myself, team_choices
from lightkeeper.usecases.account.set_preferences import set_preferences
from lightkeeper.usecases.account.set_up_workspace import is_set_up, set_up_workspace
from lightkeeper.usecases.markdown.safe_html import to_safe_html
from lightkeeper.usecases.refusals import NotFoundError, UnusableValueError
from lightkeeper.usecases.sample.sign_in_as import sample_account
from lightkeeper.usecases.statement.reads import BOUNDARY, PROMISE, Said, statement_said, statements_ever_said
from lightkeeper.web.see_other import see_other
from lightkeeper.web.session.access import signed_in
from lightkeeper.web.session.forms import PreferencesForm, SetUpForm
from lightkeeper.web.session.middleware import actor_of

BACKEND = f"{AuthenticationBackend.__module__}.{AuthenticationBackend.__qualname__}"


@sensitive_post_parameters("password")
@require_http_methods(["GET", "POST"])
def set_up(request: HttpRequest) -> HttpResponse:
    """Set the workspace up, once; afterwards there is nothing here."""
    if is_set_up():
        raise Http404
    form = SetUpForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            account = set_up_workspace(form.first_run())
        except UnusableValueError as refusal:
            form.say_so(refusal, "promise" if "promise" in str(refusal) or "{" in str(refusal) else "password")
        else:
            login(request, account, backend=BACKEND)
            return see_other("start")
    return render(request, "session/set_up.html", {"form": form}, status=422 if form.is_bound else 200)


@require_POST
def sample_sign_in(request: HttpRequest, slug: str) -> HttpResponse:
    """Continue as one of the sample people."""
    try:
        account = sample_account(slug)
    except NotFoundError as nobody:
        raise Http404 from nobody
    login(request, account, backend=BACKEND)
    wanted = request.POST.get("next", "")
    return see_other(wanted if url_has_allowed_host_and_scheme(wanted, allowed_hosts=None) else "start")


@signed_in
@require_http_methods(["GET", "POST"])
def preferences(request: HttpRequest) -> HttpResponseBase:
    """Show and keep one's own preferences; the theme switch of every page posts here, and leads back."""
    actor = actor_of(request)
    if request.method == "POST" and "theme" in request.POST:
        set_preferences(actor, theme=request.POST["theme"])
        return see_other(_page_before(request))
    if request.method == "POST" and "coach" in request.POST:
        set_preferences(actor, is_coach_on=request.POST.get("is_coach_on") == "on")
        messages.success(request, "Kept. It counts from the next page you open.")
        return see_other("preferences")
    person = myself(actor)
    form = PreferencesForm(request.POST or None, initial={"time_zone": person.time_zone if person else "UTC"})
    if form.is_bound and form.is_valid():
        set_preferences(actor, time_zone=form.cleaned_data["time_zone"])
        messages.success(request, "Kept. Times are shown in this zone from now on.")
        return see_other("preferences")
    teams = [(team.name, actor.teams[team.id]) for team in team_choices(actor, *Role)]
    context = {"form": form, "teams": teams, "section": "me"}
    return render(request, "session/preferences.html", context, status=422 if form.is_bound else 200)


@require_safe
def promise(request: HttpRequest) -> HttpResponse:
    """Show the promise and the boundary statement in force; people of the workspace also see earlier versions."""
    is_known = actor_of(request).is_signed_in
    context = {
        "promise": _shown(statement_said(PROMISE)),
        "boundary": _shown(statement_said(BOUNDARY)),
        "earlier": _earlier() if is_known else [],
        "section": "promise",
    }
    return render(request, "statement/promise.html", context)


def _shown(said: Said) -> dict[str, object]:
    return {"said": said, "html": to_safe_html(said.text)}


def _earlier() -> list[dict[str, object]]:
    in_force = {kind: statement_said(kind).version for kind in (PROMISE, BOUNDARY)}
    return [_shown(said) for said in statements_ever_said() if in_force.get(said.kind, said.version) != said.version]


def _page_before(request: HttpRequest) -> str:
    before = request.headers.get("Referer", "")
    is_ours = url_has_allowed_host_and_scheme(before, allowed_hosts={request.get_host()})
    return before if is_ours else "preferences"
