"""What the incident did: one form, every field of which may stay empty."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from lightkeeper.domain.access.policy import Verb
from lightkeeper.usecases.impact.record_impact import record_impact
from lightkeeper.usecases.refusals import SavedMeanwhileError, UnusableValueError
from lightkeeper.usecases.review.reads import ShownReview, show_review
from lightkeeper.web.impact.forms import ImpactForm, as_it_stands
from lightkeeper.web.impact.track import track_of
from lightkeeper.web.meanwhile import seen_version, stands_now
from lightkeeper.web.session.access import signed_in
from lightkeeper.web.session.middleware import actor_of
from lightkeeper.web.surroundings import Done, back_to, focused, is_fragment, surroundings

PLACE = "impact"


@require_http_methods(["GET", "POST"])
@signed_in
def impact(request: HttpRequest, review_id: UUID) -> HttpResponse:
    """Offer the form, or keep what it says and return to the picture."""
    page = show_review(actor_of(request), review_id, Verb.EDIT)
    if request.method == "GET":
        return _answer(request, page, None if _is_closed(request) else _form_of(page))
    form = ImpactForm(request.POST, auto_id="impact-%s")
    if not form.is_valid():
        return _answer(request, page, form, status=422)
    try:
        record_impact(actor_of(request), review_id, form.to_impact(), seen_version(request))
    except SavedMeanwhileError:
        now = stands_now(form, as_it_stands(page.rendition.impact) if page.rendition.impact else {})
        return _answer(request, page, form, status=409, now=now)
    except UnusableValueError as refusal:
        form.say_so(refusal)
        return _answer(request, page, form, status=422)
    if not is_fragment(request):
        return back_to(review_id, PLACE, Done("changed", PLACE))
    page = show_review(actor_of(request), review_id, Verb.EDIT)
    return _answer(request, page, None, Done("changed", PLACE))


def _is_closed(request: HttpRequest) -> bool:
    return is_fragment(request) and bool(request.GET.get("closed"))


def _form_of(page: ShownReview) -> ImpactForm:
    initial = as_it_stands(page.rendition.impact) if page.rendition.impact else {}
    return focused(ImpactForm(initial=initial, auto_id="impact-%s"), "started_at")


def _answer(
    request: HttpRequest, page: ShownReview, form: ImpactForm | None, done: Done | None = None, **more: Any
) -> HttpResponse:
    shown = page.rendition.impact
    status = more.pop("status", 200)
    context = surroundings(page, done, impact_form=form, track=track_of(shown) if shown else None, **more)
    template = "impact/_impact.html" if is_fragment(request) else "impact/impact_page.html"
    return render(request, template, context, status=status)
