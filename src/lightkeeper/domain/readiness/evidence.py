"""All that the checks look at, gathered once: the review, and what is known beside it.

What nobody may count (recollections that are not opened) is not in here.
"""

from dataclasses import dataclass
from datetime import UTC, date, tzinfo
from functools import cached_property
from uuid import UUID

from lightkeeper.domain.access.level import Level
from lightkeeper.domain.analysis.factor import Factor, FactorStatus
from lightkeeper.domain.analysis.graph import FactorGraph, graph_of
from lightkeeper.domain.review.review import Review
from lightkeeper.domain.review.state import ReviewKind

# Kinds that tell what happened in an incident; themes and pre-mortems do not.
TELLING = frozenset({ReviewKind.FULL, ReviewKind.SHORT, ReviewKind.NEAR_MISS, ReviewKind.SUCCESS})


@dataclass(frozen=True)
class Evidence:
    """What is known of a review on a day, for a circle.

    `doubted` counts places that may say who somebody is and that nobody decided on, `doubted_quotes` those that are
    somebody's own words. `flagged_ids` None: the coach was not asked, or does not know the language.
    `objections` counts wordings that the person closest to it asked to be changed.
    `voices` are the pseudonyms of those who take part. `shared_on` None: not shared yet.
    """

    review: Review
    today: date
    audience: Level = Level.ORGANISATION
    has_promise: bool = True
    has_boundary: bool = True
    doubted: int = 0
    doubted_quotes: int = 0
    objections: int = 0
    about_person_ids: frozenset[UUID] = frozenset()
    flagged_ids: tuple[UUID, ...] | None = ()
    passages: int = 0
    open_passages: int = 0
    voices: tuple[str, ...] = ()
    shared_on: date | None = None
    is_imported: bool = False
    shows_dates: bool = True
    zone: tzinfo = UTC

    @cached_property
    def graph(self) -> FactorGraph:
        """The factors and what leads to what."""
        return graph_of(self.review.factors, self.review.factor_links)

    @cached_property
    def standing(self) -> tuple[Factor, ...]:
        """The factors that were not ruled out."""
        return tuple(one for one in self.review.factors if one.status is not FactorStatus.RULED_OUT)

    @property
    def tells_story(self) -> bool:
        """Say whether this kind of review tells of an incident."""
        return self.review.kind in TELLING
