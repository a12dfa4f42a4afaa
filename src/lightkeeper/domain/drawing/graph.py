"""What a drawing is made from: factors, and which of them bore on which.

Plain values, so that a page, an export and a command all draw the same thing.
"""

from dataclasses import dataclass
from functools import cached_property
from uuid import UUID

from lightkeeper.domain.analysis.factor import FactorFamily, FactorRole, FactorStatus, StopReason
from lightkeeper.domain.analysis.factor_link import FactorLink
from lightkeeper.domain.analysis.tree import Mark, Twig, twigs_of


@dataclass(frozen=True)
class DrawnFactor:
    """One factor to draw; `action_items` is how many act on it."""

    id: UUID
    text: str
    effect: str = ""
    status: FactorStatus = FactorStatus.HYPOTHESIS
    family: FactorFamily | None = None
    role: FactorRole | None = None
    stop: StopReason | None = None
    action_items: int = 0


@dataclass(frozen=True)
class Graph:
    """The factors of one review in order, what led to what, and what happened in the end (`outcome`).

    Links to factors that are not here, to themselves or there twice are not drawn. What stands beneath the
    factors of `folded` is counted, not drawn.
    """

    outcome: str
    factors: tuple[DrawnFactor, ...] = ()
    links: tuple[FactorLink, ...] = ()
    considered: frozenset[FactorFamily] = frozenset()
    folded: frozenset[UUID] = frozenset()

    @cached_property
    def by_id(self) -> dict[UUID, DrawnFactor]:
        """The factors by id."""
        return {one.id: one for one in self.factors}

    @cached_property
    def twigs(self) -> tuple[Twig, ...]:
        """Every factor and every sound link as one place of the tree, top to bottom."""
        return tuple(twigs_of(tuple(self.by_id), self.links))

    @cached_property
    def numbers(self) -> dict[UUID, int]:
        """The number of each factor, the same in every view."""
        return {one.factor_id: one.number for one in self.twigs}

    @cached_property
    def own_twigs(self) -> tuple[Twig, ...]:
        """The place of each factor itself, by number."""
        return tuple(one for one in self.twigs if one.mark is Mark.FACTOR)
