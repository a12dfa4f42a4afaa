"""Tests of reading a graph from JSON."""

import json
from uuid import UUID

import pytest

from lightkeeper.domain.analysis.factor import FactorFamily, FactorStatus
from lightkeeper.domain.analysis.factor_link import LinkKind
from lightkeeper.domain.drawing.from_json import UnreadableGraphError, graph_from_json
from lightkeeper.domain.drawing.whys import draw_whys

WRITTEN = {
    "title": "Orders were late",
    "factors": [
        {"id": "a", "text": "The queue has no bound", "status": "supported", "family": "TE", "role": "condition"},
        {"id": 2, "text": "Nobody saw its length", "effect": None, "stop_reason": "evidence_ends"},
    ],
    "factor_links": [{"from_id": 2, "to_id": "a", "kind": "hid"}],
    "action_items": [{"factor_ids": ["a"], "state": "agreed"}, {"factor_ids": ["a"], "state": "declined"}],
    "considered_families": ["EX"],
}


def test_a_few_lines_written_by_hand_are_a_graph() -> None:
    graph = graph_from_json(WRITTEN)
    first, second = graph.factors
    assert graph.outcome == "Orders were late"
    assert (first.status, first.family, first.action_items) == (FactorStatus.SUPPORTED, FactorFamily("TE"), 1)
    assert (graph.links[0].from_id, graph.links[0].to_id, graph.links[0].kind) == (second.id, first.id, LinkKind.HID)
    assert graph.considered == {FactorFamily("EX")}


@pytest.mark.parametrize("key", ["review", "rendition"])
def test_an_export_is_read_from_where_its_review_stands(key: str) -> None:
    assert graph_from_json({"version": 1, key: WRITTEN}) == graph_from_json(WRITTEN)


def test_odd_words_and_states_are_read_all_the_same() -> None:
    graph = graph_from_json({"factors": [{"id": "\ud800", "text": "\ud800"}], "action_items": [{"state": []}]})
    assert len(graph.factors) == 1
    assert draw_whys(graph).svg.encode()


def test_ids_of_an_export_are_kept() -> None:
    graph = graph_from_json({"factors": [{"id": str(UUID(int=7)), "text": "x"}]})
    assert graph.factors[0].id == UUID(int=7)


@pytest.mark.parametrize(
    ("document", "said"),
    [
        ([], "Write an object"),
        ({}, 'add "factors"'),
        ({"factors": "x"}, "factors: write a list"),
        ({"factors": {}}, "factors: write a list"),
        ({"factors": [{"id": True, "text": "x"}]}, r'factors\[0\]: add "id"'),
        ({"factors": [{"id": "a", "text": "x"}, {"id": "a", "text": "y"}]}, r"factors\[1\]: another factor"),
        ({"factors": ["x"]}, r"factors\[0\]: write an object"),
        ({"factors": [{"text": "x"}]}, r'factors\[0\]: add "id"'),
        ({"factors": [{"id": "a", "text": 3}]}, r"factors\[0\].text: write a text"),
        ({"factors": [{"id": "a", "status": "sure"}]}, "write one of: hypothesis"),
        ({"factors": [], "factor_links": [{"from_id": "a"}]}, r'factor_links\[0\]: add "to_id"'),
        ({"factors": [], "action_items": [{"factor_ids": [3]}]}, r"action_items\[0\]: write a text"),
    ],
)
def test_what_is_not_as_it_should_be_is_said_with_its_place(document: object, said: str) -> None:
    with pytest.raises(UnreadableGraphError, match=said):
        graph_from_json(json.loads(json.dumps(document)))
