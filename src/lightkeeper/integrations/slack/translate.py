"""Turns Slack's messages into incident records: one for each channel.

Pure: it sees parsed JSON, never a file. People and channels are learnt first; then messages come in, day by day.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from lightkeeper.domain.incident.record import Entry, ImportResult, IncidentRecord, Unreadable
from lightkeeper.integrations.slack.answers import Answer, AnswerKind, answers_of
from lightkeeper.integrations.slack.markup import Markup
from lightkeeper.integrations.slack.messages import LeftOut, entry_of
from lightkeeper.integrations.slack.roster import Roster
from lightkeeper.plugins.saved_json import id_of, line_of, list_of, object_of

NOT_A_MESSAGE = "Something between the messages is none; the others were read."


@dataclass(slots=True)
class _Channel:
    """What is known of one channel, and the messages read so far."""

    key: str
    name: str
    is_name_sure: bool
    markup: Markup
    entries: dict[str, Entry] = field(default_factory=dict)
    authors: dict[str, None] = field(default_factory=dict)
    left_out: Counter[str] = field(default_factory=Counter)
    unlike: int = 0

    def add(self, entry: Entry) -> None:
        """Add a message. The same one may come twice (a day and a thread); its edited form is the one to keep."""
        known = self.entries.get(entry.external_id)
        if known is None or (entry.is_edited and not known.is_edited):
            self.entries[entry.external_id] = entry
        elif not known.is_edited and (known.text, known.person_key) != (entry.text, entry.person_key):
            self.unlike += 1
        if entry.person_key:
            self.authors[entry.person_key] = None


class Gathering:
    """Everything read in one import."""

    def __init__(self) -> None:
        self._roster = Roster()
        self._channel_names: dict[str, str] = {}
        self._channel_ids: dict[str, str] = {}
        self._members: dict[str, list[str]] = {}
        self._group_names: dict[str, str] = {}
        self._channels: dict[str, _Channel] = {}
        self._skipped: Counter[str] = Counter()
        self._unreadable: Counter[tuple[str, str]] = Counter()

    def learn(self, place: str, saved: object) -> list[Answer]:
        """Take in a saved piece of JSON; return the messages it holds, to be read once all people are known."""
        messages = []
        for answer in answers_of(saved):
            if answer.kind is AnswerKind.MESSAGES:
                messages.append(answer)
            elif answer.kind is AnswerKind.UNREADABLE:
                self.report_unreadable(place, answer.words)
            else:
                words = answer.words or f"{answer.kind}, read for the names only"
                self._skipped[f"{place}: {words}"] += len(answer.items)
                self._learn_names(answer)
        return messages

    def read_day(self, folder: str, place: str, messages: object) -> None:
        """Read one day of a channel, known by the name of its folder."""
        told = messages if isinstance(messages, list) else list_of(object_of(messages).get("messages"))
        if not told and messages != []:
            self.report_unreadable(place, "This day holds no list of messages; export it again.")
            return
        channel_id = folder if folder in self._channel_names else self._channel_ids.get(folder, "")
        self._read(self._channel(channel_id or folder, self._channel_names.get(folder, folder), True), place, told)

    def read_answer(self, label: str, place: str, answer: Answer) -> None:
        """Read the messages of a saved answer or event; without a channel's id the file's name stands for it."""
        channel_id = answer.channel_id or self._channel_ids.get(label, "")
        name = self._channel_names.get(channel_id, channel_id or label)
        self._read(self._channel(channel_id or label, name, bool(channel_id)), place, answer.items)

    def report_unreadable(self, place: str, reason: str) -> None:
        """Remember what could not be read."""
        self._unreadable[place, reason] += 1

    def report_skipped(self, words: str) -> None:
        """Remember what was left out."""
        self._skipped[words] += 1

    def is_direct(self, folder: str) -> bool:
        """Say whether a folder holds direct messages between a few people."""
        return folder.startswith("mpdm-") or (folder in self._members and not self._channel_names.get(folder))

    def result(self) -> ImportResult:
        """Return everything that was read."""
        read = [channel for channel in self._channels.values() if channel.entries]
        left_out = [
            f"#{channel.name}: {words} ({count})"
            for channel in self._channels.values()
            for words, count in channel.left_out.items()
        ]
        return ImportResult(
            records=tuple(self._record(channel) for channel in read),
            skipped=(*(f"{words} ({count})" for words, count in self._skipped.items()), *left_out),
            unreadable=tuple(
                Unreadable(place, reason if count == 1 else f"{reason} ({count} times)")
                for (place, reason), count in self._unreadable.items()
            ),
            warnings=tuple(
                f"#{channel.name}: messages that share the ts of another one were left out: {channel.unlike}."
                for channel in read
                if channel.unlike
            ),
        )

    def _learn_names(self, answer: Answer) -> None:
        for item in answer.items:
            told = object_of(item)
            key, name = id_of(told.get("id")), line_of(told.get("name"))
            if answer.kind is AnswerKind.PEOPLE:
                self._roster.learn_user(told)
            elif answer.kind is AnswerKind.GROUPS and key:
                self._group_names[key] = line_of(told.get("handle")) or name
            elif answer.kind is AnswerKind.CHANNELS and key:
                self._members[key] = [one for one in map(id_of, list_of(told.get("members"))) if one]
                if name:
                    self._channel_names[key], self._channel_ids[name] = name, key

    def _channel(self, key: str, name: str, is_name_sure: bool) -> _Channel:
        if key not in self._channels:
            markup = Markup(self._roster, self._channel_names, self._group_names)
            self._channels[key] = _Channel(key, line_of(name), is_name_sure, markup)
        return self._channels[key]

    def _read(self, channel: _Channel, place: str, messages: Iterable[object]) -> None:
        for told in messages:
            if not isinstance(told, dict):
                self.report_unreadable(place, NOT_A_MESSAGE)
                continue
            entry = entry_of(told, channel.markup)
            if not isinstance(entry, LeftOut):
                channel.add(entry)
            elif entry.is_unreadable:
                self.report_unreadable(place, entry.reason)
            else:
                channel.left_out[entry.reason] += 1

    def _record(self, channel: _Channel) -> IncidentRecord:
        entries = sorted(channel.entries.values(), key=lambda one: (one.happened_at, one.external_id))
        # Two files named alike may come from different channels; the first message tells them apart.
        external_id = channel.key if channel.is_name_sure else f"{channel.key}@{entries[0].external_id}"
        # Members who wrote nothing are listed too: a message may still call them by their name.
        keys = {**channel.authors, **channel.markup.mentioned, **dict.fromkeys(self._members.get(channel.key, ()))}
        people = (self._roster.find(key) for key in keys)
        return IncidentRecord(
            source="slack",
            external_id=id_of(external_id),
            title=f"#{channel.name}",
            started_at=entries[0].happened_at,
            people=tuple(known.person() for known in people if not known.is_bot),
            entries=tuple(entries),
        )
