"""People, their roles, and teams: for administrators."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from lightkeeper.usecases.account.add_account import add_account
from lightkeeper.usecases.account.add_team import add_team
from lightkeeper.usecases.account.reads import PAGE_SIZE, ColleaguePage, colleagues, colleagues_on, team_choices
from lightkeeper.usecases.account.set_administrator import set_administrator
from lightkeeper.usecases.account.set_role import set_role
from lightkeeper.usecases.account.switch_off import set_active
from lightkeeper.usecases.refusals import NotFoundError, UnusableValueError
from lightkeeper.web.pages_of import ShownPage, page_number
from lightkeeper.web.see_other import see_other
from lightkeeper.web.session.access import signed_in
from lightkeeper.web.session.middleware import actor_of
from lightkeeper.web.workspace.forms import PersonForm, RoleForm, TeamForm

UNKNOWN_ROLE = "Choose a team and a role from the lists."


@signed_in
@require_safe
def workspace(request: HttpRequest) -> HttpResponseBase:
    """Lead to the first page somebody may see here."""
    return see_other("workspace_people" if actor_of(request).is_administrator else "workspace_templates")


@signed_in
@require_http_methods(["GET", "POST"])
def people(request: HttpRequest) -> HttpResponseBase:
    """Show everybody, and add somebody; the first password is shown in this one answer and nowhere else."""
    actor = actor_of(request)
    everybody = colleagues_on(actor, page_number(request))
    teams = team_choices(actor)
    form = PersonForm(teams, request.POST or None)
    told = {"teams": teams, "part": "people", "section": "workspace"}
    if form.is_bound and form.is_valid():
        try:
            account, password = add_account(actor, form.said())
        except UnusableValueError as refusal:
            form.say_so(refusal, "email")
        else:
            added = {"name": account.display_name, "email": account.email, "password": password}
            everybody = colleagues_on(actor, page_number(request))
            shown = {**told, **_page_of(everybody), "form": PersonForm(teams), "added": added}
            return render(request, "workspace/people.html", shown, status=201)
    shown = {**told, **_page_of(everybody), "form": form}
    return render(request, "workspace/people.html", shown, status=422 if form.is_bound else 200)


def _page_of(shown: ColleaguePage) -> dict[str, object]:
    return {"people": shown.rows, "page": ShownPage(shown.page, shown.pages, shown.total, PAGE_SIZE)}


@signed_in
@require_POST
def give_role(request: HttpRequest, account_id: UUID) -> HttpResponseBase:
    """Give somebody a role in a team, or take them out of it."""
    actor = actor_of(request)
    form = RoleForm(team_choices(actor), request.POST)
    if not form.is_valid():
        raise UnusableValueError(UNKNOWN_ROLE)
    set_role(actor, account_id, UUID(form.cleaned_data["team"]), form.role_said())
    messages.success(request, "The role counts from now on.")
    return see_other("workspace_people")


@signed_in
@require_POST
def switch(request: HttpRequest, account_id: UUID) -> HttpResponseBase:
    """Switch an account off, or on again."""
    is_active = request.POST.get("active") == "on"
    set_active(actor_of(request), account_id, is_active=is_active)
    messages.success(request, "They can sign in again." if is_active else "They cannot sign in any more. Texts stay.")
    return see_other("workspace_people")


@signed_in
@require_POST
def trust(request: HttpRequest, account_id: UUID) -> HttpResponseBase:
    """Make somebody an administrator, or no longer."""
    is_administrator = request.POST.get("administrator") == "on"
    set_administrator(actor_of(request), account_id, is_administrator=is_administrator)
    told = "They look after the workspace too." if is_administrator else "They look after the workspace no longer."
    messages.success(request, told)
    return see_other("workspace_people")


@signed_in
@require_http_methods(["GET", "POST"])
def teams(request: HttpRequest) -> HttpResponseBase:
    """Show the teams and who is in them, and add one."""
    actor = actor_of(request)
    everybody = colleagues(actor)
    form = TeamForm(request.POST or None)
    if form.is_bound and form.is_valid():
        try:
            add_team(actor, form.cleaned_data["name"])
        except (UnusableValueError, NotFoundError) as refusal:
            form.say_so(refusal, "name")
        else:
            messages.success(request, "The team is here. Give people a role in it under People.")
            return see_other("workspace_teams")
    members = [
        (team, [(one, role.role) for one in everybody for role in one.roles if role.team_id == team.id])
        for team in team_choices(actor)
    ]
    shown = {"members": members, "form": form, "part": "teams", "section": "workspace"}
    return render(request, "workspace/teams.html", shown, status=422 if form.is_bound else 200)
