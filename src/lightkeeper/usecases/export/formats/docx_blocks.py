"""Blocks of Markdown drawn into a Word document, or into one cell of its tables."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from io import BytesIO
from typing import Any
from uuid import UUID

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Emu, Pt, RGBColor
from docx.table import _Cell
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from lightkeeper.usecases.export.formats.pictures import Drawable
from lightkeeper.usecases.export.formats.texts import ranked_blocks
from lightkeeper.usecases.markdown.blocks import Node

MONO = "Consolas"
_SEA = RGBColor(0x1D, 0x5C, 0x86)
_WASH = "F1F5F7"
_STEP = Pt(18)
_EMU_PER_PIXEL = 7620
_WIDEST = Emu(5_400_000)
_TALLEST = Emu(6_800_000)
_LIST_STYLES = {"bullets": "List Bullet", "numbers": "List Number"}


@dataclass(frozen=True)
class Place:
    """Where a block goes: a document or a cell, how far in, in which style and with which list number."""

    container: Document | _Cell
    depth: int = 0
    style: str | None = None
    list_number: int | None = None


@dataclass(frozen=True)
class Look:
    """How a piece of a line looks."""

    is_bold: bool = False
    is_italic: bool = False
    is_struck: bool = False
    is_code: bool = False
    is_link: bool = False


class BlockWriter:
    """Draws Markdown into one document. `shown_ids` are the attachments that a text has shown so far."""

    def __init__(self, document: Document, drawables: Mapping[UUID, Drawable]) -> None:
        self.document = document
        self.drawables = drawables
        self.shown_ids: set[str] = set()
        self._style_ids: dict[str, str] = {}

    def write(self, markdown: str, container: Document | _Cell | None = None) -> None:
        """Draw a text at the end of the document, or of a cell."""
        self._blocks(ranked_blocks(markdown), Place(container or self.document))

    def write_image(self, attachment_id: str, description: str, paragraph: Paragraph) -> None:
        """Draw an image with its description, or say that it is not shown."""
        drawable = self.drawables.get(UUID(attachment_id)) if attachment_id else None
        if drawable is None:
            said = f"[image not shown: {description}]" if description else "[image not shown]"
            paragraph.add_run(said).italic = True
            return
        self.shown_ids.add(attachment_id)
        width, height = drawable.width * _EMU_PER_PIXEL, drawable.height * _EMU_PER_PIXEL
        scale = min(1.0, _WIDEST / width, _TALLEST / height)
        shape = paragraph.add_run().add_picture(BytesIO(drawable.content), Emu(max(1, int(width * scale))))
        shape._inline.docPr.set("descr", description or "An image without a description")
        shape._inline.docPr.set("name", f"Image {len(self.shown_ids)}")

    def paragraph(self, place: Place) -> Paragraph:
        """Return a new paragraph; the empty one that every new cell has is used first."""
        paragraph = _added_paragraph(place.container)
        if place.style:
            if place.style not in self._style_ids:
                self._style_ids[place.style] = self.document.styles[place.style].style_id
            paragraph._p.style = self._style_ids[place.style]
        if place.depth:
            paragraph.paragraph_format.left_indent = _STEP * place.depth
        if place.list_number is not None:
            properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()
            properties.get_or_add_ilvl().val = 0
            properties.get_or_add_numId().val = place.list_number
        return paragraph

    def _blocks(self, nodes: Iterable[Node], place: Place) -> None:
        for node in nodes:
            self._block(node, place)

    def _block(self, node: Node, place: Place) -> None:
        match node.kind:
            case "heading":
                self._inlines(node.children, self._heading(node, place), Look())
            case "quote":
                self._blocks(node.children, replace(place, depth=place.depth + 1, style="Quote", list_number=None))
            case "bullets" | "numbers":
                self._list(node, place)
            case "table":
                self._table(node, place)
            case "code_block":
                paragraph = self.paragraph(place)
                _shade(paragraph)
                add_text(paragraph, node.text, Look(is_code=True))
            case "rule":
                add_text(self.paragraph(place), "* * *", Look())
            case "paragraph":
                self._inlines(node.children, self.paragraph(place), Look())
            case _:
                self._inlines([node], self.paragraph(place), Look())

    def _heading(self, node: Node, place: Place) -> Paragraph:
        style = f"Heading {node.number + 1}"
        return self.paragraph(replace(place, style=style, depth=0, list_number=None))

    def _list(self, node: Node, place: Place) -> None:
        number = self._new_numbering(node.number) if node.kind == "numbers" else None
        inner = Place(place.container, place.depth + 1)
        for item in node.children:
            first, *others = item.children or [Node("paragraph")]
            if first.kind == "paragraph":
                marked = replace(inner, style=_LIST_STYLES[node.kind], list_number=number)
                self._inlines(first.children, self.paragraph(marked), Look())
            else:
                self._block(first, inner)
            self._blocks(others, inner)

    def _new_numbering(self, start: int) -> int:
        """Return a numbering of its own: without it, Word counts on from the list before."""
        numbering = self.document.part.numbering_part.element
        style = self.document.styles["List Number"].element
        shared = numbering.num_having_numId(style.pPr.numPr.numId.val)
        own = numbering.add_num(shared.abstractNumId.val)
        own.add_lvlOverride(ilvl=0).add_startOverride(start)
        return int(own.numId)

    def _table(self, node: Node, place: Place) -> None:
        columns = max((len(row.children) for row in node.children), default=0)
        if not columns:
            return
        table = new_table(place.container, len(node.children), columns)
        for row, shown in zip(node.children, table.rows, strict=True):
            for cell, into in zip(row.children, shown.cells, strict=False):
                look = Look(is_bold=row is node.children[0])
                self._inlines(cell.children, into.paragraphs[0], look)

    def _inlines(self, nodes: Iterable[Node], paragraph: Paragraph, look: Look) -> None:
        for node in nodes:
            match node.kind:
                case "text":
                    add_text(paragraph, node.text, look)
                case "code":
                    add_text(paragraph, node.text, replace(look, is_code=True))
                case "break":
                    paragraph.add_run().add_break()
                case "strong":
                    self._inlines(node.children, paragraph, replace(look, is_bold=True))
                case "emphasis":
                    self._inlines(node.children, paragraph, replace(look, is_italic=True))
                case "strike":
                    self._inlines(node.children, paragraph, replace(look, is_struck=True))
                case "link":
                    self._link(node, paragraph, look)
                case "image":
                    self.write_image(node.target, node.text, paragraph)
                case _:
                    add_text(paragraph, node.text, look)

    def _link(self, node: Node, paragraph: Paragraph, look: Look) -> None:
        relation = paragraph.part.relate_to(node.target, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
        before = paragraph._p[-1] if len(paragraph._p) else None
        self._inlines(node.children, paragraph, replace(look, is_link=True))
        link = OxmlElement("w:hyperlink")
        link.set(qn("r:id"), relation)
        for run in list(paragraph._p if before is None else before.itersiblings()):
            link.append(run)
        paragraph._p.append(link)


def new_table(container: Document | _Cell, rows: int, columns: int) -> Any:
    """Return a table whose first row is repeated on every page and read as its head."""
    table = container.add_table(rows, columns)
    table.style = "Table Grid"
    head = table.rows[0]._tr.get_or_add_trPr()
    head.append(OxmlElement("w:tblHeader"))
    return table


def add_text(paragraph: Paragraph, text: str, look: Look) -> Run:
    """Add words to a paragraph; line feeds become line breaks."""
    run = paragraph.add_run(text)
    run.bold = look.is_bold or None
    run.italic = look.is_italic or None
    run.font.strike = look.is_struck or None
    if look.is_code:
        run.font.name, run.font.size = MONO, Pt(9)
    if look.is_link:
        run.font.color.rgb, run.font.underline = _SEA, True
    return run


def _added_paragraph(container: Document | _Cell) -> Paragraph:
    # The library looks through the whole body for the place of each new paragraph; the place is known.
    if isinstance(container, _Cell):
        last = container._element[-1]
        is_alone = last.getprevious() is None or last.getprevious().tag == qn("w:tcPr")
        if is_alone and not len(last):
            return Paragraph(last, container)
        element = OxmlElement("w:p")
        last.addnext(element)
        return Paragraph(element, container)
    element = OxmlElement("w:p")
    container.element.body[-1].addprevious(element)
    return Paragraph(element, container._body)


def _shade(paragraph: Paragraph) -> None:
    shade = OxmlElement("w:shd")
    shade.set(qn("w:val"), "clear")
    shade.set(qn("w:fill"), _WASH)
    paragraph._p.get_or_add_pPr().append(shade)
