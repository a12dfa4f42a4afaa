"""Tests of the Five Whys drawing: nothing overlaps, nothing is left out, the same graph gives the same bytes."""

from dataclasses import replace
from uuid import UUID

import pytest
from hypothesis import given, settings

from lightkeeper.domain.analysis.factor import FactorStatus
from lightkeeper.domain.analysis.factor_link import FactorLink, LinkKind
from lightkeeper.domain.analysis.tree import Mark
from lightkeeper.domain.analysis.words import LINK_WORDS
from lightkeeper.domain.drawing.card_svg import Brush
from lightkeeper.domain.drawing.graph import DrawnFactor, Graph
from lightkeeper.domain.drawing.headline import MARGIN
from lightkeeper.domain.drawing.palette import PAGE
from lightkeeper.domain.drawing.whys import TRUNK, draw_whys
from lightkeeper.domain.drawing.whys_layout import COLUMN_GAP, OUTCOME, WhysLayout, whys_layout_of
from tests.domain.drawing.boxes import Box, boxes_of, overlapping, said_by, size_of
from tests.domain.drawing.graphs import factor_id, graph_of_size, graphs


@settings(max_examples=150, deadline=None)
@given(graphs())
def test_no_two_boxes_overlap_and_all_are_inside(graph: Graph) -> None:
    drawing = draw_whys(graph).svg
    boxes = boxes_of(drawing)
    edges = size_of(drawing)
    assert overlapping(boxes) == []
    assert all(
        one.left >= 0 and one.top >= 0 and one.right <= edges.right and one.bottom <= edges.bottom for one in boxes
    )


@settings(max_examples=150, deadline=None)
@given(graphs())
def test_every_factor_and_every_link_is_drawn_once_and_said(graph: Graph) -> None:
    drawing = draw_whys(replace(graph, folded=frozenset())).svg
    sound = {(one.from_id, one.to_id): one for one in reversed(graph.links)}
    sound = {key: one for key, one in sound.items() if key[0] != key[1] and graph.by_id.keys() >= set(key)}
    linked = [one.link for one in graph.twigs if one.link]
    assert sorted(one.id for one in linked) == sorted(one.id for one in sound.values())
    assert len(boxes_of(drawing, "card")) == len(graph.twigs)
    said = said_by(drawing).splitlines()
    assert all(any(line.startswith(f"{number}. ") for line in said) for number in graph.numbers.values())
    for one in sound.values():
        words = f"{graph.numbers[one.from_id]} {LINK_WORDS[one.kind]} {graph.numbers[one.to_id]}"
        assert any(line.startswith((f"{words}.", f"{words},")) for line in said)


@settings(max_examples=150, deadline=None)
@given(graphs())
def test_lines_cross_no_card_and_share_no_stretch(graph: Graph) -> None:
    layout = whys_layout_of(graph, 244, 130, 84)
    cards = [Box(one.x, one.y, one.x + one.card.width, one.y + one.card.height) for one in layout.placed]
    trunks = _trunks(layout)
    twigs = [Box(one.x - COLUMN_GAP + TRUNK, one.middle - 1, one.x, one.middle + 1) for one in layout.placed]
    assert not [line for line in (*trunks, *twigs) for card in cards if line.touches(card)]
    assert overlapping(trunks) == []


def _trunks(layout: WhysLayout) -> list[Box]:
    by_parent: dict[int, list[int]] = {}
    for one in layout.placed:
        by_parent.setdefault(one.parent, []).append(one.middle)
    found = []
    for parent, middles in by_parent.items():
        above = layout.placed[parent]
        x = MARGIN + 244 + TRUNK if parent == OUTCOME else above.x + above.card.width + TRUNK
        own = layout.outcome_y + 65 if parent == OUTCOME else above.middle
        found.append(Box(x - 1, min(own, *middles), x + 1, max(own, *middles)))
    return found


@pytest.mark.parametrize("count", [8, 40, 200])
def test_larger_graphs_are_drawn_whole(count: int) -> None:
    graph = graph_of_size(count)
    drawing = draw_whys(graph).svg
    assert len(boxes_of(drawing, "card")) == len(graph.twigs) >= count
    assert overlapping(boxes_of(drawing)) == []


@given(graphs())
@settings(max_examples=40, deadline=None)
def test_the_same_graph_gives_the_same_bytes(graph: Graph) -> None:
    again = Graph(graph.outcome, tuple(graph.factors), tuple(graph.links), graph.considered, graph.folded)
    assert draw_whys(graph).svg == draw_whys(again).svg


def test_a_circle_is_a_reference_back_and_said_to_be_one() -> None:
    one, other = (DrawnFactor(factor_id(at), f"Factor {at}") for at in range(2))
    links = (FactorLink(UUID(int=90), other.id, one.id), FactorLink(UUID(int=91), one.id, other.id))
    graph = Graph("It stood still", (one, other), links)
    assert [twig.mark for twig in graph.twigs] == [Mark.FACTOR, Mark.FACTOR, Mark.BACK]
    assert "1 contributed to 2, which closes a circle." in said_by(draw_whys(graph).svg)
    assert "back to 1" in draw_whys(graph).svg


def test_what_is_folded_is_counted_and_not_drawn() -> None:
    graph = graph_of_size(12)
    folded = replace(graph, folded=frozenset({factor_id(0)}))
    drawing = draw_whys(folded).svg
    assert len(boxes_of(drawing, "card")) < len(boxes_of(draw_whys(graph).svg, "card"))
    assert "more beneath" in drawing
    assert said_by(drawing) == said_by(draw_whys(graph).svg)


@pytest.mark.parametrize(
    ("status", "mark"),
    [
        (FactorStatus.HYPOTHESIS, 'stroke-dasharray="6 4"'),
        (FactorStatus.RULED_OUT, 'text-decoration="line-through"'),
        (FactorStatus.CONTESTED, 'stroke-dasharray="10 3 2 3"'),
    ],
)
def test_how_sure_we_are_is_seen_without_colour(status: FactorStatus, mark: str) -> None:
    supported = Graph("x", (DrawnFactor(factor_id(0), "A condition", status=FactorStatus.SUPPORTED),))
    other = Graph("x", (DrawnFactor(factor_id(0), "A condition", status=status),))
    # Once in the key, once on the card.
    assert draw_whys(other).svg.count(mark) > draw_whys(supported).svg.count(mark)


def test_what_one_did_to_another_is_written_on_the_line() -> None:
    graph = graph_of_size(4)
    hid = replace(graph, links=(FactorLink(UUID(int=90), factor_id(1), factor_id(0), LinkKind.HID),))
    assert ">hid <" in draw_whys(hid).svg
    assert ">contributed to <" not in draw_whys(graph).svg


def test_right_to_left_text_begins_at_the_right() -> None:
    graph = Graph("x", (DrawnFactor(factor_id(0), "התור אינו מוגבל"),))
    assert 'direction="rtl"' in draw_whys(graph).svg


def test_markup_in_texts_stays_text() -> None:
    graph = Graph("<b>x</b>", (DrawnFactor(factor_id(0), '"><script>alert(1)</script>'),))
    drawing = draw_whys(graph, Brush(PAGE, lambda one: f"#factor-{one}")).svg
    assert "<script" not in drawing
    assert "<b>" not in drawing


def test_on_a_page_each_card_is_a_link_with_its_words() -> None:
    graph = Graph("x", (DrawnFactor(factor_id(0), "The queue has no bound"),))
    drawing = draw_whys(graph, Brush(PAGE, lambda one: f"#factor-{one}")).svg
    assert f'href="#factor-{factor_id(0)}"' in drawing
    assert ">The queue has no bound <" in drawing
    assert 'role="group"' in drawing


def test_a_text_of_ten_thousand_characters_is_cut_on_the_card() -> None:
    graph = Graph("y " * 5000, (DrawnFactor(factor_id(0), "word " * 2000),))
    drawing = draw_whys(graph).svg
    assert "…" in drawing
    assert len(drawing) < 8000
    assert boxes_of(drawing, "card")[0].bottom < 400
