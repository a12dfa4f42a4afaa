"""The graph of a review as its audience may see it."""

from collections import Counter

from lightkeeper.domain.action_item.portfolio import GIVEN_UP
from lightkeeper.domain.analysis.factor_link import FactorLink
from lightkeeper.domain.drawing.graph import DrawnFactor, Graph
from lightkeeper.domain.edition.rendition import Rendition


def graph_of_rendition(rendition: Rendition) -> Graph:
    """Return what is shown of a review's factors and links, beneath its title."""
    acted_on = Counter(
        one for item in rendition.action_items if item.state not in GIVEN_UP for one in set(item.factor_ids)
    )
    factors = tuple(
        DrawnFactor(
            one.id, one.text, one.effect, one.status, one.family, one.role, one.stop_reason, acted_on.get(one.id, 0)
        )
        for one in rendition.factors
    )
    links = tuple(
        FactorLink(one.id, one.from_id, one.to_id, one.kind, one.question_asked) for one in rendition.factor_links
    )
    return Graph(rendition.title, factors, links, frozenset(rendition.considered_families))
