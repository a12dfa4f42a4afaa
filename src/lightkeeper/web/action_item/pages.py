"""One action item: read, moved on, looked at, and linked to what it comes back to."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from lightkeeper.domain.action_item.action_item import ActionItemState
from lightkeeper.domain.action_item.clocks import AHEAD
from lightkeeper.usecases.action_item.link_earlier import find_earlier, link_earlier, unlink_earlier
from lightkeeper.usecases.action_item.move_action_item import move_action_item
from lightkeeper.usecases.action_item.moving import NotReadyError
from lightkeeper.usecases.action_item.reads import ActionItemPage, show_action_item
from lightkeeper.usecases.action_item.record_check import record_check
from lightkeeper.usecases.item.change import ConflictError
from lightkeeper.usecases.refusals import UnusableValueError
from lightkeeper.web.action_item.forms import DeclineForm, LookForm, MoveForm, SupersedeForm, look_initial
from lightkeeper.web.action_item.said import check_rows, facts_of, plain_moves, steps_of
from lightkeeper.web.finding import pages as findings
from lightkeeper.web.finding.action_item_rows import action_item_row
from lightkeeper.web.meanwhile import seen_version
from lightkeeper.web.see_other import SeeOther
from lightkeeper.web.session.access import signed_in
from lightkeeper.web.session.middleware import actor_of
from lightkeeper.web.surroundings import is_fragment, uuid_or_none

KEY = "action_item"
CONFLICT = "Somebody else changed this while you were reading. This is how it stands now; nothing of theirs was lost."
LOOKABLE = frozenset({ActionItemState.DONE, ActionItemState.VERIFIED})


@require_http_methods(["GET", "HEAD", "POST"])
def action_item(request: HttpRequest, finding_id: UUID) -> HttpResponseBase:
    """Show one item on its page; forms and fragments of the review's page are answered as for all findings."""
    if request.method == "POST" or is_fragment(request):
        return findings.finding(request, finding_id, KEY)
    return _show(request, show_action_item(actor_of(request), finding_id))


@require_POST
@signed_in
def move(request: HttpRequest, finding_id: UUID) -> HttpResponse:
    """Take a step with what it needs, or say all that is missing."""
    actor, page = actor_of(request), show_action_item(actor_of(request), finding_id)
    to = request.POST.get("to", "")
    forms: dict[str, tuple[str, DeclineForm | SupersedeForm | MoveForm]] = {
        ActionItemState.DECLINED.value: ("decline", DeclineForm(request.POST)),
        ActionItemState.SUPERSEDED.value: ("supersede", SupersedeForm(request.POST, others=page.others)),
    }
    name, form = forms.get(to, ("move", MoveForm(request.POST)))
    if not form.is_valid():
        return _show(request, page, {name: form}, status=422)
    try:
        move_action_item(actor, finding_id, form.to_move(), seen_version(request))
    except NotReadyError as refusal:
        return _show(request, page, {name: form, "missing": refusal.reasons}, status=422)
    except UnusableValueError as refusal:
        return _show(request, page, {name: form, "missing": (str(refusal),)}, status=422)
    except ConflictError:
        return _show(request, show_action_item(actor, finding_id), {"missing": (CONFLICT,)}, status=409)
    messages.success(request, "Saved. The history of the review says so.")
    return _back(request, page)


@require_POST
@signed_in
def look(request: HttpRequest, finding_id: UUID) -> HttpResponse:
    """Keep what somebody saw when they looked whether it worked."""
    actor, page = actor_of(request), show_action_item(actor_of(request), finding_id)
    form = LookForm(request.POST)
    if not form.is_valid():
        return _show(request, page, {"look": form}, status=422)
    try:
        record_check(actor, finding_id, form.to_seen(), form.cleaned_data["version"])
    except UnusableValueError as refusal:
        form.say_so(refusal)
        return _show(request, page, {"look": form}, status=422)
    except ConflictError:
        return _show(request, show_action_item(actor, finding_id), {"missing": (CONFLICT,)}, status=409)
    messages.success(request, "Kept. Thank you for looking.")
    return _back(request, page)


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def earlier(request: HttpRequest, finding_id: UUID) -> HttpResponse:
    """Find an earlier item by its words; link it, or take a link away."""
    actor = actor_of(request)
    if request.method != "POST":
        words = request.GET.get("words", "")
        found = find_earlier(actor, finding_id, words)
        rows = [(one, action_item_row(one.shown, timezone.localdate())) for one in found]
        return _show(request, show_action_item(actor, finding_id), {"words": words, "found": rows, "is_asked": True})
    earlier_id = uuid_or_none(request.POST.get("earlier", ""))
    if earlier_id is None:
        raise UnusableValueError("Choose one of the items that were found.")
    change = unlink_earlier if request.POST.get("take_away") else link_earlier
    change(actor, finding_id, earlier_id)
    return SeeOther(f"{reverse('action_item', args=[finding_id])}#comes-back")


def _show(
    request: HttpRequest, page: ActionItemPage, said: dict[str, Any] | None = None, status: int = 200
) -> HttpResponse:
    shown, today = page.item.shown, timezone.localdate()
    context: dict[str, Any] = {
        "page": page,
        "item": shown,
        "row": action_item_row(shown, today),
        "facts": facts_of(shown),
        "shows_checks": bool(page.checks) and shown.state in AHEAD,
        **check_rows(page.checks),
        "plain_moves": plain_moves(shown.state, page.moves),
        "may_decline": ActionItemState.DECLINED in page.moves,
        "may_supersede": ActionItemState.SUPERSEDED in page.moves and bool(page.others),
        "is_lookable": page.item.may_edit and shown.state in LOOKABLE,
        "steps": steps_of(page.steps),
        "decline": DeclineForm(),
        "supersede": SupersedeForm(others=page.others),
        "look": LookForm(initial=look_initial(today, shown.verification.type)),
    }
    return render(request, "action_item/page.html", context | (said or {}), status=status)


def _back(request: HttpRequest, page: ActionItemPage) -> HttpResponse:
    if request.POST.get("from") == "review":
        return SeeOther(f"{reverse('review', args=[page.item.review_id])}#finding-{page.item.shown.id}")
    return SeeOther(reverse("action_item", args=[page.item.shown.id]))
