"""A review as a Word document: real headings, tables with header rows, described images, no author's name."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, tzinfo
from io import BytesIO
from typing import Any
from uuid import UUID

import docx
from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Inches, Pt, RGBColor

from lightkeeper.domain.drawing.palette import PRINT
from lightkeeper.domain.drawing.svg import Drawing
from lightkeeper.domain.edition.rendition import Rendition
from lightkeeper.usecases.drawing.typesetting import points_of, to_png
from lightkeeper.usecases.export.formats.docx_blocks import BlockWriter, Look, add_text, new_table
from lightkeeper.usecases.export.formats.drawings import drawings_of
from lightkeeper.usecases.export.formats.outline import Fact, Happening, Outline, Passage, Point, outline_of
from lightkeeper.usecases.export.formats.pictures import drawables_of
from lightkeeper.usecases.export.formats.texts import printable

BETWEEN = " · "

# Every Word document says when it was made; this one is made without a clock.
_NO_TIME = datetime(2000, 1, 1, tzinfo=UTC)
_WIDEST, _TALLEST = 430, 600
_FAINT = RGBColor(0x5D, 0x6C, 0x78)


def to_docx(rendition: Rendition, zone: tzinfo, images: Mapping[UUID, bytes]) -> bytes:
    """Return the review as a Word document, its clock times in the zone."""
    outline = outline_of(rendition, zone)
    document = docx.Document()
    _dress(document, outline)
    writer = BlockWriter(document, drawables_of(images))
    _write_head(document, outline)
    for section in outline.sections:
        _write_passage(document, writer, section)
    _write_timeline(document, writer, outline)
    for heading, points in (
        ("Contributing factors", outline.factors),
        ("Lessons", outline.lessons),
        ("Action items", outline.action_items),
        ("Questions for the review", outline.questions),
    ):
        _write_points(document, writer, heading, points)
    _write_drawings(document, list(drawings_of(rendition, PRINT).values()))
    _write_pictures(document, writer, outline)
    _write_foot(document, writer, outline)
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def _dress(document: Document, outline: Outline) -> None:
    properties = document.core_properties
    properties.title, properties.language = outline.title[:255], "en"
    properties.author = properties.last_modified_by = properties.comments = properties.keywords = ""
    properties.created = properties.modified = _NO_TIME
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = "Georgia", Pt(10.5)
    section = document.sections[0]
    section.page_width, section.page_height = Inches(8.27), Inches(11.69)
    footer = section.footer.paragraphs[0]
    footer.add_run(f"Who may read this: {outline.who}{BETWEEN}Page ")
    _add_field(footer, "PAGE")
    footer.add_run(" of ")
    _add_field(footer, "NUMPAGES")
    for run in footer.runs:
        run.font.size, run.font.color.rgb = Pt(8.5), _FAINT


def _write_head(document: Document, outline: Outline) -> None:
    _add_faint(document, outline.kind)
    document.add_paragraph(printable(outline.title), style="Title")
    _add_faint(document, f"Who may read this: {outline.who}{BETWEEN}{outline.times}")
    _write_facts(document, outline.facts)
    if not outline.stamps and not outline.impact:
        return
    document.add_heading("Impact", 1)
    if outline.stamps:
        rows = [(one.name, one.when.words, one.decided_by) for one in outline.stamps]
        _write_table(document, ("Moment", "When", "How it was decided"), rows)
    _write_facts(document, outline.impact)


def _write_facts(document: Document, facts: Sequence[Fact]) -> None:
    for name, value in facts:
        paragraph = document.add_paragraph()
        paragraph.paragraph_format.space_after = Pt(2)
        add_text(paragraph, f"{name}: ", Look(is_bold=True))
        add_text(paragraph, printable(value), Look())


def _write_passage(document: Document, writer: BlockWriter, passage: Passage) -> None:
    document.add_heading(printable(passage.heading) or "Section", 1)
    for said in (passage.who, passage.question):
        if said:
            _add_faint(document, said)
    writer.write(passage.body)


def _write_timeline(document: Document, writer: BlockWriter, outline: Outline) -> None:
    if not outline.happenings:
        return
    document.add_heading("Timeline", 1)
    _add_faint(document, outline.times)
    silences = sum(1 for one in outline.happenings if one.silence)
    table = new_table(document, 1 + len(outline.happenings) + silences, 3)
    rows = iter(table.rows)
    _fill(next(rows).cells, ("When", "What happened", "How we know"), Look(is_bold=True))
    for one in outline.happenings:
        _write_happening(next(rows).cells, writer, one)
        if one.silence:
            _fill(next(rows).cells, ("", one.silence, ""), Look(is_italic=True))


def _write_happening(cells: Sequence[Any], writer: BlockWriter, one: Happening) -> None:
    when = cells[0].paragraphs[0]
    if one.day:
        add_text(when, f"{one.day}\n", Look(is_bold=True))
    add_text(when, printable(one.when.words), Look())
    writer.write(one.text, cells[1])
    particulars = BETWEEN.join((f"{one.number}. {one.kind_words}", *one.particulars))
    add_text(cells[2].paragraphs[0], printable(particulars), Look()).font.size = Pt(9)


def _write_points(document: Document, writer: BlockWriter, heading: str, points: Sequence[Point]) -> None:
    if points:
        document.add_heading(heading, 1)
    for number, point in enumerate(points, start=1):
        document.add_heading(f"{number}. {point.lead}" if point.lead else f"{number}.", 2)
        writer.write(point.text)
        for label, text in point.notes:
            add_text(document.add_paragraph(), f"{label}:", Look(is_bold=True))
            writer.write(text)
        if point.particulars:
            _add_faint(document, BETWEEN.join(point.particulars))


def _write_drawings(document: Document, drawn: Sequence[Drawing]) -> None:
    if drawn:
        document.add_heading("Drawings", 1)
    for one in drawn:
        width, height = points_of(one)
        scale = min(1.0, _WIDEST / width, _TALLEST / height)
        shape = document.add_paragraph().add_run().add_picture(BytesIO(to_png(one)), Pt(width * scale))
        shape._inline.docPr.set("descr", printable(one.description))


def _write_pictures(document: Document, writer: BlockWriter, outline: Outline) -> None:
    unshown = [one for one in outline.pictures if one.attachment_id not in writer.shown_ids]
    if unshown:
        document.add_heading("Images", 1)
    for one in unshown:
        paragraph = document.add_paragraph()
        writer.write_image(one.attachment_id, printable(one.description or one.name), paragraph)
        _add_faint(document, one.name)


def _write_foot(document: Document, writer: BlockWriter, outline: Outline) -> None:
    if outline.people:
        document.add_heading("Who took part", 1)
        _write_table(document, ("Label", "Part", "Name"), outline.people)
    if outline.promise:
        _write_passage(document, writer, outline.promise)
    if outline.boundary:
        _write_passage(document, writer, Passage("Boundary statement", outline.boundary))
    if outline.masked:
        _add_faint(document, f"Masked for this copy: {'; '.join(outline.masked)}.")


def _write_table(document: Document, heads: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    table = new_table(document, 1 + len(rows), len(heads))
    shown = iter(table.rows)
    _fill(next(shown).cells, heads, Look(is_bold=True))
    for row in rows:
        _fill(next(shown).cells, row, Look())
    document.add_paragraph()


def _fill(cells: Sequence[Any], texts: Sequence[str], look: Look) -> None:
    for cell, text in zip(cells, texts, strict=True):
        add_text(cell.paragraphs[0], printable(text), look)


def _add_faint(document: Document, text: str) -> None:
    run = document.add_paragraph().add_run(printable(text))
    run.font.size, run.font.color.rgb = Pt(9), _FAINT


def _add_field(paragraph: Any, name: str) -> None:
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), name)
    paragraph._p.append(field)
