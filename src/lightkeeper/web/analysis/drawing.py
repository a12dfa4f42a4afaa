"""The drawing on the page: the theme's own colours, each card a link to where its factor is written about."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from urllib.parse import urlencode
from uuid import UUID

from django.utils.safestring import SafeString

from lightkeeper.domain.drawing.card_svg import Brush
from lightkeeper.domain.drawing.graph import Graph
from lightkeeper.domain.drawing.kinds import KINDS
from lightkeeper.domain.drawing.palette import PAGE


@dataclass(frozen=True)
class ShownDrawing:
    """A drawing to stand in a page. `svg` is markup of ours in which everything people wrote is escaped."""

    kind: str
    name: str
    svg: SafeString
    is_folded: bool


def drawing_of(graph: Graph, view: str, folded: Iterable[UUID]) -> ShownDrawing | None:
    """Return the drawing of a view; None where the view has none, or nothing stands in it yet."""
    kind = KINDS.get(view)
    if kind is None or not graph.factors:
        return None
    if chosen := frozenset(folded) & graph.by_id.keys():
        graph = replace(graph, folded=chosen)
    brush = Brush(PAGE, _factor_address, lambda one: _fold_address(graph, one))
    return ShownDrawing(view, kind.name, SafeString(kind.draw(graph, brush).svg), bool(graph.folded))


def _factor_address(factor_id: UUID) -> str:
    return f"#factor-{factor_id}"


def _fold_address(graph: Graph, factor_id: UUID) -> str:
    """Return the page with one factor more, or one less, folded."""
    folded = sorted(graph.folded ^ {factor_id}, key=str)
    return f"?{urlencode([('view', 'whys'), *(('folded', str(one)) for one in folded)])}#drawing"
