"""A tagged PDF that a screen reader can read and no text can break."""

from datetime import UTC
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject

from lightkeeper.usecases.export.formats.pdf import to_pdf
from tests.usecases.export.formats.samples import AWKWARD, IMAGE_ID, a_rendition, an_image, with_text


def read(document: bytes) -> PdfReader:
    return PdfReader(BytesIO(document))


def is_marked(reader: PdfReader) -> bool:
    marks = reader.root_object["/MarkInfo"]
    return isinstance(marks, DictionaryObject) and bool(marks["/Marked"])


def text_of(document: bytes) -> str:
    return " ".join(" ".join(page.extract_text() for page in read(document).pages).replace("\u200b", "").split())


def tags_of(document: bytes) -> dict[str, list[DictionaryObject]]:
    """Return the structure elements of a PDF by their tag."""
    found: dict[str, list[DictionaryObject]] = {}
    waiting = [read(document).root_object["/StructTreeRoot"].get_object()]
    while waiting:
        element = waiting.pop()
        if isinstance(element, ArrayObject):
            waiting += [one.get_object() for one in element]
        elif isinstance(element, DictionaryObject):
            found.setdefault(str(element.get("/S", "")), []).append(element)
            if "/K" in element:
                waiting.append(element["/K"].get_object())
    return found


def test_it_is_tagged_and_names_its_language_and_title() -> None:
    reader = read(to_pdf(a_rendition(), UTC, {}))
    root = reader.root_object
    assert is_marked(reader)
    assert "/StructTreeRoot" in root
    assert str(root["/Lang"]) == "en"
    assert reader.metadata is not None
    assert reader.metadata.title == "Checkout could not reach the ledger"
    assert reader.metadata.author is None
    assert b"pdfuaid" in (reader.xmp_metadata.stream.get_data() if reader.xmp_metadata else b"")


def test_headings_tables_and_images_are_tagged_as_what_they_are() -> None:
    tags = tags_of(to_pdf(a_rendition(), UTC, {IMAGE_ID: an_image()}))
    assert len(tags["/H1"]) >= 8
    assert {"/H2", "/Table", "/TH", "/TD", "/L", "/LI", "/Link"} <= set(tags)
    *drawings, image = (str(figure["/Alt"]) for figure in tags["/Figure"])
    assert image == "Errors per minute"
    assert [one.split("\n")[0] for one in drawings] == ["What happened: Checkout could not reach the ledger"] * 2


def test_its_headings_are_bookmarks() -> None:
    titles = [one.title for one in read(to_pdf(a_rendition(), UTC, {})).outline if not isinstance(one, list)]
    assert titles[:4] == ["Impact", "Summary", "What went well", "Timeline"]


def test_its_text_can_be_taken_out_again() -> None:
    text = text_of(to_pdf(a_rendition(), UTC, {}))
    for said in (
        "Who may read this: those taking part (L2)", "Times in UTC", "Page 1 of 6", "1 March 2026",
        "The error rate of checkout rose above 5 %.", "Signal", "47 min in which nothing was written down",
        "Led to Each try met a dead one.", "due 2026-04-01",
    ):  # fmt: skip
        assert said in text


def test_a_broken_image_is_left_out_with_a_line_that_says_so() -> None:
    text = text_of(to_pdf(a_rendition(), UTC, {IMAGE_ID: b"\x89PNG broken"}))
    assert "[image not shown: Errors per minute]" in text
    assert "Not shown in this copy: errors.png" in text


@pytest.mark.parametrize("text", AWKWARD.values(), ids=AWKWARD)
def test_no_text_keeps_the_document_from_being_made(text: str) -> None:
    reader = read(to_pdf(with_text(text), UTC, {IMAGE_ID: an_image()}))
    assert is_marked(reader)


def test_what_people_write_is_never_markup() -> None:
    assert '#panic("x") #read("/etc/passwd") $x$' in text_of(to_pdf(with_text(AWKWARD["template markup"]), UTC, {}))


def test_five_hundred_events_are_no_trouble() -> None:
    assert len(read(to_pdf(a_rendition(500), UTC, {})).pages) > 10


def test_nothing_is_left_behind_on_the_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    to_pdf(a_rendition(), UTC, {IMAGE_ID: an_image()})
    assert list(tmp_path.iterdir()) == []
