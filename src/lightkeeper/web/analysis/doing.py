"""What is written on the analysis page: answers, links, moves, families and themes.

Each leads back to the view it was written in. What could not be used comes back with its text.
"""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_POST

from lightkeeper.domain.access.policy import Verb
from lightkeeper.usecases.factor.add_factor import add_factor
from lightkeeper.usecases.factor.classify_factor import classify_factor
from lightkeeper.usecases.factor.consider_family import consider_family
from lightkeeper.usecases.factor.fields import FactorFields
from lightkeeper.usecases.factor_link.add_cause import add_cause
from lightkeeper.usecases.factor_link.link_factors import link_factors
from lightkeeper.usecases.factor_link.move_link import move_link
from lightkeeper.usecases.history.reads import last_change_of
from lightkeeper.usecases.item.change import ConflictError
from lightkeeper.usecases.item.remove import remove
from lightkeeper.usecases.refusals import NotFoundError, UnusableValueError
from lightkeeper.usecases.review.reads import ShownReview, show_review
from lightkeeper.web.analysis.forms import NO_FACTOR, CauseForm, FamilyForm, LinkForm
from lightkeeper.web.analysis.pages import show_analysis
from lightkeeper.web.analysis.refused import Refused
from lightkeeper.web.analysis_views import back_to_analysis, view_in
from lightkeeper.web.session.access import signed_in
from lightkeeper.web.session.middleware import actor_of
from lightkeeper.web.surroundings import Done, uuid_or_none

TEXT_KEPT = "That factor is not here any more: somebody took it out. Your text is kept below; add it where it fits."
MOVED_MEANWHILE = (
    "Somebody moved this while you were choosing. It stands below as they left it; move it again if you wish."
)
FACTOR_GONE = "That factor or link is not here any more. Somebody may have taken it out; nothing was changed."


@require_POST
@signed_in
def add_answer(request: HttpRequest, review_id: UUID) -> HttpResponse:
    """Add what led to a factor or to the outcome, or what else had to be true."""
    actor, form = actor_of(request), CauseForm(request.POST)
    page = show_review(actor, review_id, Verb.EDIT)
    if not form.is_valid():
        return _refuse(request, page, str(form.errors["text"][0]) if "text" in form.errors else NO_FACTOR)
    led_to = next((one for one in page.rendition.factors if one.id == form.cleaned_data["of"]), None)
    if form.cleaned_data["of"] and led_to is None:
        return _refuse(request, page, TEXT_KEPT, 409)
    try:
        if led_to is None:
            factor = add_factor(actor, review_id, FactorFields(form.cleaned_data["text"]))
        else:
            # For the people who see what it led to, until somebody says otherwise.
            fields = FactorFields(form.cleaned_data["text"], own_level=led_to.own_level or "")
            factor = add_cause(actor, led_to.id, fields, form.question(led_to.text))
    except UnusableValueError as refusal:
        return _refuse(request, page, str(refusal))
    except NotFoundError:
        return _refuse(request, show_review(actor, review_id, Verb.EDIT), TEXT_KEPT, 409)
    return _tell(request, review_id, "added", f"factor-{factor.id}", last_change_of(actor, factor.id))


@require_POST
@signed_in
def link(request: HttpRequest, review_id: UUID) -> HttpResponse:
    """Link a factor to another one, or give a link of its own another end or another kind."""
    actor, form = actor_of(request), LinkForm(request.POST)
    page = show_review(actor, review_id, Verb.EDIT)
    if not form.is_valid() or not form.cleaned_data["to_id"]:
        return _refuse(request, page, NO_FACTOR)
    link_id = form.cleaned_data["link_id"]
    kept = next((one for one in page.rendition.factor_links if one.id == link_id), None)
    if link_id and kept is None:
        return _refuse(request, page, FACTOR_GONE, 409)
    try:
        if kept is None:
            row = link_factors(actor, review_id, form.to_fields())
        else:
            row = move_link(
                actor, kept.id, form.to_fields(kept.question_asked, kept.note), form.cleaned_data["version"]
            )
    except UnusableValueError as refusal:
        return _refuse(request, page, str(refusal))
    except NotFoundError:
        return _refuse(request, show_review(actor, review_id, Verb.EDIT), FACTOR_GONE, 409)
    except ConflictError:
        return _refuse(request, show_review(actor, review_id, Verb.EDIT), MOVED_MEANWHILE, 409)
    anchor = f"factor-{form.cleaned_data['factor_id']}"
    return _tell(request, review_id, "changed", anchor, last_change_of(actor, row.id))


@require_POST
@signed_in
def remove_link(request: HttpRequest, link_id: UUID) -> HttpResponse:
    """Take a link out; both factors stay."""
    change = remove(actor_of(request), "factor_link", link_id)
    values = change.before or {}
    return _tell(request, change.review_id, "removed", f"factor-{values.get('from_factor_id')}", change.id)


@require_POST
@signed_in
def consider(request: HttpRequest, review_id: UUID) -> HttpResponse:
    """Say that a family was thought about and nothing was found, or take that back."""
    form = FamilyForm(request.POST)
    page = show_review(actor_of(request), review_id, Verb.EDIT)
    if not form.is_valid():
        return _refuse(request, page, "Choose one of the eight themes.")
    family = form.cleaned_data["family"]
    change = consider_family(actor_of(request), review_id, family, is_considered=form.cleaned_data["is_considered"])
    anchor = f"family-{family.value}"
    return back_to_analysis(review_id, "fishbone", anchor, Done("changed", anchor, change.id) if change else None)


@require_POST
@signed_in
def classify(request: HttpRequest, finding_id: UUID) -> HttpResponse:
    """Put a factor under a theme that somebody chose."""
    factor = classify_factor(actor_of(request), finding_id, request.POST.get("theme", ""))
    change_id = last_change_of(actor_of(request), finding_id)
    return _tell(request, factor.review_id, "changed", f"factor-{finding_id}", change_id)


def _tell(request: HttpRequest, review_id: UUID, what: str, anchor: str, change_id: UUID | None) -> HttpResponse:
    done = Done(what, anchor, change_id)
    return back_to_analysis(review_id, request.POST.get("view", ""), anchor, done)


def _refuse(request: HttpRequest, page: ShownReview, sentence: str, status: int = 422) -> HttpResponse:
    """Show the analysis again with one sentence, and whatever was written in a field again."""
    view = view_in(request.POST.get("view", ""))
    text, at = request.POST.get("text", ""), uuid_or_none(request.POST.get("at", ""))
    refused = Refused(sentence, status, text, at, "is_beside" in request.POST)
    return show_analysis(request, page, view, refused)
