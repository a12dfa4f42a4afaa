"""Tests of finding words outside of a message's text."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lightkeeper.integrations.slack.blocks import words_of_attachments, words_of_blocks, words_of_files
from lightkeeper.integrations.slack.markup import Markup
from lightkeeper.integrations.slack.roster import Roster


def rich(*leaves: dict[str, object], kind: str = "rich_text_section") -> dict[str, object]:
    return {"type": "rich_text", "elements": [{"type": kind, "elements": list(leaves)}]}


@pytest.mark.parametrize(
    ("block", "words"),
    [
        (rich({"type": "text", "text": "See "}, {"type": "link", "url": "https://a.example", "text": "this"}),
         "See this (https://a.example)"),
        (rich({"type": "user", "user_id": "U1"}, {"type": "text", "text": " look"}), "@U1 look"),
        (rich({"type": "emoji", "name": "fire"}, {"type": "broadcast", "range": "here"}), ":fire:@here"),
        (rich({"type": "channel", "channel_id": "C1"}, {"type": "usergroup", "usergroup_id": "S"}), "#C1@group"),
        (rich({"type": "date", "fallback": "today"}, {"type": "user"}, {"type": "emoji"}), "today"),
        ({"type": "rich_text", "elements": [{"type": "rich_text_list", "elements": [
            {"elements": [{"type": "text", "text": "one"}]}, {"elements": []}, {"elements": [{"text": "two"}]}]}]},
         "• one\n• two"),
        ({"type": "section", "text": {"type": "mrkdwn", "text": "a &amp; b"}, "fields": [{"text": "c"}]}, "a & b\nc"),
        ({"type": "header", "text": {"type": "plain_text", "text": "Title"}}, "Title"),
        ({"type": "context", "elements": [{"type": "mrkdwn", "text": "small"}, {"alt_text": "x"}]}, "small"),
        ({"type": "markdown", "text": "**bold**"}, "**bold**"),
        ({"type": "image", "alt_text": "a graph"}, "a graph"),
        ({"type": "actions", "elements": [{"type": "button", "text": {"text": "Press"}}]}, ""),
        ({"type": "divider"}, ""),
    ],
)  # fmt: skip
def test_words_are_found_in_every_kind_of_block(block: dict[str, object], words: str) -> None:
    assert words_of_blocks([block], Markup(Roster())) == words


def test_attachments_give_title_text_and_fields_or_else_their_fallback() -> None:
    full = {"pretext": "Alarm", "title": "Queue", "text": "long", "fields": [{"title": "name", "value": "orders"}]}
    assert (
        words_of_attachments([full, {"fallback": "plain"}], Markup(Roster()))
        == "Alarm\nQueue\nlong\nname: orders\nplain"
    )


def test_files_are_named_and_lost_ones_are_said_to_be_lost() -> None:
    files = [{"id": "F1", "title": "graph.png"}, {"id": "F2", "mode": "tombstone"}, {"id": "F3"}, {}, None]
    assert words_of_files(files) == "[file: graph.png]\n[a file that is no longer there]\n[file]"


KEYS = [
    "type",
    "text",
    "elements",
    "fields",
    "title",
    "value",
    "user_id",
    "url",
    "name",
    "blocks",
    "fallback",
    "mode",
    "id",
]
JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.sampled_from(["rich_text", "rich_text_list", "user", "link", "<@U1>"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(KEYS), inner, max_size=4),
    max_leaves=15,
)


@settings(deadline=None)
@given(JSON)
def test_no_shape_of_json_is_an_error(value: object) -> None:
    markup = Markup(Roster())
    for part in (value, [value]):
        words_of_blocks(part, markup)
        words_of_attachments(part, markup)
        words_of_files(part)
