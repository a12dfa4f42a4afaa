"""What every format says."""

from dataclasses import replace
from datetime import UTC
from zoneinfo import ZoneInfo

from lightkeeper.domain.access.level import Level
from lightkeeper.domain.edition.audience import Audience
from lightkeeper.domain.edition.render import render
from lightkeeper.usecases.export.formats.outline import line_of, outline_of
from tests.domain.document.reviews import a_review
from tests.usecases.export.formats.samples import a_rendition


def test_the_zone_is_said_once_and_the_day_where_it_begins() -> None:
    outline = outline_of(a_rendition(), ZoneInfo("Europe/Berlin"))
    assert outline.times == "Times in Europe/Berlin (UTC+01:00)"
    assert [one.day for one in outline.happenings] == ["1 March 2026", "", "", "", "", ""]
    assert [one.when.words for one in outline.happenings][3:] == ["15:26", "about 16:13 to 16:17", "16:20"]
    assert outline.happenings[0].when.iso == "2026-03-01T15:05:00+01:00"


def test_a_new_day_is_said_where_it_begins_in_the_zone() -> None:
    outline = outline_of(a_rendition(12), ZoneInfo("Pacific/Auckland"))
    assert [one.day for one in outline.happenings if one.day] == ["2 March 2026"]


def test_a_public_copy_counts_its_times_from_the_beginning() -> None:
    shared = render(replace(a_review(), level=Level.PUBLIC), Audience(clearance=Level.PUBLIC))
    outline = outline_of(shared, UTC)
    assert outline.times == "Times count from the beginning"
    assert outline.happenings[0].when.iso == ""
    assert outline.who == "anyone (L0)"


def test_a_silence_follows_the_event_after_which_nothing_was_written() -> None:
    silences = [one.silence for one in outline_of(a_rendition(), UTC).happenings]
    assert silences == ["", "", "", "47 min in which nothing was written down", "", ""]


def test_evidence_is_named_by_the_numbers_of_events() -> None:
    assert "evidence: events 2, 3" in outline_of(a_rendition(), UTC).factors[0].particulars


def test_a_line_has_no_breaks_marks_or_control_characters() -> None:
    assert line_of(" a\n\x00b\ue000c\ue001\ud800 ") == "a bc?"


def test_a_section_without_text_stands_only_in_the_copy_of_those_taking_part() -> None:
    review = a_review()
    empty = replace(review, level=Level.PUBLIC, sections=tuple(replace(one, body=" ") for one in review.sections))
    for level, is_there in ((Level.PUBLIC, False), (Level.ORGANISATION, False), (Level.PARTICIPANTS, True)):
        outline = outline_of(render(empty, Audience(clearance=level)), UTC)
        assert bool(outline.sections) is is_there
