"""A review's page, where everything about it is read and written; its head, its stage, and who takes part."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from lightkeeper.domain.access.actor import Role
from lightkeeper.domain.access.policy import Verb
from lightkeeper.domain.document.words import shows_clock_times
from lightkeeper.domain.review.state import ReviewState
from lightkeeper.usecases.identity.forget_names import forget_names
from lightkeeper.usecases.incident.reads import show_record
from lightkeeper.usecases.refusals import SavedMeanwhileError, UnusableValueError
from lightkeeper.usecases.review.add_person import add_person
from lightkeeper.usecases.review.change_head import change_head
from lightkeeper.usecases.review.change_state import change_state
from lightkeeper.usecases.review.invite import end_part, invite
from lightkeeper.usecases.review.people_to_ask import people_to_ask
from lightkeeper.usecases.review.reads import ShownReview, parts_taken, show_review
from lightkeeper.usecases.review.show_my_name import show_my_name
from lightkeeper.web.export.pages import FORMAT_WORDS
from lightkeeper.web.finding.pages import findings_of
from lightkeeper.web.impact.track import track_of
from lightkeeper.web.meanwhile import seen_version, stands_now
from lightkeeper.web.origins import origins_of
from lightkeeper.web.question.first import first_question
from lightkeeper.web.reflection.pages import reflections_context
from lightkeeper.web.review.boundary import who_sees_it
from lightkeeper.web.review.forms import HeadForm, InviteForm, PersonForm
from lightkeeper.web.review.moves import moves_back, moves_forward
from lightkeeper.web.review.places import places_of
from lightkeeper.web.section.prose import section_rows, statement_prose
from lightkeeper.web.session.access import signed_in
from lightkeeper.web.session.middleware import actor_of
from lightkeeper.web.surroundings import SeeOther, done_in, surroundings, uuid_or_none
from lightkeeper.web.timeline.record import record_rows, source_chips
from lightkeeper.web.timeline.story import clock_of, day_words, story_rows

LONGEST_SEARCH = 200
EXPORT_EDITIONS = (
    ("As you see it", ""),
    ("For the organisation", "?edition=organisation"),
    ("For the public", "?edition=public"),
)


@require_safe
def review(request: HttpRequest, review_id: UUID) -> HttpResponse:
    """Show a review as its reader may see it; visitors read what is public."""
    page = show_review(actor_of(request), review_id)
    rendition = page.rendition
    context = surroundings(
        page,
        done_in(request),
        rows=story_rows(rendition),
        sections=section_rows(rendition, with_empty=page.may_edit),
        track=track_of(rendition.impact) if rendition.impact else None,
        findings=findings_of(page),
        places=places_of(page),
        origins=origins_of(rendition),
        first_question=first_question(rendition) if page.may_edit else None,
        has_record=False,
        has_quotes=any(event.is_quote for event in rendition.events) and page.may_edit,
    )
    context |= _head_context(page) | _record_context(request, page) | reflections_context(page)
    return render(request, "review/review.html", context)


@require_safe
@signed_in
def record(request: HttpRequest, review_id: UUID) -> HttpResponse:
    """Lead to the record, which stands on the review's page beside the story."""
    query = request.GET.urlencode()
    return SeeOther(f"{reverse('review', args=[review_id])}{'?' if query else ''}{query}#record")


@require_http_methods(["GET", "POST"])
@signed_in
def head(request: HttpRequest, review_id: UUID) -> HttpResponse:
    """Offer the form of a review's head, or keep what it says."""
    page = show_review(actor_of(request), review_id, Verb.EDIT)
    shown = page.rendition
    initial = {
        "title": shown.title,
        "kind": shown.kind.value,
        "severity": shown.severity or "",
        "services": "\n".join(shown.services),
    }
    form = HeadForm(request.POST if request.method == "POST" else None, initial=initial)
    if form.is_valid():
        try:
            change_head(actor_of(request), review_id, form.to_fields(), seen_version(request))
        except SavedMeanwhileError:
            context = surroundings(page, form=form, now=stands_now(form, initial))
            return render(request, "review/head.html", context, status=409)
        except UnusableValueError as refusal:
            form.say_so(refusal, "title")
        else:
            return SeeOther(reverse("review", args=[review_id]))
    context = surroundings(page, form=form)
    return render(request, "review/head.html", context, status=422 if form.is_bound else 200)


@require_POST
@signed_in
def state(request: HttpRequest, review_id: UUID) -> HttpResponse:
    """Move a review to its next stage, or back."""
    try:
        wanted = ReviewState(request.POST.get("state", ""))
    except ValueError as error:
        raise UnusableValueError("Choose one of the stages that the review's page offers.") from error
    change_state(actor_of(request), review_id, wanted)
    return SeeOther(reverse("review", args=[review_id]))


@require_http_methods(["GET", "POST"])
@signed_in
def people(request: HttpRequest, review_id: UUID) -> HttpResponse:
    """Show who takes part; a facilitator invites, or ends somebody's part."""
    page = show_review(actor_of(request), review_id)
    context = surroundings(page, may_invite=Verb.INVITE in page.allowed)
    if not context["may_invite"] and request.method == "GET":
        return render(request, "review/people.html", context)
    asked = people_to_ask(actor_of(request), review_id)
    form = InviteForm(request.POST if request.method == "POST" else None, people=asked)
    if form.is_valid():
        invite(actor_of(request), review_id, form.cleaned_data["account_id"], Role(form.cleaned_data["role"]))
        return SeeOther(reverse("review_people", args=[review_id]))
    context |= {
        "form": form,
        "person_form": PersonForm(prefix="person"),
        "parts": parts_taken(actor_of(request), review_id),
    }
    return render(request, "review/people.html", context, status=422 if form.is_bound else 200)


@require_POST
@signed_in
def end(request: HttpRequest, review_id: UUID) -> HttpResponse:
    """End somebody's part; what they wrote stays."""
    account_id = uuid_or_none(request.POST.get("account_id", ""))
    if account_id is None:
        raise UnusableValueError("Choose whose part ends.")
    end_part(actor_of(request), review_id, account_id)
    return SeeOther(reverse("review_people", args=[review_id]))


@require_POST
@signed_in
def tell_of(request: HttpRequest, review_id: UUID) -> HttpResponse:
    """Tell the review of somebody who has no account here."""
    form = PersonForm(request.POST, prefix="person")
    if not form.is_valid():
        raise UnusableValueError("Write the name as it stands in the texts, in at most 200 characters.")
    said = form.cleaned_data
    add_person(actor_of(request), review_id, said["name"], said["role_word"], said["also_written"])
    return SeeOther(reverse("review_people", args=[review_id]))


@require_POST
@signed_in
def forget(request: HttpRequest, review_id: UUID) -> HttpResponse:
    """Remove the link between roles and names, once the facilitator said that it is meant."""
    if request.POST.get("meant") != "yes":
        raise UnusableValueError("Tick the box first: what is forgotten cannot be brought back.")
    forget_names(actor_of(request), review_id)
    return SeeOther(reverse("review_people", args=[review_id]))


@require_POST
@signed_in
def my_name(request: HttpRequest, review_id: UUID) -> HttpResponse:
    """Be named in this review, or go by the pseudonym again: everybody for themselves."""
    show_my_name(actor_of(request), review_id, wants_name_shown=request.POST.get("shown") == "yes")
    return SeeOther(reverse("review_people", args=[review_id]))


def _head_context(page: ShownReview) -> dict[str, Any]:
    shown = page.rendition
    at = shown.occurred.at if shown.occurred else None
    may_move = Verb.CHANGE_STATE in page.allowed
    return {
        "occurred": f"{day_words(at)}, {clock_of(shown.occurred).words}" if at and shown.occurred else "",
        "forward": moves_forward(shown.state) if may_move else [],
        "back": moves_back(shown.state) if may_move else [],
        "source_href": shown.source_url if (shown.source_url or "").startswith(("https://", "http://")) else "",
        "may_export": Verb.EXPORT in page.allowed,
        "export_formats": FORMAT_WORDS,
        "export_editions": EXPORT_EDITIONS if shows_clock_times(shown.audience) else EXPORT_EDITIONS[:1],
        "may_invite": Verb.INVITE in page.allowed,
        "may_read_history": Verb.READ_HISTORY in page.allowed,
        "who_sees": who_sees_it(shown),
        "boundary": statement_prose(shown.boundary) if shown.boundary else "",
        "promise": statement_prose(shown.promise) if shown.promise else "",
    }


def _record_context(request: HttpRequest, page: ShownReview) -> dict[str, Any]:
    """Return the record for those who may pick from it, narrowed where the address says so."""
    if not page.may_edit or page.incident_id is None:
        return {}
    review_id = page.rendition.id
    find = request.GET.get("find", "")[:LONGEST_SEARCH]
    source = request.GET.get("source", "")[:LONGEST_SEARCH]
    shown = show_record(actor_of(request), review_id, find, source)
    if shown is None or not shown.total:
        return {}
    return {
        "has_record": True,
        "record": shown,
        "entries": record_rows(review_id, shown),
        "chips": source_chips(shown),
        "find": find,
        "chosen_source": source,
    }
