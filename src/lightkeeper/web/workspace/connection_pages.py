"""Connections to services that send to us: for administrators. A secret is shown once, in the answer that made it."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import render
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST

from lightkeeper.usecases.account.reads import team_choices
from lightkeeper.usecases.connection.connect import connect, disconnect, list_connections, rotate_secret
from lightkeeper.usecases.refusals import NotFoundError, UnusableValueError
from lightkeeper.web.see_other import see_other
from lightkeeper.web.session.access import signed_in
from lightkeeper.web.session.middleware import actor_of
from lightkeeper.web.workspace.forms import ConnectionForm, RotateForm


@sensitive_post_parameters("secret")
@signed_in
@require_http_methods(["GET", "POST"])
def connections(request: HttpRequest) -> HttpResponseBase:
    """Show the connections, and make one."""
    actor = actor_of(request)
    list_connections(actor)
    form = ConnectionForm(team_choices(actor), request.POST or None)
    if not form.is_bound or not form.is_valid():
        return _show(request, form, status=422 if form.is_bound else 200)
    told = form.cleaned_data
    try:
        made, secret = connect(actor, told["plugin"], told["name"], UUID(told["team"]), told["secret"])
    except (UnusableValueError, NotFoundError) as refusal:
        form.say_so(refusal)
        return _show(request, form, status=422)
    return _show(request, ConnectionForm(team_choices(actor)), 201, (made.id, secret))


@sensitive_post_parameters("secret")
@signed_in
@require_POST
def rotate(request: HttpRequest, connection_id: UUID) -> HttpResponseBase:
    """Make or take a new secret; the older one stays active until another rotation pushes it out."""
    actor = actor_of(request)
    form = RotateForm(request.POST)
    if not form.is_valid():
        raise UnusableValueError("A secret has at most 500 characters.")
    secret = rotate_secret(actor, connection_id, form.cleaned_data["secret"])
    return _show(request, ConnectionForm(team_choices(actor)), 201, (connection_id, secret))


@signed_in
@require_POST
def stop(request: HttpRequest, connection_id: UUID) -> HttpResponseBase:
    """Stop listening to a service."""
    disconnect(actor_of(request), connection_id)
    messages.success(request, "Nothing new arrives from there. What it brought stays.")
    return see_other("workspace_connections")


def _show(
    request: HttpRequest, form: ConnectionForm, status: int, made: tuple[UUID, str] | None = None
) -> HttpResponseBase:
    rows = [
        {"connection": one, "address": request.build_absolute_uri(one.path)}
        for one in list_connections(actor_of(request))
    ]
    made_id, secret = made or (None, "")
    fresh = next((row for row in rows if row["connection"].id == made_id), None)  # type: ignore[attr-defined]
    shown = {
        "rows": rows,
        "form": form,
        "fresh": fresh,
        "secret": secret,
        "part": "connections",
        "section": "workspace",
    }
    return render(request, "workspace/connections.html", shown, status=status)
