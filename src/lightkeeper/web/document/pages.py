"""Bringing in what was written down: records of services, and postmortems written elsewhere."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from uuid import UUID

from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from lightkeeper.domain.access.actor import Actor
from lightkeeper.usecases.document.import_document import import_document
from lightkeeper.usecases.incident.import_files import import_files
from lightkeeper.usecases.refusals import NotAllowedError, NotFoundError, UnusableValueError
from lightkeeper.web.document.forms import DOCUMENT, ImportForm
from lightkeeper.web.document.uploads import kept_for_reading
from lightkeeper.web.session.access import signed_in
from lightkeeper.web.session.middleware import actor_of

NOT_YOURS = "Files are brought in by facilitators of a team. Ask one of yours."
MOST_LINES = 200


@dataclass
class Report:
    """What came of it, in lines for people."""

    made: list[str] = field(default_factory=list)
    skipped: list[str] = field(default_factory=list)
    unreadable: list[str] = field(default_factory=list)
    incident_ids: list[UUID] = field(default_factory=list)
    review_ids: list[UUID] = field(default_factory=list)

    def shortened(self) -> "Report":
        """Return it with at most 200 lines of each sort."""
        return Report(
            _first(self.made), _first(self.skipped), _first(self.unreadable), self.incident_ids[:20], self.review_ids
        )


@signed_in
@require_http_methods(["GET", "POST"])
def bring_in(request: HttpRequest) -> HttpResponseBase:
    """Take files in and say what came of them; the same files again change nothing."""
    actor = actor_of(request)
    form = ImportForm(
        actor,
        request.POST if request.method == "POST" else None,
        request.FILES if request.method == "POST" else None,
        initial={"incident": request.GET.get("incident", ""), "source": request.GET.get("source", "")},
    )
    if not form.teams:
        raise NotAllowedError(NOT_YOURS)
    if form.is_bound and form.is_valid():
        try:
            with kept_for_reading(form.cleaned_data["uploads"]) as paths:
                report = _import(actor, form, paths)
        except (UnusableValueError, NotFoundError) as refusal:
            form.say_so(refusal, "uploads" if isinstance(refusal, UnusableValueError) else "incident")
        else:
            told = {"report": report.shortened(), "section": "incidents"}
            return render(request, "document/report.html", told, status=201 if report.made else 422)
    status = 200 if not form.is_bound else 413 if form.is_too_large else 422
    return render(request, "document/import.html", {"form": form, "section": "incidents"}, status=status)


def _import(actor: Actor, form: ImportForm, paths: Sequence[Path]) -> Report:
    source = form.cleaned_data["source"]
    if source == DOCUMENT:
        return _import_documents(actor, form.team_id(), paths)
    told = import_files(actor, source, paths, form.team_id(), form.incident_id())
    made = [
        _counted(told.new_incidents, "new incident"),
        f"{_counted(told.new_entries, 'new entry', 'new entries')} in the record",
    ]
    if told.known_entries:
        made.append(f"{told.known_entries} entries were here already and stay as they are")
    return Report(
        made=made if told.incident_ids else [],
        skipped=[*told.skipped, *told.warnings],
        unreadable=list(told.unreadable),
        incident_ids=list(dict.fromkeys(told.incident_ids)),
    )


def _import_documents(actor: Actor, team_id: UUID, paths: Sequence[Path]) -> Report:
    report = Report()
    for path in paths:
        try:
            told = import_document(actor, path, team_id)
        except UnusableValueError as refusal:
            report.unreadable.append(str(refusal))
            continue
        if told.is_new:
            events, items = _counted(told.events, "event"), _counted(told.action_items, "action item")
            report.made.append(f"{path.name}: a draft with {events} and {items}")
        else:
            report.made.append(f"{path.name} was here already and stays as it is")
        report.skipped.extend(f"{path.name}: {warning}" for warning in told.warnings if told.is_new)
        report.review_ids.append(told.review_id)
    return report


def _counted(number: int, one: str, many: str = "") -> str:
    return f"{number} {one if number == 1 else many or one + 's'}"


def _first(lines: list[str]) -> list[str]:
    more = len(lines) - MOST_LINES
    return lines if more <= 0 else [*lines[:MOST_LINES], f"and {more} more of this kind"]
