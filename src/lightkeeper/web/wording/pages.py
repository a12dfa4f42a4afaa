"""The coach's doors: a text is looked at, a remark put away or brought back, a rule explained.

No answer here counts or names anybody, and none is kept.
"""

from typing import cast, get_args

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST, require_safe

from lightkeeper.usecases.refusals import UnusableValueError
from lightkeeper.usecases.wording.check_text import Place, WrittenIn, check_text
from lightkeeper.usecases.wording.dismiss_finding import dismiss_finding
from lightkeeper.usecases.wording.restore_dismissed import restore_dismissed
from lightkeeper.web.errors.pages import show_error
from lightkeeper.web.scripted import is_asked_by_script, object_in, speaks_json, text_in
from lightkeeper.web.see_other import see_other
from lightkeeper.web.session.access import signed_in
from lightkeeper.web.session.middleware import actor_of
from lightkeeper.web.surroundings import uuid_or_none
from lightkeeper.web.wording.answer import answer_of
from lightkeeper.web.wording.rules import rule_groups, rule_page
from lightkeeper.wording.text.kinds import Section

LONGEST_TEXT = 200 * 1024
TOO_LONG = "The coach reads at most 200 KB at a time. Nothing you wrote is lost; it can be saved as it is."
PLACES, SECTIONS = get_args(Place), get_args(Section)


@require_POST
@signed_in
def check_wording(request: HttpRequest) -> HttpResponse:
    """Answer with the remarks on a text that is being written; they are kept nowhere."""
    sent = object_in(request)
    text, version = text_in(sent, "text"), sent.get("version", 0)
    if not isinstance(version, int):
        raise UnusableValueError('Send "version" as a whole number.')
    if len(text.encode("utf-8", "surrogatepass")) > LONGEST_TEXT:
        return show_error(request, 413, TOO_LONG)
    report = check_text(actor_of(request), text, _written_in(request, sent))
    return JsonResponse(answer_of(report, text, version))


@require_POST
@signed_in
def dismiss(request: HttpRequest) -> HttpResponse:
    """Put a remark away, for whoever asks."""
    mark = text_in(object_in(request), "fingerprint") if speaks_json(request) else request.POST.get("fingerprint", "")
    dismiss_finding(actor_of(request), mark)
    return HttpResponse(status=204) if is_asked_by_script(request) else see_other("preferences")


@require_POST
@signed_in
def forget_dismissed(request: HttpRequest) -> HttpResponse:
    """Bring back every remark that whoever asks has put away."""
    restore_dismissed(actor_of(request))
    if is_asked_by_script(request):
        return HttpResponse(status=204)
    messages.success(request, "Forgotten. What you dismissed will be shown again.")
    return see_other("preferences")


@require_safe
@signed_in
def wording_rules(request: HttpRequest) -> HttpResponse:
    """List what the coach notices."""
    return render(request, "wording/rules.html", {"groups": rule_groups()})


@require_safe
@signed_in
def wording_rule(request: HttpRequest, code: str) -> HttpResponse:
    """Explain one thing the coach notices."""
    page = rule_page(code)
    if page is None:
        raise Http404
    return render(request, "wording/rule.html", {"rule": page})


def _written_in(request: HttpRequest, sent: dict[str, object]) -> WrittenIn:
    place, review = sent.get("place"), sent.get("review")
    if place not in PLACES:
        raise UnusableValueError(f'Send "place" as one of: {", ".join(PLACES)}.')
    review_id = uuid_or_none(review) if isinstance(review, str) else None
    if review is not None and review_id is None:
        raise UnusableValueError('Send "review" as the id of a review, or null.')
    section = request.GET.get("section", "other")
    return WrittenIn(cast(Place, place), review_id, cast(Section, section if section in SECTIONS else "other"))
