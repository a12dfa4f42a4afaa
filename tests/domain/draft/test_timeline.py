"""The story as a list, its zone stated and each time leading to its event."""

from dataclasses import replace
from datetime import timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from lightkeeper.domain.draft.source import Source
from lightkeeper.domain.draft.timeline import MOST_EVENTS, timeline_draft
from lightkeeper.domain.edition.rendition import ShownTime
from lightkeeper.domain.timeline.event import Precision
from tests.domain.draft.samples import BEGAN_AT, SHOWN, event, source


def test_a_line_for_each_event_by_day_in_the_stated_zone() -> None:
    night = event(3, 9 * 60 + 30, "It was quiet.", is_contested=True)
    told = timeline_draft(Source(replace(SHOWN, events=(*SHOWN.events, night)), ZoneInfo("Europe/Berlin")))
    assert told == (
        "Times are in Europe/Berlin.\n\n**2 March 2026**\n\n"
        f"- [15:00](#event-{UUID(int=1)}) The queue grew.\n"
        f"- [15:09](#event-{UUID(int=2)}) The queue was drained (Responder A).\n\n**3 March 2026**\n\n"
        f"- [00:30](#event-{UUID(int=3)}) It was quiet. People remember this differently."
    )


def test_how_sure_a_time_is_is_said() -> None:
    about = ShownTime(BEGAN_AT, precision=Precision.ABOUT)
    unknown = ShownTime(BEGAN_AT + timedelta(minutes=1), precision=Precision.UNKNOWN)
    told = timeline_draft(source(events=(event(1, 0, "a", when=about), event(2, 0, "b", when=unknown))))
    assert "[about 14:00]" in told
    assert "[time not known]" in told


def test_others_read_times_from_the_beginning() -> None:
    told = timeline_draft(source(events=(event(1, 0, "It grew.", when=ShownTime(text="T+3 min")),)))
    assert told == f"Times count from the beginning, T.\n\n- [T+3 min](#event-{UUID(int=1)}) It grew."


def test_nothing_people_wrote_becomes_markup_and_long_texts_are_cut() -> None:
    told = timeline_draft(source(events=(event(1, 0, "# <b>x</b> [y](z) | `c`"), event(2, 1, "word " * 200))))
    assert r"\# \<b\>x\</b\> \[y\](z) \| \`c\`" in told
    assert "…" in told
    assert len(told) < 700


def test_a_very_long_story_says_what_it_leaves_out() -> None:
    told = timeline_draft(source(events=tuple(event(one, one, "x") for one in range(1, MOST_EVENTS + 3))))
    assert told.endswith("The record holds 2 more events.")
    assert timeline_draft(source(events=())) == ""
