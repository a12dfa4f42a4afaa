"""Tests of Slack's messages becoming incident records."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lightkeeper.domain.incident.record import ImportResult
from lightkeeper.integrations.slack.translate import Gathering


def message(ts: str, text: str = "x", user: str = "U1", **more: object) -> dict[str, object]:
    return {"type": "message", "ts": ts, "text": text, "user": user, **more}


def read(**days: object) -> ImportResult:
    gathering = Gathering()
    for folder, messages in days.items():
        gathering.read_day(folder, f"{folder}/day.json", messages)
    return gathering.result()


def test_messages_come_in_order_of_time_whatever_order_they_were_written_in() -> None:
    (record,) = read(lamp=[message("1772442060.2"), message("1772442060.1")]).records
    assert [one.external_id for one in record.entries] == ["1772442060.1", "1772442060.2"]
    assert (record.external_id, record.title, record.started_at) == ("lamp", "#lamp", record.entries[0].happened_at)


def test_the_same_message_twice_is_one_and_its_edited_form_stays() -> None:
    plain, edited = message("1772442060.1", "before"), message("1772442060.1", "after", edited={})
    for order in ([plain, edited, plain], [edited, plain], [plain, plain, edited]):
        result = read(lamp=order)
        assert [one.text for one in result.records[0].entries] == ["after"]
        assert result.warnings == ()


def test_different_messages_of_one_ts_are_warned_of() -> None:
    result = read(lamp=[message("1772442060.1", "one"), message("1772442060.1", "two")])
    assert [one.text for one in result.records[0].entries] == ["one"]
    assert result.warnings == ("#lamp: messages that share the ts of another one were left out: 1.",)


def test_what_is_left_out_is_counted_by_channel() -> None:
    result = read(
        lamp=[message("1772442060.1", subtype="channel_join"), message("1772442060.2", subtype="channel_leave")]
    )
    assert result.records == ()
    assert result.skipped == ("#lamp: notice of somebody joining or leaving (2)",)


def test_messages_without_a_time_are_unreadable_and_the_rest_is_read() -> None:
    result = read(lamp=[message("soon"), message("later"), 7, message("1772442060.1")])
    assert len(result.records[0].entries) == 1
    assert [one.place for one in result.unreadable] == ["lamp/day.json"] * 2
    assert result.unreadable[0].reason.endswith("(2 times)")


@pytest.mark.parametrize("day", [{}, "text", None, {"error": 1}])
def test_a_day_that_is_no_list_is_unreadable(day: object) -> None:
    assert "no list of messages" in read(lamp=day).unreadable[0].reason


def test_people_are_who_wrote_who_was_mentioned_and_who_was_there() -> None:
    gathering = Gathering()
    gathering.learn("channels.json", [{"id": "C1", "name": "lamp", "members": ["U3", "U1", "UBOT"]}])
    gathering.learn("users.json", [{"id": "UBOT", "is_bot": True, "profile": {}}])
    gathering.read_day("lamp", "lamp/day.json", [message("1772442060.1", "<@U2> look")])
    (record,) = gathering.result().records
    assert record.external_id == "C1"
    assert [one.key for one in record.people] == ["U1", "U2", "U3"]


def test_groups_are_called_by_their_saved_handle() -> None:
    gathering = Gathering()
    gathering.learn(
        "usergroups.json", {"ok": True, "usergroups": [{"id": "S1", "handle": "oncall", "name": "On call"}]}
    )
    gathering.read_day("lamp", "lamp/day.json", [message("1772442060.1", "<!subteam^S1> look")])
    assert gathering.result().records[0].entries[0].text == "@oncall look"


def test_every_shown_mention_is_among_the_names_of_its_person() -> None:
    profile = {"real_name": "Anna Example", "display_name": "Anni", "name": "anna"}
    days = [message("1772442060.1", "<@U1> first"), message("1772442060.2", "here", user_profile=profile)]
    days += [message("1772442060.3", "<@U1> again, <@U2|ben> too")]
    (record,) = read(lamp=days).records
    names = {name for one in record.people for name in (one.name, one.handle, *one.aliases)}
    assert [one.text for one in record.entries] == ["@U1 first", "here", "@Anna Example again, @ben too"]
    assert {"U1", "Anna Example", "ben"} <= names


def test_saved_answers_of_unknown_channels_are_told_apart_by_their_first_message() -> None:
    identifiers = []
    for ts in ("1772442060.1", "1772442099.1"):
        gathering = Gathering()
        (answer,) = gathering.learn("history.json", {"messages": [message(ts)]})
        gathering.read_answer("history", "history.json", answer)
        identifiers.append(gathering.result().records[0].external_id)
    assert identifiers == ["history@1772442060.1", "history@1772442099.1"]


def test_an_event_lands_on_the_record_of_its_channel() -> None:
    gathering = Gathering()
    gathering.learn("channels.json", [{"id": "C1", "name": "lamp"}])
    (answer,) = gathering.learn("event.json", {"event": message("1772442060.2", channel="C1")})
    gathering.read_day("lamp", "lamp/day.json", [message("1772442060.1")])
    gathering.read_answer("event", "event.json", answer)
    (record,) = gathering.result().records
    assert (record.external_id, len(record.entries)) == ("C1", 2)


KEYS = [
    "messages",
    "ts",
    "text",
    "user",
    "id",
    "name",
    "event",
    "type",
    "members",
    "channel",
    "items",
    "profile",
    "edited",
]
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.sampled_from(["message", "1772442060.1", "<@U1>", "C1", ""]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(KEYS), inner, max_size=5),
    max_leaves=15,
)


@settings(deadline=None, max_examples=200)
@given(JSON, st.lists(JSON, max_size=3))
def test_no_shape_of_json_is_an_error(value: object, day: list[object]) -> None:
    gathering = Gathering()
    for answer in gathering.learn("any.json", value):
        gathering.read_answer("any", "any.json", answer)
    gathering.read_day("lamp", "lamp/day.json", day)
    gathering.result()
