"""The kinds of drawings there are: what each is called, and what draws it."""

from collections.abc import Callable
from dataclasses import dataclass

from lightkeeper.domain.drawing.card_svg import Brush
from lightkeeper.domain.drawing.fishbone import draw_fishbone
from lightkeeper.domain.drawing.graph import Graph
from lightkeeper.domain.drawing.svg import Drawing
from lightkeeper.domain.drawing.whys import draw_whys
from lightkeeper.domain.drawing.words import FISHBONE, WHYS


@dataclass(frozen=True)
class Kind:
    """One kind of drawing."""

    name: str
    draw: Callable[[Graph, Brush], Drawing]


KINDS = {"whys": Kind(WHYS, draw_whys), "fishbone": Kind(FISHBONE, draw_fishbone)}
