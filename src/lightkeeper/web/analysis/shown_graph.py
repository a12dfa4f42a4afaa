"""The graph of factors as somebody is shown it: rules of the domain then see no more than they do."""

from dataclasses import dataclass
from functools import cached_property
from uuid import UUID

from lightkeeper.domain.action_item.portfolio import GIVEN_UP
from lightkeeper.domain.action_item.strength import Tier
from lightkeeper.domain.analysis.factor import Factor
from lightkeeper.domain.analysis.factor_link import FactorLink
from lightkeeper.domain.analysis.graph import FactorGraph, graph_of
from lightkeeper.domain.analysis.nudges import Analysis, Planned
from lightkeeper.domain.analysis.tree import Mark, Twig, twigs_of
from lightkeeper.domain.edition.rendition import Rendition, ShownFactor, ShownFactorLink
from lightkeeper.usecases.action_item.shown import shown_tier


@dataclass(frozen=True)
class ShownGraph:
    """A rendition with its factors as a graph, a tree and numbers."""

    review: Rendition

    @cached_property
    def shown(self) -> dict[UUID, ShownFactor]:
        """The factors by id, in order."""
        return {one.id: one for one in self.review.factors}

    @cached_property
    def links(self) -> tuple[FactorLink, ...]:
        """The links that are shown."""
        return tuple(map(_link_of, self.review.factor_links))

    @cached_property
    def graph(self) -> FactorGraph:
        """What leads to what."""
        return graph_of(map(_factor_of, self.review.factors), self.links)

    @cached_property
    def twigs(self) -> list[Twig]:
        """The places of the tree."""
        return twigs_of(list(self.shown), self.links)

    @cached_property
    def numbers(self) -> dict[UUID, int]:
        """The number of each factor: the tree read from top to bottom, the same in every view."""
        return {one.factor_id: one.number for one in self.twigs}

    @cached_property
    def own_twigs(self) -> list[Twig]:
        """The place of each factor itself, in the order of their numbers."""
        return [one for one in self.twigs if one.mark is Mark.FACTOR]

    @cached_property
    def acted_on(self) -> dict[UUID, int]:
        """How many action items act on each factor; those declined or replaced are not counted."""
        named = [one for item in self.review.action_items if item.state not in GIVEN_UP for one in item.factor_ids]
        return {one: named.count(one) for one in set(named)}

    def analysis(self) -> Analysis:
        """Return what the nudges look at."""
        items = [one for one in self.review.action_items if one.state not in GIVEN_UP]
        planned = [Planned(one.text, is_weak=shown_tier(one) is Tier.WEAK, factor_ids=one.factor_ids) for one in items]
        return Analysis(self.graph, planned)


def _factor_of(shown: ShownFactor) -> Factor:
    return Factor(
        id=shown.id,
        text=shown.text,
        effect=shown.effect,
        status=shown.status,
        family=shown.family,
        role=shown.role,
        age=shown.age,
        stop_reason=shown.stop_reason,
        stop_note=shown.stop_note,
        duplicate_of_id=shown.duplicate_of_id,
    )


def _link_of(shown: ShownFactorLink) -> FactorLink:
    return FactorLink(shown.id, shown.from_id, shown.to_id, shown.kind, shown.question_asked)
