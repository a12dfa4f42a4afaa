"""What could be known then: the story up to a moment; what came later is not on the page at all."""

from dataclasses import dataclass
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from lightkeeper.domain.document.words import shows_clock_times
from lightkeeper.usecases.timeline.foresee import Foresight, foresee
from lightkeeper.web.session.access import signed_in
from lightkeeper.web.session.middleware import actor_of
from lightkeeper.web.surroundings import icons_address, is_fragment
from lightkeeper.web.timeline.story import Clock, clock_of, day_words, known_rows
from lightkeeper.web.timeline.words import length_words

TRACK_WIDTH = 1000
LONGEST_STEP = 6
# Questions of the catalogue that keep a moment open (Q-C2, Q-C4, Q-D1, Q-D2).
QUESTIONS = (
    "What caught people's attention here, and what did they take it to mean?",
    "What did they expect to see next?",
    "What were they trying to achieve at that moment?",
    "Which options seemed open to them?",
)


@dataclass(frozen=True)
class Step:
    """One moment to go to, by its number."""

    href: str
    words: str


@require_safe
@signed_in
def foresight(request: HttpRequest, review_id: UUID) -> HttpResponse:
    """Show the story up to a step; without one, its first moment."""
    seen = foresee(actor_of(request), review_id, _step_in(request.GET.get("at", "")))
    here = reverse("foresight", args=[review_id])
    clock = clock_of(seen.playhead) if seen.playhead else Clock("")
    context = {
        "seen": seen,
        "title": seen.title,
        "rows": known_rows(seen.events),
        "clock": clock,
        "day": day_words(seen.playhead.at) if seen.playhead and seen.playhead.at else "",
        "marks": marks_of(seen),
        "track_width": TRACK_WIDTH,
        "passed_words": length_words(seen.moments[-1]) if len(seen.moments) > 1 else "",
        "earlier": f"{here}?at={seen.step - 1}" if seen.step > 1 else "",
        "later": f"{here}?at={seen.step + 1}" if seen.step < seen.steps else "",
        "foresight_href": here,
        "review_href": reverse("review", args=[review_id]),
        "questions": QUESTIONS,
        "may_edit": False,
        "shows_clock_times": shows_clock_times(seen.audience.clearance),
        "icons": icons_address(),
    }
    template = "foresight/_foresight.html" if is_fragment(request) else "foresight/foresight.html"
    return render(request, template, context)


def marks_of(seen: Foresight) -> list[int]:
    """Return where each passed moment stands on the track, whose end is the playhead: the rest has no length yet."""
    last = seen.moments[-1] if seen.moments else 0
    if last <= 0:
        return [TRACK_WIDTH for _ in seen.moments[-1:]]
    return [round(TRACK_WIDTH * minutes / last) for minutes in seen.moments]


def _step_in(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdigit() and len(text) <= LONGEST_STEP else None
