"""The coach beside the form of an action item: looks at it as it stands in the fields, and keeps nothing."""

import re
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST

from lightkeeper.domain.action_item.action_item import ActionItem
from lightkeeper.domain.action_item.mechanisms import MECHANISMS, SUPPORT
from lightkeeper.domain.action_item.strength import Mechanism
from lightkeeper.usecases.action_item.coach_action_item import Coached, coach_action_item
from lightkeeper.usecases.action_item.reads import choices_for
from lightkeeper.usecases.item.reads import place_to_write
from lightkeeper.web.action_item.said import check_rows
from lightkeeper.web.finding.action_item_form import ActionItemForm, mechanism_choices, plan_in, strength_in
from lightkeeper.web.session.access import signed_in
from lightkeeper.web.session.middleware import actor_of
from lightkeeper.web.surroundings import uuid_or_none

NEW = UUID(int=0)
_AN_ID = re.compile(r"[\w-]{1,80}")


@require_POST
@signed_in
def coach(request: HttpRequest, review_id: UUID) -> HttpResponse:
    """Return what is ready and what is missing, and preselect a mechanism where words hint at one."""
    actor, item_id = actor_of(request), uuid_or_none(request.GET.get("item", ""))
    place = place_to_write(actor, review_id)
    form = ActionItemForm(request.POST, place=place, events=[], choices=choices_for(actor, review_id, item_id))
    form.is_valid()
    coached = coach_action_item(actor, review_id, _as_written(form, item_id or NEW), item_id)
    mechanism = form.cleaned_data.get("mechanism") or ""
    said: dict[str, object] = {
        "coached": coached,
        "example": MECHANISMS[Mechanism(mechanism)].example if mechanism else "",
        "support": SUPPORT.get(Mechanism(mechanism), "") if mechanism else "",
    }
    said |= check_rows(coached.checks)
    return render(request, "action_item/_coach.html", said | _preselection(request, coached, mechanism))


def _as_written(form: ActionItemForm, item_id: UUID) -> ActionItem:
    """Return what stands in the fields; a field that cannot be read yet counts as empty."""
    said = form.cleaned_data
    return ActionItem(
        id=item_id,
        text=said.get("text", ""),
        owner=said.get("owner", ""),
        team=said.get("team", ""),
        due_on=said.get("due_on"),
        done_when=said.get("done_when", ""),
        factor_ids=tuple(UUID(one) for one in said.get("factor_ids", ())),
        strength=strength_in(said),
        verification=plan_in(said),
        is_urgent=bool(said.get("is_urgent")),
        estimate=said.get("estimate", ""),
        bridge_to_id=UUID(said["bridge_to_id"]) if said.get("bridge_to_id") else None,
        bridge_until=said.get("bridge_until"),
    )


def _preselection(request: HttpRequest, coached: Coached, chosen: str) -> dict[str, object]:
    """Say whether the choice of mechanism changes: only while it is empty, or still the one that words chose."""
    was_hinted = request.POST.get("suggested", "")
    hint = coached.suggestion.mechanism.value if coached.suggestion else ""
    field_id = request.POST.get("mechanism_id", "")
    is_ours = chosen == was_hinted
    if not is_ours or hint == was_hinted or _AN_ID.fullmatch(field_id) is None:
        return {"is_preselected": False}
    return {
        "is_preselected": True,
        "id": field_id,
        "chosen": hint,
        "suggested": hint,
        "suggestion": coached.suggestion,
        "choices": mechanism_choices(),
    }
