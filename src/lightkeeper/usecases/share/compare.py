"""Compare what somebody reads in a review with what a wider circle would read, before it is shared."""

from dataclasses import dataclass
from uuid import UUID

from lightkeeper.domain.access.actor import Actor
from lightkeeper.domain.access.level import Level
from lightkeeper.domain.access.policy import Verb
from lightkeeper.domain.edition.render import render
from lightkeeper.domain.edition.rendition import Rendition, ShownAttachment
from lightkeeper.domain.edition.to_look_at import Place, find_to_look_at
from lightkeeper.domain.readiness.check import Check
from lightkeeper.domain.review.review import Review
from lightkeeper.domain.review.state import ReviewState
from lightkeeper.store.models import Participation
from lightkeeper.usecases.edition.audiences import audience_of
from lightkeeper.usecases.guard import open_review
from lightkeeper.usecases.readiness.check_readiness import checks_of
from lightkeeper.usecases.readiness.gather import loaded
from lightkeeper.usecases.readiness.place_mark import place_mark
from lightkeeper.usecases.review.reads import opened_to
from lightkeeper.usecases.share.passages import Chapter, chapters_of
from lightkeeper.usecases.share.share_review import SHAREABLE
from lightkeeper.usecases.statement.reads import BOUNDARY, PROMISE, Said, current_version, statement_said

USUAL = Level.ORGANISATION


@dataclass(frozen=True)
class Comparison:
    """Both sides of a review, what to look at first, and what stands in the way of sharing it."""

    review_id: UUID
    title: str
    team: str
    level: Level
    current_level: Level
    state: ReviewState
    clearance: Level
    chapters: tuple[Chapter, ...]
    masked: tuple[str, ...]
    withheld: int
    events: int
    places: tuple[Place, ...]
    images: tuple[ShownAttachment, ...]
    people: int
    boundary: Said
    has_promise: bool
    marks: tuple[str, ...] = ()
    checks: tuple[Check, ...] = ()

    @property
    def stricter_levels(self) -> tuple[Level, ...]:
        """Return the levels that the review can be closed to at once, the nearest first."""
        rungs = (Level.ORGANISATION, Level.PARTICIPANTS, Level.RESTRICTED)
        return tuple(
            one for one in rungs if one.strictness > self.current_level.strictness and one.is_at_most(self.clearance)
        )


def compare_review(actor: Actor, review_id: UUID, level: Level | None = None) -> Comparison:
    """Return a review as the actor reads it beside what the level's people would read (None: the usual level)."""
    opened = open_review(actor, review_id, Verb.SHARE)
    row = opened.row
    state = ReviewState(row.state)
    current = Level(row.level)
    if level not in SHAREABLE:
        level = current if state.is_shared and current in SHAREABLE else USUAL
    one = loaded(opened)
    identities, review = one.identities, one.review
    yours = render(review, audience_of(row, identities, opened.clearance))
    theirs = audience_of(row, identities, level)
    widened = opened_to(review, level)
    shown = render(widened, theirs.with_marks())
    places = find_to_look_at(render(widened, theirs), theirs)
    marks = tuple(place_mark(row.id, place) for place in places)
    return Comparison(
        review_id=row.id,
        title=yours.title,
        team=row.team.name,
        level=level,
        current_level=current,
        state=state,
        clearance=opened.clearance,
        chapters=chapters_of(yours, shown),
        masked=shown.masked,
        withheld=sum(event.is_withheld for event in shown.events) or _left_out(review, shown),
        events=len(yours.events),
        places=places,
        images=shown.attachments,
        people=Participation.objects.filter(review=row).count(),
        boundary=statement_said(BOUNDARY, row.boundary_version or None),
        has_promise=bool(row.promise_version or current_version(PROMISE)),
        marks=marks,
        # The places stand on the same page, so that the list below them need not repeat them.
        checks=checks_of(actor, one, level, marks),
    )


def _left_out(review: Review, shown: Rendition) -> int:
    """Return how many quotes this circle is not shown at all."""
    kept = {event.id for event in shown.events}
    return sum(event.is_quote and event.level is None and event.id not in kept for event in review.events)
