"""All open action items, by what they wait for and by team; and what a review learned where nothing is to be done."""

from itertools import groupby
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from lightkeeper.usecases.action_item.open_action_items import (
    PAGE_SIZE,
    OpenActionItem,
    OpenActionItems,
    Waiting,
    open_action_items,
)
from lightkeeper.usecases.action_item.say_learned_instead import say_learned_instead
from lightkeeper.usecases.refusals import SavedMeanwhileError, UnusableValueError
from lightkeeper.web.action_item.forms import OpenForm
from lightkeeper.web.finding.action_item_rows import action_item_row
from lightkeeper.web.meanwhile import seen_version
from lightkeeper.web.pages_of import ShownPage, page_number, query_with
from lightkeeper.web.session.access import signed_in
from lightkeeper.web.session.middleware import actor_of
from lightkeeper.web.surroundings import Done, back_to, is_fragment

HEADINGS = {
    Waiting.LOOK: ("Did it work?", "These are done, and their day to be looked at has come."),
    Waiting.OVERDUE: ("Past their day", "A day may move. What is in the way?"),
}
PLACE = "action-items"


@require_safe
@signed_in
def action_items(request: HttpRequest) -> HttpResponse:
    """Show the open items of everything one may read."""
    form = OpenForm(request.GET)
    found = open_action_items(actor_of(request), form.to_filter(page_number(request)))
    form.offer_teams(found.teams)
    query = query_with(request.GET)
    context = {
        "form": form,
        "found": found,
        "groups": _groups(found),
        "page": ShownPage(found.page, found.pages, found.total, PAGE_SIZE),
        "page_query": f"{query}&" if query else "",
        "is_narrowed": bool(query),
        "section": "action_items",
    }
    return render(request, "action_item/_found.html" if is_fragment(request) else "action_item/list.html", context)


@require_POST
@signed_in
def learned_instead(request: HttpRequest, review_id: UUID) -> HttpResponse:
    """Keep the sentence that a review has in place of action items."""
    try:
        say_learned_instead(actor_of(request), review_id, request.POST.get("text", ""), seen_version(request))
    except SavedMeanwhileError as refusal:
        raise UnusableValueError(str(refusal)) from refusal
    return back_to(review_id, PLACE, Done("changed", PLACE))


def _groups(found: OpenActionItems) -> list[dict[str, object]]:
    today = timezone.localdate()
    return [
        {
            "title": HEADINGS[waiting][0] if waiting in HEADINGS else team,
            "guide": HEADINGS[waiting][1] if waiting in HEADINGS else "",
            "is_by_team": waiting not in HEADINGS,
            "rows": [(one, action_item_row(one.item.shown, today)) for one in items],
        }
        for (waiting, team), items in groupby(found.items, key=_group)
    ]


def _group(one: OpenActionItem) -> tuple[Waiting, str]:
    return (one.waiting, one.team if one.waiting is Waiting.NOTHING else "")
