"""Says in one sentence who reads a review, before anybody writes in it."""

from lightkeeper.domain.access.level import Level
from lightkeeper.domain.edition.rendition import Rendition

NOT_SHARED = "Those taking part and the facilitators of the team. Nobody else, until it is shared."
ONLY_NAMED = "Only the people named in it. It stays with them."
SHARED = {
    Level.PUBLIC: "Anybody, without names, clock times and hosts. Those taking part see it whole.",
    Level.ORGANISATION: "Everybody in the organisation, without names and clock times. Those taking part see it whole.",
    Level.PARTICIPANTS: "Those taking part and the facilitators of the team.",
}


def who_sees_it(review: Rendition) -> str:
    """Return who reads this review as things stand."""
    if review.level in (Level.RESTRICTED, Level.PRIVATE):
        return ONLY_NAMED
    return SHARED[review.level] if review.state.is_shared else NOT_SHARED
