"""A Word document with real headings, tables and descriptions."""

from datetime import UTC
from io import BytesIO

import docx
import pytest
from docx.document import Document

from lightkeeper.usecases.export.formats.docx import to_docx
from tests.usecases.export.formats.samples import AWKWARD, IMAGE_ID, a_rendition, an_image, with_text


def made(text: str | None = None) -> Document:
    rendition = a_rendition() if text is None else with_text(text)
    return docx.Document(BytesIO(to_docx(rendition, UTC, {IMAGE_ID: an_image()})))


def test_its_headings_are_real() -> None:
    headings = [one.text for one in made().paragraphs if one.style is not None and one.style.name == "Heading 1"]
    assert headings[:4] == ["Impact", "Summary", "What went well", "Timeline"]


def test_its_tables_have_a_row_of_heads() -> None:
    for table in made().tables:
        assert "w:tblHeader" in table.rows[0]._tr.xml


def test_the_timeline_is_a_table_with_its_silences() -> None:
    timeline = next(table for table in made().tables if table.rows[0].cells[0].text == "When")
    assert [cell.text for cell in timeline.rows[2].cells] == [
        "14:12", "The error rate of checkout rose above 5 %.",
        "2. Signal · Responder A · alert · known at the time",
    ]  # fmt: skip
    assert timeline.rows[5].cells[1].text == "47 min in which nothing was written down"


def test_its_image_is_described_and_its_author_is_nobody() -> None:
    document = made()
    assert 'descr="Errors per minute"' in document.element.xml
    assert (document.core_properties.author, document.core_properties.last_modified_by) == ("", "")
    assert document.core_properties.title == "Checkout could not reach the ledger"


def test_every_numbered_list_begins_where_it_says() -> None:
    document = made("3. a\n\ntext\n\n1. b")
    starts = document.part.numbering_part.element.xpath(".//w:startOverride/@w:val")
    assert starts[:2] == ["3", "1"]


def test_a_link_leads_to_its_address() -> None:
    document = made("[words](https://example.org/a)")
    assert any(one.target_ref == "https://example.org/a" for one in document.part.rels.values() if one.is_external)


@pytest.mark.parametrize("text", AWKWARD.values(), ids=AWKWARD)
def test_no_text_keeps_the_document_from_being_made(text: str) -> None:
    assert made(text).paragraphs


def test_what_is_nested_deeply_keeps_its_words() -> None:
    document = made("".join("  " * depth + f"- word{depth}\n" for depth in range(18)))
    assert "word17" in document.element.xml
