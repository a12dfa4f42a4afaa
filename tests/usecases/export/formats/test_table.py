"""The formats, and what their files are called."""

import json
from dataclasses import replace
from datetime import UTC

import pytest

from lightkeeper.domain.access.level import Level
from lightkeeper.domain.document.json_form import from_json
from lightkeeper.usecases.export.formats import FORMATS, file_name_of
from tests.usecases.export.formats.samples import AWKWARD, a_rendition, with_text

BEGINNINGS = {"markdown": b"# Checkout", "html": b"<!doctype html>", "pdf": b"%PDF-", "docx": b"PK", "json": b"{"} | {
    f"{kind}-{form}": beginning
    for kind in ("whys", "fishbone")
    for form, beginning in (("svg", b"<svg "), ("png", b"\x89PNG"), ("pdf", b"%PDF-"))
}


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_writes_what_its_media_type_says(name: str) -> None:
    assert FORMATS[name].write(a_rendition(), UTC, {}).startswith(BEGINNINGS[name])


@pytest.mark.parametrize("name", ["markdown", "json", "whys-svg", "fishbone-svg", "whys-png", "fishbone-pdf"])
@pytest.mark.parametrize("text", AWKWARD.values(), ids=AWKWARD)
def test_no_text_keeps_a_file_from_being_made(name: str, text: str) -> None:
    assert FORMATS[name].write(with_text(text), UTC, {})


def test_json_for_those_taking_part_can_be_imported_again() -> None:
    written = json.loads(FORMATS["json"].write(a_rendition(), UTC, {}))
    assert from_json(written).title == a_rendition().title


def test_json_for_a_wider_circle_names_its_audience() -> None:
    written = json.loads(FORMATS["json"].write(replace(a_rendition(), audience=Level.ORGANISATION), UTC, {}))
    assert (written["version"], written["rendition"]["audience"]) == (1, "L1")


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Checkout was slow", "checkout-was-slow.pdf"),
        ("../../etc/passwd", "etc-passwd.pdf"),
        ("Überlastung: café\r\n\x00", "uberlastung-cafe.pdf"),
        ("日本語", "review.pdf"),
        ("", "review.pdf"),
        ("---", "review.pdf"),
        ("a " * 500, "a" + "-a" * 39 + ".pdf"),
    ],
)
def test_a_file_name_is_safe_and_never_empty(title: str, name: str) -> None:
    assert file_name_of(replace(a_rendition(), title=title), "pdf") == name
