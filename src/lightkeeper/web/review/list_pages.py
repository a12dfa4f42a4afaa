"""The list of reviews, the views people keep of it, and the start of a review."""

from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from lightkeeper.domain.access.actor import Role
from lightkeeper.usecases.refusals import NotAllowedError, UnusableValueError
from lightkeeper.usecases.review.list_reviews import PAGE_SIZE, ReviewPage, list_reviews
from lightkeeper.usecases.review.severities import severities_of_incidents
from lightkeeper.usecases.review.start_review import start_review
from lightkeeper.usecases.saved_view.save_view import forget_view, my_views, save_view
from lightkeeper.web.boundary import boundary_in_force
from lightkeeper.web.pages_of import ShownPage, page_number, query_with
from lightkeeper.web.review.list_forms import FilterForm, NewReviewForm, ViewForm
from lightkeeper.web.see_other import SeeOther, see_other
from lightkeeper.web.session.access import signed_in
from lightkeeper.web.session.middleware import actor_of
from lightkeeper.web.templatetags.plain_words import severity_number

BUILT_IN = ("mine=on", "state=draft")
NOT_YOURS_TO_START = "Reviews are started by people who contribute to a team. Ask an administrator to add you to one."


@signed_in
@require_safe
def reviews(request: HttpRequest) -> HttpResponseBase:
    """Show what the reader may know of, narrowed, ordered and in pages."""
    actor = actor_of(request)
    form = FilterForm(actor, request.GET)
    wanted = form.wanted(page_number(request))
    found = list_reviews(actor, wanted)
    query, views = query_with(request.GET), my_views(actor)
    context = {
        "found": found,
        "page": _page_of(found),
        "form": form,
        "query": query,
        "page_query": f"{query}&" if query else "",
        "sort": wanted.sort,
        "sort_happened": query_with(request.GET, sort="oldest" if wanted.sort == "newest" else ""),
        "sort_severity": query_with(request.GET, sort="severity"),
        "views": views,
        "is_kept": query in (*BUILT_IN, *(view.query for view in views)),
        "view_form": ViewForm(initial={"query": query}),
        "most_severe": _most_severe(severities_of_incidents(actor)),
        "is_narrowed": bool(query_with(request.GET, sort="")),
        "may_start": bool(actor.teams_with(Role.FACILITATOR, Role.CONTRIBUTOR)),
        "is_fragment": bool(request.headers.get("HX-Request")),
        "section": "reviews",
    }
    template = "review/_narrowed.html" if context["is_fragment"] else "review/list.html"
    answer = render(request, template, context, status=422 if form.errors else 200)
    # The address without the fields that were left empty, so that it can be shared.
    answer.headers["HX-Push-Url"] = f"{request.path}?{query}" if query else request.path
    return answer


@signed_in
@require_http_methods(["GET", "POST"])
def new_review(request: HttpRequest) -> HttpResponseBase:
    """Start a review of something no service recorded."""
    actor = actor_of(request)
    form = NewReviewForm(actor, request.POST or None)
    if not form.teams:
        raise NotAllowedError(NOT_YOURS_TO_START)
    if form.is_bound and form.is_valid():
        try:
            return see_other("review", start_review(actor, form.said()).id)
        except UnusableValueError as refusal:
            form.say_so(refusal)
    context = {"form": form, "boundary": boundary_in_force(), "section": "reviews"}
    return render(request, "review/new.html", context, status=422 if form.is_bound else 200)


@signed_in
@require_POST
def keep_view(request: HttpRequest) -> HttpResponseBase:
    """Keep the present narrowing under a name."""
    form = ViewForm(request.POST)
    if not form.is_valid():
        raise UnusableValueError("Give the view a name of at most 80 letters.")
    view = save_view(actor_of(request), form.cleaned_data["name"], form.cleaned_data["query"])
    return _list_with(view.query)


@signed_in
@require_POST
def drop_view(request: HttpRequest, view_id: int) -> HttpResponseBase:
    """Forget one of one's own views."""
    forget_view(actor_of(request), view_id)
    return see_other("reviews")


def _page_of(found: ReviewPage) -> ShownPage:
    return ShownPage(found.page, found.pages, found.total, PAGE_SIZE)


def _most_severe(severities: list[str]) -> str:
    return next((one for one in severities if severity_number(one) == 1), "SEV1")


def _list_with(query: str) -> SeeOther:
    answer = see_other("reviews")
    answer["Location"] += f"?{query}" if query else ""
    return answer
