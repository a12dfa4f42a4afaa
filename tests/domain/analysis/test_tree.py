"""Every factor stands once in the tree, every sound link is one place, and every walk ends."""

from itertools import pairwise
from uuid import UUID

from lightkeeper.domain.analysis.factor_link import FactorLink
from lightkeeper.domain.analysis.tree import Mark, twigs_of


def tree(count: int, *pairs: tuple[int, int]) -> list[tuple[int, int, int, str]]:
    """Return (factor, number, depth, mark) of each place; pairs are (cause, what it led to)."""
    links = [FactorLink(UUID(int=1000 + at), UUID(int=one), UUID(int=to)) for at, (one, to) in enumerate(pairs)]
    twigs = twigs_of([UUID(int=one) for one in range(1, count + 1)], links)
    return [(one.factor_id.int, one.number, one.depth, one.mark.value) for one in twigs]


def test_causes_stand_beneath_what_they_led_to() -> None:
    assert tree(3, (2, 1), (3, 2)) == [(1, 1, 1, "factor"), (2, 2, 2, "factor"), (3, 3, 3, "factor")]


def test_a_factor_met_again_is_a_reference_to_its_number() -> None:
    assert tree(3, (3, 1), (3, 2)) == [(1, 1, 1, "factor"), (3, 2, 2, "factor"), (2, 3, 1, "factor"), (3, 2, 2, "see")]


def test_a_factor_stands_as_near_to_the_outcome_as_it_can() -> None:
    places = tree(4, (2, 1), (3, 2), (4, 3), (4, 1))
    assert [one for one in places if one[0] == 4] == [(4, 4, 4, "see"), (4, 4, 2, "factor")]


def test_a_circle_leads_back_and_ends() -> None:
    assert tree(2, (2, 1), (1, 2)) == [(1, 1, 1, "factor"), (2, 2, 2, "factor"), (1, 1, 3, "back to")]


def test_what_led_into_a_circle_stands_beneath_it() -> None:
    places = tree(3, (1, 2), (2, 3), (3, 2))
    assert [one[0] for one in places if one[3] == "factor"] == [2, 1, 3]
    assert sum(one[3] != "factor" for one in places) == 1


def test_unsound_links_are_left_out() -> None:
    assert tree(2, (1, 1), (2, 1), (2, 1), (9, 1), (1, 9)) == [(1, 1, 1, "factor"), (2, 2, 2, "factor")]


def test_nothing_makes_an_empty_tree() -> None:
    assert tree(0) == []


def test_every_link_of_a_dense_graph_is_one_place() -> None:
    pairs = [(one, other) for one in range(1, 13) for other in range(1, 13) if one != other]
    places = tree(12, *pairs)
    assert sum(one[3] == Mark.FACTOR for one in places) == 12
    assert len(places) == len(pairs) + 1


def test_a_very_long_chain_is_no_trouble() -> None:
    places = tree(5000, *((cause, effect) for effect, cause in pairwise(range(1, 5001))))
    assert places[-1] == (5000, 5000, 5000, "factor")
