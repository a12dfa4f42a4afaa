"""Numbered items, and the texts that look like parts of them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lightkeeper.domain.document.items import (
    APPLIES_WHEN,
    DONE_WHEN,
    Item,
    attribute,
    read_items,
    value_of,
    write_items,
)
from lightkeeper.domain.document.unreadable import UnreadableDocumentError
from tests.domain.document.reviews import texts

leads = st.sampled_from(["Agreed", "2026-03-01 14:05"])
notes = st.tuples(st.tuples(st.just(APPLIES_WHEN), texts), st.tuples(st.just(DONE_WHEN), texts))
attributes = st.lists(st.sampled_from(["one", "two words", "three: 3"]), max_size=3).map(tuple)


def _plain(item: Item) -> Item:
    return Item(item.lead, item.text, tuple(note for note in item.notes if note[1]), item.attributes)


@given(st.lists(st.builds(Item, leads, texts, notes, attributes), max_size=12))
def test_items_with_a_lead_come_back(items: list[Item]) -> None:
    assert [_plain(item) for item in read_items(write_items(items), 1, has_lead=True)] == list(map(_plain, items))


@given(st.lists(st.builds(Item, st.just(""), texts, notes, attributes, st.none() | st.integers(0, 9)), max_size=3))
def test_items_without_a_lead_come_back(items: list[Item]) -> None:
    assert [_plain(item) for item in read_items(write_items(items), 1, has_lead=False)] == list(map(_plain, items))


@given(texts.filter(bool))
def test_an_attribute_comes_back(text: str) -> None:
    written = attribute("by ", text)
    assert " · " not in written
    assert value_of(written, "by ") == text


def test_what_is_not_numbered_is_named_by_its_line() -> None:
    with pytest.raises(UnreadableDocumentError, match="Line 12: begin each item with its number"):
        read_items(["", "1. **a** — b", "- c"], 10, has_lead=True)
