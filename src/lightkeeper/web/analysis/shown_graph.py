"""The graph of factors as somebody is shown it: rules of the domain then see no more than they do."""

from dataclasses import dataclass
from functools import cached_property
from uuid import UUID

from lightkeeper.domain.action_item.portfolio import GIVEN_UP
from lightkeeper.domain.action_item.strength import Tier
from lightkeeper.domain.analysis.factor import Factor
from lightkeeper.domain.analysis.graph import FactorGraph, graph_of
from lightkeeper.domain.analysis.nudges import Analysis, Planned
from lightkeeper.domain.drawing.graph import Graph
from lightkeeper.domain.drawing.of_rendition import graph_of_rendition
from lightkeeper.domain.edition.rendition import Rendition, ShownFactor
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
    def drawn(self) -> Graph:
        """What is drawn: the tree, the numbers and the links of every view are those of the drawing."""
        return graph_of_rendition(self.review)

    @cached_property
    def graph(self) -> FactorGraph:
        """What leads to what."""
        return graph_of(map(_factor_of, self.review.factors), self.drawn.links)

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
