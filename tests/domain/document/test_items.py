"""Numbered items, and the texts that look like parts of them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lightkeeper.domain.document.items import (
    APPLIES_WHEN,
    DONE_WHEN,
    Item,
    Layout,
    Note,
    read_items,
    write_items,
)
from lightkeeper.domain.document.unreadable import UnreadableDocumentError
from tests.domain.document.nasty import texts

leads = st.sampled_from(["Agreed", "2026-03-01 14:05"])
attributes = st.lists(st.sampled_from(["one", "two words", "three: 3"]), max_size=3).map(tuple)
labels = st.sampled_from([APPLIES_WHEN, DONE_WHEN, "Answer"])
notes = st.lists(st.builds(Note, labels, texts, attributes), max_size=3).map(tuple)
LED, BARE = Layout(("Answer",)), Layout(("Answer",), has_lead=False)


def _plain(item: Item) -> Item:
    return Item(item.lead, item.text, item.notes, item.attributes)


@given(st.lists(st.builds(Item, leads, texts, notes, attributes), max_size=12))
def test_items_with_a_lead_come_back(items: list[Item]) -> None:
    assert list(map(_plain, read_items(write_items(items, LED), 1, LED))) == list(map(_plain, items))


@given(st.lists(st.builds(Item, st.just(""), texts, notes, attributes), max_size=3))
def test_items_without_a_lead_come_back(items: list[Item]) -> None:
    assert list(map(_plain, read_items(write_items(items, BARE), 1, BARE))) == list(map(_plain, items))


def test_what_is_not_numbered_is_named_by_its_line() -> None:
    with pytest.raises(UnreadableDocumentError, match="Line 12: begin each item with its number"):
        read_items(["", "1. **a** — b", "- c"], 10, Layout())
