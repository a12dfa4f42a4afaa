"""The story as a list: a line for each event, its time leading to the row."""

from lightkeeper.domain.draft.moments import day_of, time_words
from lightkeeper.domain.draft.sentence import Sentence, one_line
from lightkeeper.domain.draft.source import Source
from lightkeeper.domain.edition.rendition import ShownEvent
from lightkeeper.domain.edition.times import day_text

MOST_EVENTS = 300


def timeline_draft(source: Source) -> str:
    """Return the story as Markdown; empty where no event may be retold."""
    events = source.rendition.events
    if not events:
        return ""
    has_clock = any(one.when.at for one in events)
    parts = [f"Times are in {source.zone}." if has_clock else "Times count from the beginning, T."]
    lines: list[str] = []
    day = None
    for event in events[:MOST_EVENTS]:
        its_day = day_of(event.when, source.zone)
        if its_day != day and its_day is not None:
            parts += ["\n".join(lines), f"**{day_text(its_day)}**"]
            lines, day = [], its_day
        lines.append(f"- {_told(event, source).markdown}")
    parts.append("\n".join(lines))
    if len(events) > MOST_EVENTS:
        parts.append(f"The record holds {len(events) - MOST_EVENTS} more events.")
    return "\n\n".join(part for part in parts if part)


def _told(event: ShownEvent, source: Source) -> Sentence:
    who = f" ({event.who})" if event.who and event.who not in event.text else ""
    differs = " People remember this differently." if event.is_contested else ""
    return Sentence(
        time_words(event.when, source.zone), f"event-{event.id}", after=f" {one_line(event.text)}{who}.{differs}"
    )
