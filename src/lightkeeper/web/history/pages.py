"""The history of a review, and taking back one's own changes."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST, require_safe

from lightkeeper.usecases.history.reads import show_history
from lightkeeper.usecases.history.undo_change import undo_change
from lightkeeper.usecases.item.reads import place_to_write
from lightkeeper.web.analysis_views import back_to_analysis
from lightkeeper.web.finding.nouns import NOUNS
from lightkeeper.web.finding.pages import list_answer
from lightkeeper.web.question.back import back_to_questions
from lightkeeper.web.reflection.pages import reflections_answer
from lightkeeper.web.section.pages import narrative_answer
from lightkeeper.web.session.access import signed_in
from lightkeeper.web.session.middleware import actor_of
from lightkeeper.web.surroundings import Done, back_to, is_fragment, uuid_or_none
from lightkeeper.web.timeline.pages import story_answer
from lightkeeper.web.timeline.story import NOTHING_NEW

PLACES = {"event": "story", "section": "narrative", "attachment": "images", "reflection": "reflections"}


@require_safe
@signed_in
def review_history(request: HttpRequest, review_id: UUID) -> HttpResponse:
    """Show what changed, newest first, under pseudonyms."""
    changes = show_history(actor_of(request), review_id)
    place = place_to_write(actor_of(request), review_id)
    return render(request, "history/history.html", {"changes": changes, "place": place})


@require_POST
@signed_in
def undo(request: HttpRequest, review_id: UUID, change_id: UUID) -> HttpResponse:
    """Bring back what stood before one's own change, and show where it stands."""
    change = undo_change(actor_of(request), review_id, change_id)
    if change.noun == "answer" or request.POST.get("page") == "questions":
        return back_to_questions(review_id, "asked", Done("returned", "asked"))
    if request.POST.get("page") == "analysis":
        return back_to_analysis(review_id, request.POST.get("view", ""), "analysis", Done("returned", "analysis"))
    noun = NOUNS.get(change.noun)
    place = noun.place if noun else PLACES.get(change.noun, "happened")
    done = Done("returned", place)
    if not is_fragment(request):
        return back_to(review_id, place, done)
    if noun:
        return list_answer(request, noun, review_id, done)
    if change.noun == "reflection":
        return reflections_answer(request, review_id, done)
    if change.noun == "section":
        return narrative_answer(request, review_id, done)
    values = change.after or change.before or {}
    return story_answer(request, review_id, done, NOTHING_NEW, uuid_or_none(str(values.get("record_entry_id") or "")))
