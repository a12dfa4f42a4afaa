"""The drawings of a review's analysis: as files of their own, and as parts of its other written forms.

SVG and PNG are in colour; what is meant for paper is in greys.
"""

from lightkeeper.domain.drawing.card_svg import Brush
from lightkeeper.domain.drawing.kinds import KINDS
from lightkeeper.domain.drawing.of_rendition import graph_of_rendition
from lightkeeper.domain.drawing.palette import LIGHT, PRINT, Palette
from lightkeeper.domain.drawing.svg import Drawing
from lightkeeper.domain.edition.rendition import Rendition
from lightkeeper.usecases.drawing.typesetting import to_pdf, to_png


def drawings_of(rendition: Rendition, paint: Palette = LIGHT) -> dict[str, Drawing]:
    """Return by kind the drawings that say something: none without factors, no fishbone before a family is named."""
    if not rendition.factors:
        return {}
    graph = graph_of_rendition(rendition)
    has_families = bool(graph.considered) or any(one.family for one in graph.factors)
    shown = ["whys", "fishbone"] if has_families else ["whys"]
    return {kind: KINDS[kind].draw(graph, Brush(paint)) for kind in shown}


def drawing_file(rendition: Rendition, kind: str, form: str) -> bytes:
    """Return one kind of drawing as "svg", "png" or "pdf"."""
    drawing = KINDS[kind].draw(graph_of_rendition(rendition), Brush(PRINT if form == "pdf" else LIGHT))
    if form == "svg":
        return drawing.svg.encode()
    return to_png(drawing) if form == "png" else to_pdf(drawing)
