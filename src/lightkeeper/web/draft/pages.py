"""A proposal from the record: beside what people wrote, or into a section that is still empty."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe
from django.views.decorators.http import require_http_methods

from lightkeeper.usecases.draft.assemble_section import Proposal, fill_section, propose_section
from lightkeeper.usecases.history.reads import last_change_of
from lightkeeper.usecases.item.change import ConflictError
from lightkeeper.usecases.refusals import UnusableValueError
from lightkeeper.web.section.prose import prose_of
from lightkeeper.web.session.access import signed_in
from lightkeeper.web.session.middleware import actor_of
from lightkeeper.web.surroundings import Done, back_to


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def draft_section(request: HttpRequest, section_id: UUID) -> HttpResponse:
    """Show what the record says, or fill the section with it if it is still empty."""
    actor = actor_of(request)
    if request.method != "POST":
        return _show(request, propose_section(actor, section_id))
    try:
        written = fill_section(actor, section_id, _version_in(request))
    except ConflictError:
        return _show(request, propose_section(actor, section_id), status=409, is_conflict=True)
    anchor = f"section-{section_id}"
    return back_to(written.review_id, anchor, Done("changed", anchor, last_change_of(actor, section_id)))


def _version_in(request: HttpRequest) -> int:
    said = request.POST.get("version", "")
    if not (said.isascii() and said.isdigit() and len(said) < 10):
        raise UnusableValueError("Reload the page first: it must say which text you saw.")
    return int(said)


def _show(request: HttpRequest, proposal: Proposal, *, status: int = 200, **more: Any) -> HttpResponse:
    context = {
        "proposal": proposal,
        "place": proposal,
        "proposed": _leading_to_review(proposal),
        "written": prose_of(proposal.body),
        "section": "reviews",
        **more,
    }
    return render(request, "draft/draft_section.html", context, status=status)


def _leading_to_review(proposal: Proposal) -> SafeString:
    """Return the proposal as HTML; its rows stand on the review's page, not on this one."""
    address = reverse("review", args=[proposal.review_id])
    return mark_safe(prose_of(proposal.proposed).replace('href="#', f'href="{address}#'))  # noqa: S308
