"""The drawings of a review's analysis as files: in colour as SVG and PNG, in greys as PDF, which is for paper."""

from collections.abc import Mapping
from datetime import tzinfo
from uuid import UUID

from lightkeeper.domain.drawing.card_svg import Brush
from lightkeeper.domain.drawing.fishbone import draw_fishbone
from lightkeeper.domain.drawing.of_rendition import graph_of_rendition
from lightkeeper.domain.drawing.palette import LIGHT, PRINT
from lightkeeper.domain.drawing.whys import draw_whys
from lightkeeper.domain.edition.rendition import Rendition
from lightkeeper.usecases.drawing.typesetting import to_pdf, to_png


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
