"""A drawing as PNG or as a PDF page of its own size, set with Typst (docs/decisions/0005-typst-for-pdf.md)."""

import json
from math import sqrt
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Literal

import typst

from lightkeeper.domain.drawing.svg import Drawing

POINTS_PER_PIXEL = 0.75
# No reader of PDF has to open a page longer than this.
LONGEST_PAGE = 14_000
SHARPEST = 144
MOST_PIXELS = 40_000_000
POINTS_PER_INCH = 72
_SOURCE = """#let told = json("told.json")
#set document(title: told.title, date: none)
#set page(width: auto, height: auto, margin: 0pt)
#image("drawing.svg", width: told.width * 1pt, alt: told.alt)
"""


def to_png(drawing: Drawing) -> bytes:
    """Return a drawing as PNG, as sharp as forty million pixels allow."""
    width, height = points_of(drawing)
    sharpest = sqrt(MOST_PIXELS / (width * height)) * POINTS_PER_INCH
    return _set(drawing, "png", min(SHARPEST, sharpest))


def to_pdf(drawing: Drawing) -> bytes:
    """Return a drawing as one PDF page with its text equivalent."""
    return _set(drawing, "pdf", None)


def _set(drawing: Drawing, kind: Literal["png", "pdf"], sharpness: float | None) -> bytes:
    width, _ = points_of(drawing)
    with TemporaryDirectory(prefix="lightkeeper-drawing-") as folder:
        root = Path(folder)
        root.joinpath("drawing.svg").write_text(drawing.svg, encoding="utf-8")
        root.joinpath("drawing.typ").write_text(_SOURCE, encoding="utf-8")
        told = {"width": width, "title": drawing.title, "alt": drawing.description}
        root.joinpath("told.json").write_text(json.dumps(told), encoding="utf-8")
        return typst.compile(str(root / "drawing.typ"), root=folder, format=kind, ppi=sharpness)


def points_of(drawing: Drawing) -> tuple[float, float]:
    """Return width and height of the page, smaller where the drawing is longer than any page."""
    width, height = drawing.width * POINTS_PER_PIXEL, drawing.height * POINTS_PER_PIXEL
    scale = min(1.0, LONGEST_PAGE / max(width, height))
    return width * scale, height * scale
