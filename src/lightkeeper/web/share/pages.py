"""Sharing a review: choose who, see what they will see, look at what needs a person's eye, then say yes."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_POST

from lightkeeper.domain.access.level import Level
from lightkeeper.usecases.refusals import NotAllowedError
from lightkeeper.usecases.review.reads import show_review
from lightkeeper.usecases.share.compare import Comparison, compare_review
from lightkeeper.usecases.share.share_review import restrict_review, share_review
from lightkeeper.web.boundary import boundary_of
from lightkeeper.web.readiness.rows import waiting_rows, worth_mending
from lightkeeper.web.see_other import see_other
from lightkeeper.web.session.access import signed_in
from lightkeeper.web.session.middleware import actor_of
from lightkeeper.web.share.circles import SHARED_WITH, circles_of
from lightkeeper.web.share.forms import CloseForm, ShareForm, level_asked

MOST_PLACES = 30


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def share(request: HttpRequest, review_id: UUID) -> HttpResponseBase:
    """Show both sides for one circle, or share the review with it."""
    if request.method != "POST":
        level = level_asked(request.GET.get("level", ""))
        compared = compare_review(actor_of(request), review_id, level)
        if request.headers.get("HX-Request"):
            return _show(request, compared, ShareForm(), template="share/_sides.html")
        return _show(request, compared, ShareForm())
    form = ShareForm(request.POST)
    if form.is_valid():
        try:
            share_review(actor_of(request), review_id, form.chosen(), form.marks())
        except NotAllowedError as refusal:
            form.say_so(refusal)
        else:
            messages.success(request, f"{SHARED_WITH[form.chosen()]} You can make it stricter again at any time.")
            return see_other("review", review_id)
    compared = compare_review(actor_of(request), review_id, level_asked(request.POST.get("level", "")))
    return _show(request, compared, form, status=422)


@require_POST
@signed_in
def restrict(request: HttpRequest, review_id: UUID) -> HttpResponseBase:
    """Make a review stricter at once."""
    form = CloseForm(request.POST)
    if not form.is_valid():
        messages.warning(request, "Nothing was changed. Choose who should still read it.")
        return see_other("share", review_id)
    try:
        restrict_review(actor_of(request), review_id, form.chosen())
    except NotAllowedError as refusal:
        if not show_review(actor_of(request), review_id).may_share:
            raise
        messages.warning(request, f"Nothing was changed. {refusal}")
        return see_other("share", review_id)
    messages.success(request, "It is stricter now. Whoever is no longer among its readers cannot open it any more.")
    return see_other("review", review_id)


def _show(
    request: HttpRequest, compared: Comparison, form: ShareForm, template: str = "share/share.html", status: int = 200
) -> HttpResponse:
    context = {
        "compared": compared,
        "form": form,
        "circles": circles_of(compared),
        "circle": next(one for one in circles_of(compared) if one.level is compared.level),
        "boundary": boundary_of(compared.boundary),
        "places": compared.places[:MOST_PLACES],
        "more_places": compared.places[MOST_PLACES:],
        "marks": " ".join(compared.marks),
        "waiting": waiting_rows(compared.review_id, compared.checks),
        "worth_mending": worth_mending(compared.review_id, compared.checks),
        "places_by_thing": {place.thing_id for place in compared.places},
        "is_public": compared.level is Level.PUBLIC,
        "section": "reviews",
    }
    return render(request, template, context, status=status)
