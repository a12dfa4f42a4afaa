"""Tests of a message becoming an entry."""

from datetime import UTC, datetime

import pytest

from lightkeeper.domain.incident.record import Entry, EntryKind
from lightkeeper.integrations.slack.markup import Markup
from lightkeeper.integrations.slack.messages import LeftOut, entry_of, moment_of
from lightkeeper.integrations.slack.roster import Roster

TS = "1772442060.123456"


def read(**told: object) -> Entry | LeftOut:
    return entry_of({"type": "message", "ts": TS, **told}, Markup(Roster()))


def entry(**told: object) -> Entry:
    result = read(**told)
    assert isinstance(result, Entry)
    return result


@pytest.mark.parametrize(
    ("ts", "micros"),
    [("1772442060.123457", 123457), ("1772442060.1", 100000), ("1772442060", 0), ("1772442060.9999999", 999999)],
)
def test_a_ts_is_exact_to_the_microsecond(ts: str, micros: int) -> None:
    assert moment_of(ts) == datetime(2026, 3, 2, 9, 1, 0, micros, tzinfo=UTC)


@pytest.mark.parametrize(
    "ts", ["", "0000000000.000000", ".5", "-1.0", "1e9", "nan", "575000000000.0", "9" * 9_000, "١٢", "1.2.3", "1 2"]
)
def test_a_ts_that_cannot_be_is_unknown(ts: str) -> None:
    assert moment_of(ts) is None


def test_a_message_keeps_its_ts_author_thread_and_edit() -> None:
    result = entry(user="U1", text="Hello", thread_ts="1772442000.000001", edited={"user": "U1"})
    assert result == Entry(
        external_id=TS,
        kind=EntryKind.MESSAGE,
        happened_at=datetime(2026, 3, 2, 9, 1, 0, 123456, tzinfo=UTC),
        text="Hello",
        person_key="U1",
        thread_id="1772442000.000001",
        is_edited=True,
    )


def test_a_changed_message_event_is_read_as_the_message_it_became() -> None:
    result = entry(subtype="message_changed", message={"user": "U1", "text": "After", "ts": TS})
    assert (result.text, result.is_edited, result.person_key) == ("After", True, "U1")


@pytest.mark.parametrize(
    "subtype",
    ["channel_join", "channel_leave", "group_join", "group_leave", "tombstone", "message_deleted", "message_replied",
     "ekm_access_denied"],
)  # fmt: skip
def test_notices_and_deleted_messages_are_left_out_by_name(subtype: str) -> None:
    result = read(subtype=subtype, text="x")
    assert isinstance(result, LeftOut)
    assert not result.is_unreadable


@pytest.mark.parametrize("subtype", ["me_message", "file_share", "huddle_thread", "of_tomorrow", 7, None])
def test_other_subtypes_are_messages(subtype: object) -> None:
    assert entry(subtype=subtype, user="U1", text="x").kind is EntryKind.MESSAGE


def test_a_change_of_the_topic_is_an_entry_but_no_message() -> None:
    assert entry(subtype="channel_topic", user="U1", text="set the topic").kind is EntryKind.OTHER


@pytest.mark.parametrize(
    ("told", "text"),
    [
        ({"bot_id": "B", "username": "Alarm"}, "Alarm: x"),
        ({"bot_id": "B", "bot_profile": {"name": "Alarm"}}, "Alarm: x"),
        ({"bot_id": "B", "user": "U9", "bot_profile": {"name": "Alarm"}}, "Alarm: x"),
        ({"user": "USLACKBOT"}, "x"),
        ({}, "x"),
    ],
)
def test_a_robot_is_no_person(told: dict[str, object], text: str) -> None:
    result = entry(text="x", **told)
    assert (result.text, result.person_key, result.is_automatic) == (text, None, True)


def test_a_person_who_writes_through_an_app_is_a_person() -> None:
    result = entry(text="x", user="U1", bot_id="B", user_profile={"real_name": "Anna Example"})
    assert (result.person_key, result.is_automatic) == ("U1", False)


def test_without_text_the_blocks_speak_and_then_the_attachments() -> None:
    blocks = [{"type": "section", "text": {"text": "from blocks"}}]
    attachments = [{"text": "from attachments"}]
    assert entry(user="U1", text="", blocks=blocks, attachments=attachments).text == "from blocks"
    assert entry(user="U1", text=None, attachments=attachments).text == "from attachments"
    assert entry(user="U1", text="own", blocks=blocks, attachments=attachments).text == "own"


def test_words_without_a_time_are_unreadable_and_no_words_are_left_out() -> None:
    without_time = read(text="x", ts=None)
    assert isinstance(without_time, LeftOut)
    assert without_time.is_unreadable
    assert read(text="", ts=None) == LeftOut("message without words")


def test_long_and_broken_texts_can_be_stored() -> None:
    assert entry(text="a\ud83d b\x00").text == "a\ufffd b\ufffd"
    assert len(entry(text="x" * 10_000_000).text) < 41_000
    assert len(entry(text="<@U1>" * 10_000).text) < 41_000


def test_a_link_to_the_message_is_kept_if_it_is_safe() -> None:
    assert entry(text="x", permalink="https://lights.example/archives/C1/p1").source_url.endswith("/p1")
    assert entry(text="x", permalink="javascript:alert(1)").source_url == ""
