"""Lays a graph of factors out as a tree that ends: each factor once, every further link as a reference to it.

Each stands as near to the outcome as it can. A circle that leads to nothing else begins at one of its own factors.
"""

from collections import defaultdict, deque
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from lightkeeper.domain.analysis.factor_link import FactorLink

Causes = Mapping[UUID, Sequence[FactorLink]]
Homes = Mapping[UUID, FactorLink | None]


class Mark(StrEnum):
    """What stands at a place: the factor itself, or a reference to where it stands."""

    FACTOR = "factor"
    SEE = "see"
    BACK = "back to"


@dataclass(frozen=True)
class Twig:
    """One place of the tree, top to bottom. `link` None: it hangs on the outcome. Depths begin at 1."""

    factor_id: UUID
    number: int
    depth: int
    link: FactorLink | None
    mark: Mark


def twigs_of(factor_ids: Sequence[UUID], links: Iterable[FactorLink]) -> list[Twig]:
    """Return every factor and every sound link as one place each; linear in their number."""
    causes = _sound_causes(frozenset(factor_ids), links)
    homes = _homes(factor_ids, causes)
    places = _places([one for one in factor_ids if homes[one] is None], causes, homes)
    own = [(factor_id, depth) for factor_id, depth, link in places if homes[factor_id] is link]
    numbers = {factor_id: number for number, (factor_id, _) in enumerate(own, start=1)}
    last = _last_beneath(own)
    return [
        Twig(factor_id, numbers[factor_id], depth, link, _mark(factor_id, link, homes, numbers, last))
        for factor_id, depth, link in places
    ]


def _sound_causes(factor_ids: frozenset[UUID], links: Iterable[FactorLink]) -> Causes:
    """Return by factor the links from what led to it; none to itself, none twice, none to what is not there."""
    once: dict[tuple[UUID, UUID], FactorLink] = {}
    for link in links:
        if link.from_id != link.to_id and link.from_id in factor_ids and link.to_id in factor_ids:
            once.setdefault((link.from_id, link.to_id), link)
    causes: dict[UUID, list[FactorLink]] = defaultdict(list)
    for link in once.values():
        causes[link.to_id].append(link)
    return causes


def _homes(factor_ids: Sequence[UUID], causes: Causes) -> Homes:
    """Return the link under which each factor stands (None: under the outcome)."""
    bears_on: dict[UUID, UUID] = {}
    for links in causes.values():
        for link in links:
            bears_on.setdefault(link.from_id, link.to_id)
    homes: dict[UUID, FactorLink | None] = {}
    _spread([one for one in factor_ids if one not in bears_on], causes, homes)
    for factor_id in factor_ids:
        if factor_id not in homes:
            _spread([_in_circle(factor_id, bears_on)], causes, homes)
            # Climbing may have ended in a circle that does not lead back down here.
            if factor_id not in homes:
                _spread([factor_id], causes, homes)
    return homes


def _in_circle(factor_id: UUID, bears_on: Mapping[UUID, UUID]) -> UUID:
    """Climb from a factor that no end leads to until one is met again: it is part of a circle."""
    met = {factor_id}
    while (factor_id := bears_on[factor_id]) not in met:
        met.add(factor_id)
    return factor_id


def _spread(starts: Sequence[UUID], causes: Causes, homes: dict[UUID, FactorLink | None]) -> None:
    waiting = deque(one for one in starts if one not in homes)
    homes.update(dict.fromkeys(waiting))
    while waiting:
        for link in causes.get(waiting.popleft(), ()):
            if link.from_id not in homes:
                homes[link.from_id] = link
                waiting.append(link.from_id)


def _places(roots: Sequence[UUID], causes: Causes, homes: Homes) -> list[tuple[UUID, int, FactorLink | None]]:
    """Walk down from the outcome; whatever stands elsewhere is a place without anything beneath it."""
    places: list[tuple[UUID, int, FactorLink | None]] = []
    waiting: list[tuple[UUID, int, FactorLink | None]] = [(root, 1, None) for root in reversed(roots)]
    while waiting:
        factor_id, depth, link = waiting.pop()
        places.append((factor_id, depth, link))
        if homes[factor_id] is link:
            waiting += [(one.from_id, depth + 1, one) for one in reversed(causes.get(factor_id, ()))]
    return places


def _last_beneath(own: Sequence[tuple[UUID, int]]) -> Mapping[UUID, int]:
    """Return the number of the last factor that stands beneath each one."""
    last: dict[UUID, int] = {}
    above: list[tuple[UUID, int]] = []
    for count, (factor_id, depth) in enumerate(own):
        while above and above[-1][1] >= depth:
            last[above.pop()[0]] = count
        above.append((factor_id, depth))
    return last | {factor_id: len(own) for factor_id, _ in above}


def _mark(
    factor_id: UUID, link: FactorLink | None, homes: Homes, numbers: Mapping[UUID, int], last: Mapping[UUID, int]
) -> Mark:
    if link is None or homes[factor_id] is link:
        return Mark.FACTOR
    return Mark.BACK if numbers[factor_id] <= numbers[link.to_id] <= last[factor_id] else Mark.SEE
