"""Turns one message of Slack into an entry, or says why it is none."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from lightkeeper.domain.incident.record import Entry, EntryKind
from lightkeeper.integrations.slack.blocks import words_of_attachments, words_of_blocks, words_of_files
from lightkeeper.integrations.slack.markup import Markup
from lightkeeper.plugins.saved_json import EARLIEST, LATEST, id_of, line_of, object_of, text_of, url_of

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
LONGEST_SECONDS = 12
JOIN_OR_LEAVE = "notice of somebody joining or leaving"
LEFT_OUT = {
    "channel_join": JOIN_OR_LEAVE,
    "channel_leave": JOIN_OR_LEAVE,
    "group_join": JOIN_OR_LEAVE,
    "group_leave": JOIN_OR_LEAVE,
    "tombstone": "deleted message",
    "message_deleted": "deleted message",
    "message_replied": "notice of a reply, which is a message of its own",
    "ekm_access_denied": "message that Slack withheld",
}
ABOUT_THE_CHANNEL = ("channel_", "group_", "bot_add", "bot_remove", "pinned_item")
NO_TIME = "A message carries no usable ts, so it cannot stand in a timeline; add it by hand."


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Why a message is no entry; an unreadable one is somebody's words that got lost."""

    reason: str
    is_unreadable: bool = False


def entry_of(told: dict[str, object], markup: Markup) -> Entry | LeftOut:
    """Return the entry of a message, or why there is none."""
    subtype = told.get("subtype")
    if isinstance(subtype, str) and subtype:
        if subtype in LEFT_OUT:
            return LeftOut(LEFT_OUT[subtype])
        if subtype == "message_changed":
            return entry_of({**object_of(told.get("message")), "edited": {}, "subtype": ""}, markup)
    words = _words_of(told, markup)
    if not words:
        return LeftOut("message without words")
    ts = text_of(told.get("ts"))
    moment = moment_of(ts)
    return LeftOut(NO_TIME, is_unreadable=True) if moment is None else _entry(told, words, moment, markup)


def moment_of(ts: str) -> datetime | None:
    """Return the time of a ts (`1718000000.123456`), exact to the microsecond; None if it is none that can be."""
    seconds, _, fraction = ts.partition(".")
    digits = seconds + fraction
    if not (digits.isascii() and digits.isdigit() and 0 < len(seconds) <= LONGEST_SECONDS):
        return None
    try:
        moment = EPOCH + timedelta(seconds=int(seconds), microseconds=int(fraction[:6].ljust(6, "0")))
    except OverflowError:
        return None
    return moment if EARLIEST <= moment < LATEST else None


def _entry(told: dict[str, object], words: str, moment: datetime, markup: Markup) -> Entry:
    subtype = text_of(told.get("subtype"))
    key = _author_of(told, markup)
    is_automatic = key is None
    robot = _robot_name(told, markup) if is_automatic else ""
    return Entry(
        external_id=id_of(told.get("ts")),
        kind=EntryKind.OTHER if subtype.startswith(ABOUT_THE_CHANNEL) else EntryKind.MESSAGE,
        happened_at=moment,
        text=f"{robot}: {words}" if robot else words,
        person_key=key,
        thread_id=id_of(told.get("thread_ts")) or None,
        is_edited=isinstance(told.get("edited"), dict),
        is_automatic=is_automatic,
        source_url=url_of(told.get("permalink")),
    )


def _words_of(told: dict[str, object], markup: Markup) -> str:
    text = text_of(told.get("text"))
    words = markup.plain(text) if text else ""
    if not words:
        words = words_of_blocks(told.get("blocks"), markup) or words_of_attachments(told.get("attachments"), markup)
    if "files" in told:
        words = "\n".join(filter(None, (words, words_of_files(told["files"]))))
    return words if words is text else text_of(words)


def _author_of(told: dict[str, object], markup: Markup) -> str | None:
    """Return the person who wrote; None for a robot. A person's own app writes with the person's id and a bot's."""
    key = id_of(told.get("user"))
    if not key:
        return None
    markup.roster.learn_profile(key, told.get("user_profile"))
    known = markup.roster.find(key)
    is_unknown_robot = bool(told.get("bot_id")) and not markup.roster.is_known(key)
    return None if known.is_bot or is_unknown_robot else key


def _robot_name(told: dict[str, object], markup: Markup) -> str:
    key = id_of(told.get("user"))
    profile_name = line_of(object_of(told.get("bot_profile")).get("name"))
    known_name = markup.roster.find(key).best_name if key and markup.roster.is_known(key) else ""
    return line_of(told.get("username")) or profile_name or known_name
