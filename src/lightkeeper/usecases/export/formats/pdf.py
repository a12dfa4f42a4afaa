"""A review as a tagged PDF, set with Typst (docs/decisions/0005-typst-for-pdf.md).

What people wrote reaches the template as JSON only, so it can never be read as Typst's own markup.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import asdict
from datetime import tzinfo
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Literal
from uuid import UUID

import typst

from lightkeeper.domain.drawing.palette import PRINT
from lightkeeper.domain.drawing.svg import Drawing
from lightkeeper.domain.edition.rendition import Rendition
from lightkeeper.usecases.drawing.typesetting import points_of
from lightkeeper.usecases.export.formats.drawings import drawings_of
from lightkeeper.usecases.export.formats.outline import Outline, Passage, outline_of
from lightkeeper.usecases.export.formats.pictures import Drawable, drawables_of
from lightkeeper.usecases.export.formats.texts import printable, ranked_blocks
from lightkeeper.usecases.markdown.blocks import Node

Standard = Literal["ua-1"]
ACCESSIBLE: list[Standard] = ["ua-1"]

# A word longer than this may be broken anywhere, since no line could hold it.
LONGEST_WORD = 40
_MAY_BREAK = "\u200b"
_LONG_WORD = re.compile(rf"\S{{{LONGEST_WORD}}}(?=\S)")

_POINTS_PER_PIXEL = 0.6
_WIDEST, _TALLEST = 440, 560
_TEMPLATE = Path(__file__).parent / "templates" / "review.typ"


def to_pdf(rendition: Rendition, zone: tzinfo, images: Mapping[UUID, bytes]) -> bytes:
    """Return the review as a tagged PDF, PDF/UA-1 wherever the machine has letters for all that is written."""
    drawables = drawables_of(images)
    told = _told(outline_of(rendition, zone), drawables)
    drawn = drawings_of(rendition, PRINT)
    told["drawings"] = [_drawing(kind, one) for kind, one in drawn.items()]
    with TemporaryDirectory(prefix="lightkeeper-pdf-") as folder:
        root = Path(folder)
        root.joinpath("review.typ").write_bytes(_TEMPLATE.read_bytes())
        root.joinpath("review.json").write_text(json.dumps(told), encoding="utf-8")
        for image_id, drawable in drawables.items():
            root.joinpath(_file_name_of(image_id, drawable)).write_bytes(drawable.content)
        for kind, one in drawn.items():
            root.joinpath(f"{kind}.svg").write_text(one.svg, encoding="utf-8")
        return _set(root)


def _drawing(kind: str, drawing: Drawing) -> dict[str, Any]:
    """Tell a drawing, which stands on a page of its own size (points)."""
    width, height = points_of(drawing)
    return {"file": f"{kind}.svg", "width": width, "height": height, "alt": printable(drawing.description)}


def _set(root: Path) -> bytes:
    source = str(root / "review.typ")
    try:
        return _compiled(source, root, ACCESSIBLE)
    except typst.TypstError:
        # PDF/UA-1 has no place for a character without a letter shape; the tags are there all the same.
        return _compiled(source, root, [])


def _compiled(source: str, root: Path, standards: list[Standard]) -> bytes:
    return typst.compile(source, root=str(root), format="pdf", pdf_standards=[*standards])


def _told(outline: Outline, drawables: Mapping[UUID, Drawable]) -> dict[str, Any]:
    told: dict[str, Any] = _breakable(asdict(outline))
    told["sections"] = [_passage(one, drawables) for one in outline.sections]
    told["promise"] = _passage(outline.promise, drawables) if outline.promise else None
    told["boundary"] = _blocks(outline.boundary, drawables)
    for name in ("happenings", "factors", "lessons", "action_items", "questions"):
        for one, written in zip(told[name], getattr(outline, name), strict=True):
            one["text"] = _blocks(written.text, drawables)
            one["notes"] = [[label, _blocks(text, drawables)] for label, text in getattr(written, "notes", ())]
    used = json.dumps(told)
    told["pictures"], told["left_out"] = [], []
    for one in outline.pictures:
        drawable = drawables.get(UUID(one.attachment_id))
        if drawable is None:
            told["left_out"].append(_breakable(one.name))
        elif _file_name_of(UUID(one.attachment_id), drawable) not in used:
            told["pictures"].append(_picture(one.attachment_id, one.description or one.name, drawables))
    return told


def _passage(passage: Passage, drawables: Mapping[UUID, Drawable]) -> dict[str, Any]:
    said = {"heading": passage.heading, "question": passage.question, "who": passage.who}
    return {**_breakable(said), "blocks": _blocks(passage.body, drawables)}


def _blocks(markdown: str, drawables: Mapping[UUID, Drawable]) -> list[dict[str, Any]]:
    return [_block(node, drawables) for node in ranked_blocks(markdown)]


def _block(node: Node, drawables: Mapping[UUID, Drawable]) -> dict[str, Any]:
    if node.kind == "image":
        return _picture(node.target, node.text, drawables)
    return {
        "kind": node.kind,
        "text": _breakable(node.text),
        "target": node.target,
        "number": node.number,
        "children": [_block(child, drawables) for child in node.children],
    }


def _picture(attachment_id: str, description: str, drawables: Mapping[UUID, Drawable]) -> dict[str, Any]:
    drawable = drawables.get(UUID(attachment_id)) if attachment_id else None
    if drawable is None:
        said = f"[image not shown: {description}]" if description else "[image not shown]"
        return {"kind": "missing", "text": _breakable(said), "children": []}
    scale = min(_POINTS_PER_PIXEL, _WIDEST / drawable.width, _TALLEST / drawable.height)
    return {
        "kind": "image",
        "text": description or "An image without a description",
        "target": _file_name_of(UUID(attachment_id), drawable),
        "width": scale * drawable.width,
        "children": [],
    }


def _file_name_of(image_id: UUID, drawable: Drawable) -> str:
    return f"{image_id}.{drawable.kind}"


def _breakable(value: Any) -> Any:
    """Return a value as it can be printed, with places to break in every word that no line could hold."""
    if isinstance(value, str):
        return _LONG_WORD.sub(lambda match: match[0] + _MAY_BREAK, printable(value))
    if isinstance(value, dict):
        return {key: _breakable(one) for key, one in value.items()}
    return [_breakable(one) for one in value] if isinstance(value, (list, tuple)) else value
