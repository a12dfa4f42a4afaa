"""Says what a saved piece of Slack's JSON is: messages, people, channels, groups, or something without messages.

Parts of an export, answers of the API and events all come apart here.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from lightkeeper.plugins.saved_json import id_of, line_of, list_of, object_of, text_of

DEEPEST = 4
NOTHING_OF_SLACK = (
    "This is nothing that Slack's export, API or events hold; choose the export or a saved conversations.history."
)


class AnswerKind(StrEnum):
    """What a piece of JSON is to us."""

    MESSAGES = "messages"
    PEOPLE = "people"
    CHANNELS = "channels"
    GROUPS = "groups of users"
    OTHER = "other"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class Answer:
    """One kind of thing, with its items. `words` says what an `OTHER` or `UNREADABLE` is."""

    kind: AnswerKind
    items: list[object]
    channel_id: str = ""
    words: str = ""


LISTS = {
    "messages": AnswerKind.MESSAGES,
    "members": AnswerKind.PEOPLE,
    "users": AnswerKind.PEOPLE,
    "channels": AnswerKind.CHANNELS,
    "usergroups": AnswerKind.GROUPS,
}
SINGLE = {
    "message": AnswerKind.MESSAGES,
    "user": AnswerKind.PEOPLE,
    "channel": AnswerKind.CHANNELS,
    "usergroup": AnswerKind.GROUPS,
}


def answers_of(saved: object, depth: int = 0) -> Iterator[Answer]:
    """Yield what a saved piece of JSON holds."""
    if isinstance(saved, list):
        yield from _of_list(saved, depth)
        return
    told = object_of(saved)
    event = object_of(told.get("event"))
    if text_of(event.get("type")):
        yield _of_event(event)
    elif text_of(told.get("ts")) and not isinstance(told.get("message"), dict):
        yield Answer(AnswerKind.MESSAGES, [told], id_of(told.get("channel")))
    else:
        yield from _of_answer(told)


def _of_list(saved: list[object], depth: int) -> Iterator[Answer]:
    first = next((one for one in saved if isinstance(one, dict)), {})
    if not first and saved:
        yield Answer(AnswerKind.UNREADABLE, [], words=NOTHING_OF_SLACK)
    elif "ts" in first or text_of(first.get("type")) == "message":
        yield Answer(AnswerKind.MESSAGES, saved)
    elif "profile" in first or "real_name" in first:
        yield Answer(AnswerKind.PEOPLE, saved)
    elif "id" in first and ("members" in first or "created" in first or "name" in first):
        yield Answer(AnswerKind.CHANNELS, saved)
    elif depth < DEEPEST:
        for one in saved:
            yield from answers_of(one, depth + 1)
    else:
        yield Answer(AnswerKind.UNREADABLE, [], words=NOTHING_OF_SLACK)


def _of_event(event: dict[str, object]) -> Answer:
    event_type = line_of(event.get("type"))
    if event_type in ("message", "app_mention"):
        return Answer(AnswerKind.MESSAGES, [event], id_of(event.get("channel")))
    return Answer(AnswerKind.OTHER, [event], words=f"event {event_type}, which is no message")


def _of_answer(told: dict[str, object]) -> Iterator[Answer]:
    found = [
        *_wrapped(told, id_of(told.get("channel")) or id_of(told.get("channel_id"))),
        *(
            one
            for item in list_of(told.get("items"))
            for one in _wrapped(object_of(item), id_of(object_of(item).get("channel")))
        ),
    ]
    if found:
        yield from found
    elif told.get("ok") is False and (error := line_of(told.get("error"))):
        words = f"Slack answered with the error {error}; mend that and save the answer again."
        yield Answer(AnswerKind.UNREADABLE, [], words=words)
    elif "ok" in told:
        yield Answer(AnswerKind.OTHER, [told], words="answer of Slack's API without messages or people")
    else:
        yield Answer(AnswerKind.UNREADABLE, [], words=NOTHING_OF_SLACK)


def _wrapped(told: dict[str, object], channel_id: str) -> Iterator[Answer]:
    for key, kind in LISTS.items():
        items = [one for one in list_of(told.get(key)) if isinstance(one, dict)]
        is_list_of_objects = isinstance(told.get(key), list) and (bool(items) or key == "messages")
        if is_list_of_objects:
            yield Answer(kind, list_of(told[key]), channel_id)
    for key, kind in SINGLE.items():
        if isinstance(told.get(key), dict):
            yield Answer(kind, [told[key]], channel_id)
