"""Templates: the shipped ones, a workspace's own, and writing one; for facilitators and administrators."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from lightkeeper.domain.access.actor import Role
from lightkeeper.usecases.refusals import NotAllowedError, UnusableValueError
from lightkeeper.usecases.template.reads import templates_for
from lightkeeper.usecases.template.write_template import write_template
from lightkeeper.web.see_other import see_other
from lightkeeper.web.session.access import signed_in
from lightkeeper.web.session.middleware import actor_of
from lightkeeper.web.workspace.forms import TemplateForm

NOT_YOURS = "Templates are looked after by facilitators and administrators."


@signed_in
@require_http_methods(["GET", "POST"])
def templates(request: HttpRequest) -> HttpResponseBase:
    """Show the templates there are, and keep a new one."""
    actor = actor_of(request)
    if not (actor.is_administrator or actor.teams_with(Role.FACILITATOR)):
        raise NotAllowedError(NOT_YOURS)
    form = TemplateForm(actor, request.POST or None)
    if form.is_bound and form.is_valid():
        try:
            write_template(actor, form.said())
        except UnusableValueError as refusal:
            form.say_so(refusal, "lines")
        else:
            messages.success(request, "The template is there to choose from now on.")
            return see_other("workspace_templates")
    shown = {"templates": templates_for(actor), "form": form, "part": "templates", "section": "workspace"}
    return render(request, "workspace/templates.html", shown, status=422 if form.is_bound else 200)
