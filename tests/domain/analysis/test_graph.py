"""The graph of factors: any number of parents and children, circles, and links to what is gone."""

from uuid import UUID

from lightkeeper.domain.analysis.factor import Factor, FactorFamily, FactorStatus
from lightkeeper.domain.analysis.factor_link import FactorLink
from lightkeeper.domain.analysis.graph import graph_of


def factor(number: int, status: FactorStatus = FactorStatus.HYPOTHESIS, family: FactorFamily | None = None) -> Factor:
    return Factor(UUID(int=number), f"factor {number}", status=status, family=family)


def link(child: int, parent: int) -> FactorLink:
    return FactorLink(UUID(int=1000 + child * 100 + parent), UUID(int=child), UUID(int=parent))


def test_a_factor_takes_several_parents_and_children_each_once() -> None:
    graph = graph_of([factor(one) for one in range(1, 6)], [link(2, 1), link(3, 1), link(3, 2), link(4, 2), link(3, 1)])
    assert [one.id.int for one in graph.children(UUID(int=1))] == [2, 3]
    assert [one.id.int for one in graph.parents(UUID(int=3))] == [1, 2]
    assert [one.id.int for one in graph.siblings(UUID(int=3))] == [2, 4]
    assert [one.id.int for one in graph.leaves()] == [3, 4, 5]


def test_links_to_what_is_gone_and_to_oneself_count_for_nothing() -> None:
    graph = graph_of([factor(1)], [link(1, 1), link(9, 1), link(1, 9)])
    assert graph.children(UUID(int=1)) == graph.parents(UUID(int=1)) == graph.siblings(UUID(int=1)) == ()
    assert [one.id.int for one in graph.leaves()] == [1]


def test_a_circle_has_no_leaf_and_every_walk_ends() -> None:
    graph = graph_of([factor(one) for one in (1, 2, 3, 4)], [link(2, 1), link(3, 2), link(1, 3)])
    assert [one.id.int for one in graph.leaves()] == [4]
    assert graph.leads_back(UUID(int=1), UUID(int=3))
    assert not graph.leads_back(UUID(int=4), UUID(int=1))


def test_what_was_ruled_out_is_no_answer_no_leaf_and_no_family() -> None:
    out = factor(2, FactorStatus.RULED_OUT, FactorFamily.TECHNOLOGY_AND_ARCHITECTURE)
    graph = graph_of([factor(1, family=FactorFamily.WORK_CONDITIONS), out], [link(2, 1)])
    assert graph.children(UUID(int=1)) == (out,)
    assert graph.answers(UUID(int=1)) == ()
    assert [one.id.int for one in graph.leaves()] == [1]
    assert graph.families() == {FactorFamily.WORK_CONDITIONS}
