"""The places around a review, in the order in which people come to them, as far as its reader may open them."""

from dataclasses import dataclass

from lightkeeper.domain.access.level import Level
from lightkeeper.usecases.review.reads import ShownReview


@dataclass(frozen=True)
class Place:
    """One place: the name of its address, and its words."""

    name: str
    words: str


ALONE = Place("my_recollection", "Your recollection")
TAKING_PART = (
    ALONE,
    Place("preparation", "Preparation"),
    Place("meeting", "Meeting"),
)
QUESTIONS = Place("questions", "Questions")
ANALYSIS = Place("analysis", "Analysis")
READINESS = Place("readiness", "Readiness")


def places_of(page: ShownReview) -> tuple[Place, ...]:
    """Return where somebody may go from a review: others find its questions and its analysis only."""
    takes_part = Level.PARTICIPANTS.is_at_most(page.clearance)
    own = TAKING_PART if takes_part else ()
    asked = (QUESTIONS,) if takes_part or page.rendition.questions else ()
    analysed = (ANALYSIS,) if takes_part or page.rendition.factors else ()
    return (*own, *asked, *analysed, *((READINESS,) if page.may_edit else ()))
