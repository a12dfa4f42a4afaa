"""Refuses to stop asking at a factor while something stands in the way (practice RCA-3, RCA-4)."""

from lightkeeper.domain.analysis.graph import FactorGraph, graph_of
from lightkeeper.domain.analysis.stopping import check_stop
from lightkeeper.store import models as rows
from lightkeeper.usecases.edition.load import factor_links_in, factors_in
from lightkeeper.usecases.factor.person_stop import around_in
from lightkeeper.usecases.guard import Opened
from lightkeeper.usecases.refusals import UnusableValueError


def require_rest(opened: Opened, factor: rows.Factor) -> None:
    """Raise UnusableValueError with the questions that lead on, unless asking may rest at the factor."""
    graph = graph_in(opened.row)
    acted_on = rows.ActionItem.factors.through.objects.filter(factor=factor, actionitem__removed_at=None)
    labels = opened.row.name_map.identities.values_list("label", flat=True)
    around = around_in(graph, factor.id, acted_on.values_list("factor_id", flat=True), labels)
    hindrances = check_stop(graph.factors[factor.id], around)
    if hindrances:
        raise UnusableValueError(" ".join(" ".join([one.text, *one.questions]) for one in hindrances))


def graph_in(review: rows.Review) -> FactorGraph:
    """Return the whole factor graph of a review, for rules that hold whatever somebody may see."""
    return graph_of(factors_in(review), factor_links_in(review))
