"""Tests of telling apart what people save from Slack."""

import pytest

from lightkeeper.integrations.slack.answers import AnswerKind, answers_of

MESSAGE = {"type": "message", "ts": "1772442060.1", "text": "x"}


@pytest.mark.parametrize(
    ("saved", "kinds"),
    [
        ([MESSAGE], [AnswerKind.MESSAGES]),
        (MESSAGE, [AnswerKind.MESSAGES]),
        ({"ok": True, "messages": [MESSAGE]}, [AnswerKind.MESSAGES]),
        ({"ok": True, "messages": []}, [AnswerKind.MESSAGES]),
        ({"ok": True, "channel": "C1", "ts": "1.1", "message": MESSAGE}, [AnswerKind.MESSAGES]),
        ({"ok": True, "items": [{"type": "message", "message": MESSAGE}, {"type": "file"}]}, [AnswerKind.MESSAGES]),
        ({"event": {"type": "app_mention", "ts": "1.1"}}, [AnswerKind.MESSAGES]),
        ([{"event": {"type": "message"}}, {"event": {"type": "pin_added"}}], [AnswerKind.MESSAGES, AnswerKind.OTHER]),
        ([{"id": "U1", "profile": {}}], [AnswerKind.PEOPLE]),
        ({"ok": True, "members": [{"id": "U1"}]}, [AnswerKind.PEOPLE]),
        ({"ok": True, "user": {"id": "U1"}}, [AnswerKind.PEOPLE]),
        ([{"id": "C1", "name": "lamp"}], [AnswerKind.CHANNELS]),
        ({"ok": True, "channel": {"id": "C1"}}, [AnswerKind.CHANNELS]),
        ({"ok": True, "usergroups": [{"id": "S1"}]}, [AnswerKind.GROUPS]),
        ({"ok": True, "members": ["U1"]}, [AnswerKind.OTHER]),
        ({"ok": True, "user": "anna"}, [AnswerKind.OTHER]),
        ({"ok": False, "error": "not_in_channel"}, [AnswerKind.UNREADABLE]),
        ({"shopping": ["milk"]}, [AnswerKind.UNREADABLE]),
        ([1, 2], [AnswerKind.UNREADABLE]),
        ("text", [AnswerKind.UNREADABLE]),
        ([[[[[[{"milk": 1}]]]]]], [AnswerKind.UNREADABLE]),
        ([], []),
    ],
)
def test_what_was_saved_is_recognised(saved: object, kinds: list[AnswerKind]) -> None:
    assert [one.kind for one in answers_of(saved)] == kinds


def test_the_channel_is_found_where_an_answer_names_it() -> None:
    posted = {"ok": True, "channel": "C1", "message": MESSAGE}
    pinned = {"items": [{"channel": "C1", "message": MESSAGE}]}
    event = {"event": {**MESSAGE, "channel": "C1"}}
    for saved in (posted, pinned, event, {**MESSAGE, "channel": "C1"}):
        assert [one.channel_id for one in answers_of(saved)] == ["C1"]


def test_an_error_of_slack_is_named() -> None:
    (answer,) = answers_of({"ok": False, "error": "not_in_channel"})
    assert "the error not_in_channel" in answer.words
