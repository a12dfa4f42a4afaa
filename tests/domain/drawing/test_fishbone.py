"""Tests of the fishbone: eight bones, nothing overlaps, nothing is left out."""

import pytest
from hypothesis import given, settings

from lightkeeper.domain.analysis.factor import FactorFamily
from lightkeeper.domain.analysis.taxonomy import FAMILY_NAMES
from lightkeeper.domain.analysis.words import LINK_WORDS
from lightkeeper.domain.drawing.fishbone import draw_fishbone
from lightkeeper.domain.drawing.graph import DrawnFactor, Graph
from lightkeeper.domain.drawing.words import CONSIDERED, NO_FAMILY, NOTHING_YET
from tests.domain.drawing.boxes import boxes_of, overlapping, said_by, size_of
from tests.domain.drawing.graphs import factor_id, graph_of_size, graphs


@settings(max_examples=150, deadline=None)
@given(graphs())
def test_no_two_boxes_overlap_and_all_are_inside(graph: Graph) -> None:
    drawing = draw_fishbone(graph).svg
    boxes = boxes_of(drawing)
    edges = size_of(drawing)
    assert overlapping(boxes) == []
    assert all(
        one.left >= 0 and one.top >= 0 and one.right <= edges.right and one.bottom <= edges.bottom for one in boxes
    )


@settings(max_examples=100, deadline=None)
@given(graphs())
def test_every_factor_stands_once_and_every_link_is_said(graph: Graph) -> None:
    drawing = draw_fishbone(graph).svg
    assert len(boxes_of(drawing, "card")) == len(graph.by_id)
    said = said_by(drawing).splitlines()
    assert all(any(line.startswith(f"{number}. ") for line in said) for number in graph.numbers.values())
    for one in (twig.link for twig in graph.twigs if twig.link):
        assert f"{graph.numbers[one.from_id]} {LINK_WORDS[one.kind]} {graph.numbers[one.to_id]}." in said


def test_all_eight_families_are_there_even_when_empty() -> None:
    drawing = draw_fishbone(Graph("x", considered=frozenset({FactorFamily.EXTERNAL_AND_ENVIRONMENT}))).svg
    assert all(f">{name}<" in drawing for name in FAMILY_NAMES.values())
    assert len(boxes_of(drawing, "family")) == 8
    assert drawing.count(f">{CONSIDERED}<") == 1
    assert drawing.count(f">{NOTHING_YET}<") == 7


def test_factors_without_a_family_have_a_bone_of_their_own() -> None:
    drawing = draw_fishbone(Graph("x", (DrawnFactor(factor_id(0), "Not sorted"),))).svg
    assert f">{NO_FAMILY}<" in drawing
    assert len(boxes_of(drawing, "family")) == 9


@pytest.mark.parametrize("count", [8, 40, 200])
def test_larger_graphs_stay_a_fish(count: int) -> None:
    drawing = draw_fishbone(graph_of_size(count)).svg
    edges = size_of(drawing)
    assert len(boxes_of(drawing, "card")) == count
    assert overlapping(boxes_of(drawing)) == []
    assert 1 / 3 < edges.right / edges.bottom < 4


def test_two_hundred_factors_of_one_family_spread_over_columns() -> None:
    factors = tuple(
        DrawnFactor(factor_id(at), f"Condition {at}", family=FactorFamily.WORK_CONDITIONS) for at in range(200)
    )
    drawing = draw_fishbone(Graph("x", factors)).svg
    edges = size_of(drawing)
    assert overlapping(boxes_of(drawing)) == []
    assert edges.bottom < 3000
