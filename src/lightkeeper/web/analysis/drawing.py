"""The drawing on the page: the theme's own colours, each card a link to where its factor is written about."""

from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urlencode
from uuid import UUID

from django.utils.safestring import SafeString

from lightkeeper.domain.drawing.card_svg import Brush
from lightkeeper.domain.drawing.fishbone import draw_fishbone
from lightkeeper.domain.drawing.graph import Graph
from lightkeeper.domain.drawing.of_rendition import graph_of_rendition
from lightkeeper.domain.drawing.palette import PAGE
from lightkeeper.domain.drawing.whys import draw_whys
from lightkeeper.domain.edition.rendition import Rendition

DRAWINGS = {"whys": draw_whys, "fishbone": draw_fishbone}
NAMES = {"whys": "Five Whys", "fishbone": "Fishbone"}


@dataclass(frozen=True)
class ShownDrawing:
    """A drawing to stand in a page. `svg` is markup of ours in which everything people wrote is escaped."""

    kind: str
    name: str
    svg: SafeString
    is_folded: bool


def drawing_of(rendition: Rendition, view: str, folded: Iterable[UUID]) -> ShownDrawing | None:
    """Return the drawing of a view; None where the view has none, or nothing stands in it yet."""
    if view not in DRAWINGS or not rendition.factors:
        return None
    graph = graph_of_rendition(rendition, frozenset(folded) & {one.id for one in rendition.factors})
    brush = Brush(PAGE, _factor_address, lambda one: _fold_address(graph, one))
    return ShownDrawing(view, NAMES[view], SafeString(DRAWINGS[view](graph, brush)), bool(graph.folded))


def _factor_address(factor_id: UUID) -> str:
    return f"#factor-{factor_id}"


def _fold_address(graph: Graph, factor_id: UUID) -> str:
    """Return the page with one factor more, or one less, folded."""
    folded = sorted(graph.folded ^ {factor_id}, key=str)
    return f"?{urlencode([('view', 'whys'), *(('folded', str(one)) for one in folded)])}#drawing"
