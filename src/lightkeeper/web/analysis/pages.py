"""The analysis of a review in four views, as far as whoever asks may see it."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from lightkeeper.domain.analysis.prompts import ELSE_QUESTION
from lightkeeper.usecases.item.reads import item_to_edit
from lightkeeper.usecases.review.reads import ShownReview, show_review
from lightkeeper.web.analysis.asking import offers_for_all
from lightkeeper.web.analysis.drawing import drawing_of
from lightkeeper.web.analysis.fishbone import MOST_TO_SORT, bones_of, to_sort
from lightkeeper.web.analysis.forms import KINDS
from lightkeeper.web.analysis.plain_text import text_of
from lightkeeper.web.analysis.refused import Refused
from lightkeeper.web.analysis.rows import FactorCard, cards_of, why_rows
from lightkeeper.web.analysis.shown_graph import ShownGraph
from lightkeeper.web.analysis_views import VIEWS, view_in
from lightkeeper.web.finding.factor_form import THEMES
from lightkeeper.web.session.middleware import actor_of
from lightkeeper.web.surroundings import done_in, surroundings, uuid_or_none
from lightkeeper.web.wording.fields import coach_attributes

FORMS = (("svg", "SVG"), ("png", "PNG"), ("pdf", "PDF"))
# An address is an address: nobody folds more than this by hand.
MOST_FOLDED = 200


@require_safe
def analysis(request: HttpRequest, review_id: UUID) -> HttpResponse:
    """Show the factors of a review and what leads to what; visitors read what is public."""
    page = show_review(actor_of(request), review_id)
    return show_analysis(request, page, view_in(request.GET.get("view", "")))


def show_analysis(request: HttpRequest, page: ShownReview, view: str, refused: Refused | None = None) -> HttpResponse:
    """Answer with a view; what was refused is said, and its text stands in its field again."""
    shown = ShownGraph(page.rendition)
    cards = cards_of(shown)
    context = surroundings(
        page,
        done_in(request),
        view=view,
        views=VIEWS.items(),
        cards=list(cards.values()),
        else_question=ELSE_QUESTION,
        coach=coach_attributes(request, "factor", page.rendition.id) if page.may_edit else {},
        refusal=refused.sentence if refused else "",
        drawing=drawing_of(shown.drawn, view, _folded(request)),
        forms=FORMS,
        kept_root=refused.text if refused and refused.at not in cards else "",
    )
    context |= _viewed(view, shown, cards, page, refused) | _doing(request, cards, page)
    return render(request, "analysis/analysis.html", context, status=refused.status if refused else 200)


def _folded(request: HttpRequest) -> list[UUID]:
    """Return the factors whose causes are folded away; what is no id is passed over."""
    named = map(uuid_or_none, request.GET.getlist("folded")[:MOST_FOLDED])
    return [one for one in named if one]


def _doing(request: HttpRequest, cards: dict[UUID, FactorCard], page: ShownReview) -> dict[str, Any]:
    """Return what the panel offers that moves or links one factor: it lists all others, so only one is open."""
    at = uuid_or_none(request.GET.get("at", "") or request.POST.get("factor_id", ""))
    if at not in cards or not page.may_edit:
        return {"at": None}
    link_id = uuid_or_none(request.GET.get("link", "") or request.POST.get("link_id", ""))
    own_link = next((one for one in page.rendition.factor_links if one.id == link_id and one.from_id == at), None)
    version = item_to_edit(actor_of(request), "factor_link", own_link.id).version if own_link else ""
    return {
        "at": at,
        "own_link": own_link,
        "link_version": version,
        "kinds": KINDS,
        "others": [one for one in cards.values() if one.id != at],
    }


def _viewed(
    view: str, shown: ShownGraph, cards: dict[UUID, FactorCard], page: ShownReview, refused: Refused | None
) -> dict[str, Any]:
    if view == "whys":
        offers = offers_for_all(shown) if page.may_edit else ()
        return {"rows": why_rows(shown, cards, refused, may_edit=page.may_edit), "offers": offers}
    if view == "fishbone":
        unsorted = to_sort(shown, cards)
        sortable = unsorted[:MOST_TO_SORT] if page.may_edit else unsorted
        more = len(unsorted) - len(sortable)
        return {"bones": bones_of(shown, cards), "to_sort": sortable, "more_to_sort": more, "themes": THEMES[1:]}
    return {"text": text_of(shown, cards)} if view == "text" else {}
