"""Incidents that services recorded: those that wait for a review, and what is in their record."""

from collections import Counter
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import render
from django.views.decorators.http import require_POST, require_safe

from lightkeeper.domain.access.actor import Role
from lightkeeper.usecases.incident.reads import (
    MOST_ENTRIES,
    PAGE_SIZE,
    IncidentPage,
    ShownIncident,
    list_incidents,
    show_incident,
    show_incident_record,
)
from lightkeeper.usecases.refusals import UnusableValueError
from lightkeeper.usecases.review.severities import severities_of_incidents
from lightkeeper.usecases.review.start_review import NewReview, start_review
from lightkeeper.usecases.template.reads import templates_for
from lightkeeper.web.boundary import boundary_in_force
from lightkeeper.web.pages_of import ShownPage, page_number, query_with
from lightkeeper.web.review.list_forms import BeginningForm
from lightkeeper.web.see_other import see_other
from lightkeeper.web.session.access import signed_in
from lightkeeper.web.session.middleware import actor_of


@signed_in
@require_safe
def incidents(request: HttpRequest) -> HttpResponseBase:
    """Show incidents of the reader's teams: all, or those without a review."""
    actor = actor_of(request)
    is_waiting, severity = bool(request.GET.get("waiting")), request.GET.get("severity", "")[:40]
    found = list_incidents(actor, is_waiting=is_waiting, severity=severity, page=page_number(request))
    query = query_with(request.GET)
    context = {
        "found": found,
        "page": _page_of(found),
        "page_query": f"{query}&" if query else "",
        "is_waiting": is_waiting,
        "severity": severity,
        "severities": severities_of_incidents(actor),
        "may_import": bool(actor.teams_with(Role.FACILITATOR)),
        "takes_part": bool(actor.teams_with(Role.FACILITATOR, Role.CONTRIBUTOR)),
        "section": "incidents",
    }
    return render(request, "incident/list.html", context)


@signed_in
@require_safe
def incident(request: HttpRequest, incident_id: UUID) -> HttpResponseBase:
    """Show one incident and its record, to read; picking from it is done in the review."""
    return _show(request, show_incident(actor_of(request), incident_id))


@signed_in
@require_POST
def start_review_of(request: HttpRequest, incident_id: UUID) -> HttpResponseBase:
    """Start the review of an incident; without a choice it begins with the full set of questions."""
    actor = actor_of(request)
    shown = show_incident(actor, incident_id)
    if shown.is_reviewed:
        messages.info(request, "Somebody started the review of this incident already.")
        return see_other("review", shown.review_id) if shown.review_id else see_other("incident", incident_id)
    templates = templates_for(actor)
    form = BeginningForm(templates, {"template_key": templates[0].key, **request.POST.dict()})
    if not form.is_valid():
        return _show(request, shown, form)
    said = NewReview(incident_id=incident_id, kind=form.kind_said(), template_key=form.cleaned_data["template_key"])
    try:
        return see_other("review", start_review(actor, said).id)
    except UnusableValueError as refusal:
        form.say_so(refusal)
        return _show(request, shown, form)


def _show(request: HttpRequest, shown: ShownIncident, form: BeginningForm | None = None) -> HttpResponseBase:
    actor = actor_of(request)
    record = show_incident_record(actor, shown.id)
    context = {
        "incident": shown,
        "record": record,
        "sources": sorted(Counter(entry.source for entry in record.entries).items()),
        "most_entries": MOST_ENTRIES,
        "form": form or BeginningForm(templates_for(actor)),
        "boundary": boundary_in_force(),
        "may_start": bool(actor.teams_with(Role.FACILITATOR, Role.CONTRIBUTOR)),
        "may_import": bool(actor.teams_with(Role.FACILITATOR)),
        "section": "incidents",
    }
    return render(request, "incident/incident.html", context, status=422 if form else 200)


def _page_of(found: IncidentPage) -> ShownPage:
    return ShownPage(found.page, found.pages, found.total, PAGE_SIZE)
