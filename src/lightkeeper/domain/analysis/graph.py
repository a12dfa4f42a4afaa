"""The factors of a review and what leads to what, as one graph that four views are drawn from.

Links may close a circle (practice RCA-1) and may outlive a factor: every walk ends, and orphan links count for nothing.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from uuid import UUID

from lightkeeper.domain.analysis.factor import Factor, FactorFamily, FactorStatus
from lightkeeper.domain.analysis.factor_link import FactorLink


@dataclass(frozen=True)
class FactorGraph:
    """Factors by id in their written order, and for each the ids of what led to it and of what it bore on."""

    factors: Mapping[UUID, Factor]
    led_to_by: Mapping[UUID, tuple[UUID, ...]]
    bears_on: Mapping[UUID, tuple[UUID, ...]]

    def children(self, factor_id: UUID) -> tuple[Factor, ...]:
        """Return what led to a factor: the answers to "how did it come about that…?"."""
        return tuple(self.factors[one] for one in self.led_to_by.get(factor_id, ()))

    def parents(self, factor_id: UUID) -> tuple[Factor, ...]:
        """Return what a factor bore on."""
        return tuple(self.factors[one] for one in self.bears_on.get(factor_id, ()))

    def siblings(self, factor_id: UUID) -> tuple[Factor, ...]:
        """Return the other factors that bore on what this one bore on, each once."""
        beside = {
            child: None for parent in self.bears_on.get(factor_id, ()) for child in self.led_to_by.get(parent, ())
        }
        return tuple(self.factors[one] for one in beside if one != factor_id)

    def answers(self, factor_id: UUID) -> tuple[Factor, ...]:
        """Return the children that were not ruled out: what was ruled out takes nobody further."""
        return tuple(one for one in self.children(factor_id) if one.status is not FactorStatus.RULED_OUT)

    def leaves(self) -> tuple[Factor, ...]:
        """Return the factors at which asking came to rest, those ruled out left aside."""
        standing = (one for one in self.factors.values() if one.status is not FactorStatus.RULED_OUT)
        return tuple(one for one in standing if not self.answers(one.id))

    def families(self) -> frozenset[FactorFamily]:
        """Return the families of the factors that were not ruled out."""
        standing = (one for one in self.factors.values() if one.status is not FactorStatus.RULED_OUT)
        return frozenset(one.family for one in standing if one.family is not None)

    def leads_back(self, from_id: UUID, to_id: UUID) -> bool:
        """Say whether a link between the two would close a circle: `from_id` is already what `to_id` led to."""
        seen: set[UUID] = set()
        waiting = [to_id]
        while waiting:
            one = waiting.pop()
            if one == from_id:
                return True
            if one not in seen:
                seen.add(one)
                waiting.extend(self.bears_on.get(one, ()))
        return False


def graph_of(factors: Iterable[Factor], links: Iterable[FactorLink]) -> FactorGraph:
    """Return the graph; links to factors that are not there, to themselves, or said twice are left out."""
    by_id = {one.id: one for one in factors}
    led_to_by: dict[UUID, dict[UUID, None]] = {one: {} for one in by_id}
    bears_on: dict[UUID, dict[UUID, None]] = {one: {} for one in by_id}
    for link in links:
        if link.from_id in by_id and link.to_id in by_id and link.from_id != link.to_id:
            led_to_by[link.to_id][link.from_id] = None
            bears_on[link.from_id][link.to_id] = None
    return FactorGraph(by_id, _frozen(led_to_by), _frozen(bears_on))


def _frozen(ids: dict[UUID, dict[UUID, None]]) -> dict[UUID, tuple[UUID, ...]]:
    return {one: tuple(others) for one, others in ids.items()}
