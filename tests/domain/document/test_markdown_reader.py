"""Markdown back in: what was exported is read to the byte, and what cannot be read says where and why."""

import json
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, timedelta, timezone, tzinfo
from time import perf_counter
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lightkeeper.domain.access.level import Level
from lightkeeper.domain.document import words
from lightkeeper.domain.document.json_form import to_json
from lightkeeper.domain.document.markdown import write_markdown
from lightkeeper.domain.document.markdown_reader import looks_like_ours, read_markdown
from lightkeeper.domain.document.unreadable import UnreadableDocumentError
from lightkeeper.domain.document.whole_review import review_of
from lightkeeper.domain.edition.audience import Audience
from lightkeeper.domain.edition.render import render
from lightkeeper.domain.reflection.reflection import Prompt
from lightkeeper.domain.review.impact import Stamp
from lightkeeper.domain.review.review import Review
from lightkeeper.domain.timeline.event import Precision
from lightkeeper.usecases.review.fresh_ids import with_fresh_ids
from tests.domain.document.drawn import LISTS, reviews
from tests.domain.document.reviews import a_review
from tests.domain.document.shown import as_participants_see_it

ZONES = [UTC, ZoneInfo("Europe/Berlin"), ZoneInfo("America/St_Johns"), timezone(timedelta(hours=-9, minutes=-30))]

NAMELESS = UUID(int=0)


def exported(review: Review, zone: tzinfo = UTC) -> str:
    return write_markdown(as_participants_see_it(review), zone)


def shown_to_participants(review: Review) -> str:
    return write_markdown(render(review, Audience(clearance=Level.PARTICIPANTS)), UTC)


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(reviews(), st.sampled_from(ZONES))
def test_export_import_export_gives_the_same_bytes(review: Review, zone: tzinfo) -> None:
    written = exported(review, zone)
    assert looks_like_ours(written)
    read = read_markdown(written)
    assert exported(read, zone).encode() == written.encode()
    assert [event.text for event in read.events] == [event.text for event in as_participants_see_it(review).events]
    assert [section.body for section in read.sections] == [section.body for section in review.sections]


def as_read(review: Review) -> Any:
    """Return a review's shape with each thing named by its place, in the order in which things are written."""
    review = with_fresh_ids(review_of(as_participants_see_it(review)))
    places = {one.id: place for place, one in enumerate(review.events)}
    asked = {one.id: place for place, one in enumerate(review.questions)}
    review = replace(
        review,
        tellings=tuple(sorted(review.tellings, key=lambda one: places[one.event_id])),
        answers=tuple(sorted(review.answers, key=lambda one: asked[one.question_id])),
        reflections=tuple(sorted(review.reflections, key=lambda one: list(Prompt).index(one.prompt))),
        sections=tuple(replace(one, version=0) for one in review.sections),
    )
    lists = {name: getattr(review, name) for name in LISTS}
    placed: dict[str, Any] = {
        name: tuple(_placed(thing, place) for place, thing in enumerate(things)) for name, things in lists.items()
    }
    stamps: dict[str, Any] = {key: _moment(getattr(review.impact, key)) for key in words.MOMENT_WORDS}
    impact = replace(review.impact, **stamps)
    review = replace(review, id=NAMELESS, impact=impact, **placed)
    written = json.dumps(to_json(review))
    for name, things in lists.items():
        for place, thing in enumerate(things):
            written = written.replace(str(thing.id), f"{name} {place}")
    return json.loads(written)


def _placed(thing: Any, place: int) -> Any:
    return replace(thing, position=place) if hasattr(thing, "position") else thing


def _moment(stamp: Stamp) -> Stamp:
    """How exact a moment is says nothing while nobody knows the moment."""
    return stamp if stamp.at else replace(stamp, precision=Precision.EXACT)


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(reviews())
def test_every_field_of_every_noun_comes_back(review: Review) -> None:
    assert as_read(read_markdown(exported(review))) == as_read(review)


@settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))
@given(reviews())
def test_it_holds_for_what_the_edition_shows_to_those_taking_part(review: Review) -> None:
    written = shown_to_participants(replace(review, level=Level.ORGANISATION))
    assert shown_to_participants(read_markdown(written)) == written


def test_a_copy_without_clock_times_says_which_copy_to_read() -> None:
    shared = replace(a_review(), level=Level.PUBLIC)
    written = write_markdown(render(shared, Audience(clearance=Level.PUBLIC)), UTC)
    assert looks_like_ours(written)
    with pytest.raises(UnreadableDocumentError, match="export the review for those taking part"):
        read_markdown(written)


def test_every_field_people_write_comes_back() -> None:
    review, read = a_review(), read_markdown(exported(a_review()))
    assert (read.title, read.kind, read.state, read.level) == (review.title, review.kind, review.state, review.level)
    assert (read.severity, read.team, read.services) == (review.severity, review.team, review.services)
    assert (read.source_url, read.occurred_at) == (review.source_url, review.occurred_at)
    assert (read.participants, read.impact) == (review.participants, review.impact)
    assert (read.promise, read.promise_version, read.boundary) == (review.promise, 3, review.boundary)
    assert read.attachments == review.attachments
    assert [factor.evidence_ids for factor in read.factors] == [tuple(event.id for event in read.events[1:3]), ()]


def test_a_file_saved_with_other_line_ends_reads_the_same() -> None:
    written = exported(a_review())
    assert exported(read_markdown("\ufeff" + written.replace("\n", "\r\n"))) == written


def test_the_same_text_gives_the_same_ids_and_another_text_gives_others() -> None:
    written = exported(a_review())
    assert read_markdown(written) == read_markdown(written)
    assert read_markdown(written).id != read_markdown(written + "\n").id


def test_a_heading_added_by_hand_becomes_a_section() -> None:
    read = read_markdown(exported(a_review()) + "\n## What puzzled us\n\nMuch.\n")
    assert (read.sections[-1].key, read.sections[-1].body) == ("what_puzzled_us", "Much.")


@pytest.mark.parametrize(
    ("was", "now", "said"),
    [
        ("| Kind | Full |", "| Kind | Fulll |", "Line 7: write one of: Full, Short"),
        ("| Team | ", "| Troupe | ", 'remove the fact "Troupe"'),
        ("2026-03-01 14:12**", "yesterday**", 'mend "yesterday"'),
        ("*Signal · alert", "*Signal", "write one of: Log, Graph"),
        ("*Signal · alert", "*Signl · alert", 'instead of "Signl" write one of: State change'),
        ("evidence: events 2, 3", "evidence: events two", 'mend "events two"'),
        ("evidence: events 2, 3", "evidence: events 2, 0", 'mend "events 2, 0"'),
        ("due 2026-04-01", "due soon", 'mend "soon"'),
        ("known then: yes", "known then: perhaps", "write one of: Yes, No, Some, Unsure"),
        ("· by Responder A", "· seen by those taking part (L2)", "so that it holds"),
        ("## Who took part", "## Timeline", "a second time; put both under one heading"),
        ("Times in UTC", "Times as they were", "say which zone"),
        ("1. **Agreed**", "- **Agreed**", "begin each item with its number"),
        ("| Detected | ", "| Noticed | ", "use Started, Detected"),
        ("How many: 1240", "How many: a lot", 'mend "alot"'),
        ("Data lost: no", "Data lost: nope", 'mend "nope"'),
        ("(attachment:00000000", "(attachment:zzzzzzzz", "write the attachment as"),
        ("(L2) |", "(L9) |", "write one of: anyone (L0)"),
        ("· due 2026-04-01", "· who may read this: all", "write one of: anyone (L0)"),
        ("| Responder B | Responder |  |", "| Responder B | Responder |", "give each person three cells"),
    ],
)
def test_what_cannot_be_read_says_where_and_what_to_write(was: str, now: str, said: str) -> None:
    written = exported(a_review())
    assert was in written
    with pytest.raises(UnreadableDocumentError) as raised:
        read_markdown(written.replace(was, now))
    assert str(raised.value).startswith("Line ")
    assert said in str(raised.value)


def test_an_attribute_that_nothing_knows_is_kept_as_text() -> None:
    written = exported(a_review()).replace("· by Responder A", "· weather: fog")
    read = read_markdown(written.replace("*Technology and architecture (TE)", "*Technology"))
    assert read.events[1].text.endswith("5 %.\n\n*weather: fog*")
    assert read.factors[0].text.endswith("\n\n*Technology*")
    assert read_markdown(exported(read)).events[1].text == read.events[1].text


def test_many_sections_are_read_in_time_that_grows_with_their_number() -> None:
    began = perf_counter()
    read_markdown(exported(a_review()) + "\n## a\n" * 100_000)
    assert perf_counter() - began < 15


def test_a_heading_with_nothing_below_it_is_read_as_nothing() -> None:
    assert read_markdown(f"{exported(a_review()).partition('## Timeline')[0]}## Timeline\n").events == ()


def test_evidence_that_is_not_in_the_timeline_is_asked_about() -> None:
    written = exported(a_review()).replace("evidence: events 2, 3", "evidence: events 2, 30")
    with pytest.raises(UnreadableDocumentError, match="Contributing factor 1: name as evidence only events"):
        read_markdown(written)


def test_another_postmortem_is_not_taken_for_ours() -> None:
    assert not looks_like_ours("# Outage\n\n## Timeline\n\n- 14:05 it broke\n")
    assert not looks_like_ours("")
    with pytest.raises(UnreadableDocumentError):
        read_markdown("# Outage\n")


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=200), st.integers(0, 3000))
def test_a_damaged_file_is_read_or_refused_but_never_ends_in_anything_else(noise: str, place: int) -> None:
    written = exported(a_review())
    with suppress(UnreadableDocumentError):
        read_markdown(written[:place] + noise + written[place + len(noise) :])


@pytest.mark.parametrize("piece", [" ", "*", "{#", "&amp;", "&#10;", "#", "- Led to: ", "\n", "|", "\n## x", "\n1. "])
def test_a_very_long_file_is_read_in_time_that_grows_with_its_length(piece: str) -> None:
    began = perf_counter()
    with suppress(UnreadableDocumentError):
        read_markdown(
            exported(a_review()) + "\n## Timeline\n\n1. **2026-03-01 14:05** — " + piece * (400_000 // len(piece))
        )
    assert perf_counter() - began < 5
