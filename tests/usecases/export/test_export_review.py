"""Tests of exporting a review: who gets which edition, what the file is called, and what is noted."""

import json
from uuid import uuid4

import pytest

from lightkeeper.domain.access.actor import SYSTEM
from lightkeeper.domain.access.level import Level
from lightkeeper.store.models import AuditEntry, Review, SearchText
from lightkeeper.usecases.export.editions import EDITIONS, edition_of
from lightkeeper.usecases.export.export_review import export_review
from lightkeeper.usecases.export.formats import FORMATS
from lightkeeper.usecases.refusals import NotFoundError, UnusableValueError
from lightkeeper.usecases.share.share_review import share_review
from tests.people import Cast

STARTS = {"markdown": b"# ", "html": b"<!doctype html>", "pdf": b"%PDF-", "docx": b"PK\x03\x04", "json": b"{"}
STARTS |= {f"{kind}-svg": b"<svg " for kind in ("whys", "fishbone")}
STARTS |= {f"{kind}-png": b"\x89PNG" for kind in ("whys", "fishbone")}
STARTS |= {f"{kind}-pdf": b"%PDF-" for kind in ("whys", "fishbone")}


@pytest.mark.parametrize("format_name", sorted(FORMATS))
def test_each_format_is_written_noted_and_named_by_its_title(cast: Cast, format_name: str) -> None:
    exported = export_review(cast.actor("bob"), cast.review.id, format_name)
    assert exported.content.startswith(STARTS[format_name])
    assert exported.file_name == f"queue-filled-up.{FORMATS[format_name].suffix}"
    assert AuditEntry.objects.get(what="exported").detail == f"{format_name} L2"


@pytest.mark.parametrize("who", ["rita", "mallory", "visitor"])
def test_a_draft_is_exported_by_those_taking_part_only_and_nothing_is_noted(cast: Cast, who: str) -> None:
    with pytest.raises(NotFoundError):
        export_review(cast.actor(who), cast.review.id, "markdown")
    assert not AuditEntry.objects.filter(what="exported").exists()


@pytest.mark.parametrize(
    ("who", "asked", "gets"),
    [
        ("alice", None, "L2"),
        ("alice", Level.PARTICIPANTS, "L2"),
        ("bob", None, "L2"),
        ("bob", Level.PUBLIC, "L0"),
        ("bob", Level.RESTRICTED, "L2"),
        ("rita", None, "L1"),
        ("rita", Level.PARTICIPANTS, "L1"),
        ("mallory", Level.PUBLIC, "L0"),
        ("mallory", Level.RESTRICTED, "L1"),
    ],
)
def test_nobody_gets_more_than_they_may_see(cast: Cast, who: str, asked: Level | None, gets: str) -> None:
    share_review(cast.actor("alice"), cast.review.id, Level.ORGANISATION)
    exported = export_review(cast.actor(who), cast.review.id, "markdown", asked)
    assert AuditEntry.objects.get(what="exported").detail == f"markdown {gets}"
    assert exported.content.startswith(b"# Queue filled up")


def test_the_name_of_the_file_is_masked_as_its_title_is(cast: Cast) -> None:
    Review.objects.update(title="Bob Brannigan saw the queue grow at 14:05")
    SearchText.objects.all().delete()
    name = export_review(cast.actor("bob"), cast.review.id, "json", Level.PUBLIC).file_name
    assert "brannigan" not in name
    assert "14" not in name


def test_times_stand_in_the_zone_that_was_asked_for(cast: Cast) -> None:
    exported = export_review(cast.actor("bob"), cast.review.id, "markdown", None, "Asia/Tokyo")
    assert b"Asia/Tokyo" in exported.content


@pytest.mark.parametrize("zone", ["", "Nowhere", "../../etc/passwd", "/etc/passwd", "Europe", "a\x00b", "x" * 5000])
def test_a_zone_that_is_none_is_refused_before_anything_is_noted(cast: Cast, zone: str) -> None:
    with pytest.raises(UnusableValueError):
        export_review(cast.actor("bob"), cast.review.id, "markdown", None, zone)
    assert not AuditEntry.objects.filter(what="exported").exists()


def test_a_format_that_is_none_names_those_that_are(cast: Cast) -> None:
    with pytest.raises(NotFoundError, match="markdown, html, pdf, docx, json"):
        export_review(cast.actor("bob"), cast.review.id, "odt")
    with pytest.raises(NotFoundError):
        export_review(cast.actor("bob"), uuid4(), "markdown")


def test_commands_export_as_the_system(cast: Cast) -> None:
    exported = export_review(SYSTEM, cast.review.id, "json", Level.ORGANISATION)
    assert json.loads(exported.content)["rendition"]["audience"] == "L1"


def test_an_edition_is_asked_for_by_its_word() -> None:
    assert edition_of("") is None
    assert [edition_of(word) for word in EDITIONS] == [Level.PARTICIPANTS, Level.ORGANISATION, Level.PUBLIC]
    with pytest.raises(UnusableValueError, match="participants, organisation or public"):
        edition_of("L3")
