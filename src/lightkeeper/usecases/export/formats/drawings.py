"""The drawings of a review's analysis: as files of their own, and as parts of its other written forms.

SVG and PNG are in colour; what is meant for paper is in greys.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import tzinfo
from uuid import UUID

from lightkeeper.domain.drawing.card_svg import Brush
from lightkeeper.domain.drawing.fishbone import draw_fishbone
from lightkeeper.domain.drawing.of_rendition import graph_of_rendition
from lightkeeper.domain.drawing.palette import LIGHT, PRINT, Palette
from lightkeeper.domain.drawing.whys import draw_whys
from lightkeeper.domain.drawing.words import FISHBONE, WHYS
from lightkeeper.domain.edition.rendition import Rendition
from lightkeeper.usecases.drawing.typesetting import to_pdf, to_png


@dataclass(frozen=True)
class Drawn:
    """A drawing as SVG, ready to stand in a document."""

    kind: str
    name: str
    svg: str


def drawings_of(rendition: Rendition, paint: Palette = LIGHT) -> tuple[Drawn, ...]:
    """Return the drawings that say something: none without factors, no fishbone before one of them has a family."""
    if not rendition.factors:
        return ()
    graph = graph_of_rendition(rendition)
    drawn = [Drawn("whys", WHYS, draw_whys(graph, Brush(paint)))]
    if graph.considered or any(one.family for one in graph.factors):
        drawn.append(Drawn("fishbone", FISHBONE, draw_fishbone(graph, Brush(paint))))
    return tuple(drawn)


def whys_to_svg(rendition: Rendition, zone: tzinfo, images: Mapping[UUID, bytes]) -> bytes:
    """Return the Five Whys as SVG."""
    return draw_whys(graph_of_rendition(rendition), Brush(LIGHT)).encode()


def whys_to_png(rendition: Rendition, zone: tzinfo, images: Mapping[UUID, bytes]) -> bytes:
    """Return the Five Whys as PNG."""
    return to_png(draw_whys(graph_of_rendition(rendition), Brush(LIGHT)))


def whys_to_pdf(rendition: Rendition, zone: tzinfo, images: Mapping[UUID, bytes]) -> bytes:
    """Return the Five Whys as one PDF page."""
    return to_pdf(draw_whys(graph_of_rendition(rendition), Brush(PRINT)))


def fishbone_to_svg(rendition: Rendition, zone: tzinfo, images: Mapping[UUID, bytes]) -> bytes:
    """Return the fishbone as SVG."""
    return draw_fishbone(graph_of_rendition(rendition), Brush(LIGHT)).encode()


def fishbone_to_png(rendition: Rendition, zone: tzinfo, images: Mapping[UUID, bytes]) -> bytes:
    """Return the fishbone as PNG."""
    return to_png(draw_fishbone(graph_of_rendition(rendition), Brush(LIGHT)))


def fishbone_to_pdf(rendition: Rendition, zone: tzinfo, images: Mapping[UUID, bytes]) -> bytes:
    """Return the fishbone as one PDF page."""
    return to_pdf(draw_fishbone(graph_of_rendition(rendition), Brush(PRINT)))
