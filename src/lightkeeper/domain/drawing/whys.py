"""Draws Five Whys as a tree: several conditions at every step, circles as references back (practice RCA-1, RCA-2)."""

from itertools import groupby

from lightkeeper.domain.analysis.factor import FactorStatus
from lightkeeper.domain.analysis.factor_link import LinkKind
from lightkeeper.domain.analysis.words import LINK_WORDS
from lightkeeper.domain.drawing import card as cards
from lightkeeper.domain.drawing.card_svg import ON_PAPER, Brush, card_at
from lightkeeper.domain.drawing.equivalent import short, text_of_whys
from lightkeeper.domain.drawing.graph import Graph
from lightkeeper.domain.drawing.headline import (
    HEADLINE,
    MARGIN,
    Outcome,
    headline,
    legend,
    legend_size,
    outcome_at,
    outcome_of,
)
from lightkeeper.domain.drawing.palette import Palette
from lightkeeper.domain.drawing.svg import Drawing, Frame, Type, element, framed, words_at
from lightkeeper.domain.drawing.whys_layout import COLUMN_GAP, OUTCOME, Placed, WhysLayout, whys_layout_of
from lightkeeper.domain.drawing.widths import width_of
from lightkeeper.domain.drawing.words import NO_FACTORS, READ_ON, WHYS
from lightkeeper.domain.drawing.wrapping import Lines

TRUNK = 34
CORNER = 9
LABEL_SIZE = 11


def draw_whys(graph: Graph, brush: Brush = ON_PAPER) -> Drawing:
    """Return the tree; whatever the graph is, nothing overlaps."""
    outcome = outcome_of(graph.outcome)
    layout = whys_layout_of(graph, outcome.width, outcome.height, HEADLINE)
    paint = brush.paint
    parts = [
        headline(WHYS, READ_ON, paint),
        _lines(layout, outcome, paint),
        outcome_at(outcome, MARGIN, layout.outcome_y, paint),
        *(card_at(one.card, one.x, one.y, brush) for one in layout.placed),
        *(_label(one, paint) for one in layout.placed),
    ]
    if not graph.factors:
        hint = Type(13.5, 18, paint.soft)
        parts.append(words_at(MARGIN, layout.bottom + 14, Lines((NO_FACTORS,)), 460, hint))
    legend_width, legend_height = legend_size()
    bottom = layout.bottom + (50 if not graph.factors else 26)
    parts.append(legend(MARGIN, bottom, paint))
    width = max(layout.width, legend_width + 2 * MARGIN)
    frame = Frame(
        "whys",
        "".join(parts),
        width,
        bottom + legend_height + 20,
        f"{WHYS}: {short(graph.outcome)}",
        text_of_whys(graph),
    )
    return framed(frame, paint, is_linked=brush.is_linked)


def _lines(layout: WhysLayout, outcome: Outcome, paint: Palette) -> str:
    """Return the lines from every parent: one trunk beside it, a twig to each card, the arrow where they arrive."""
    drawn = []
    by_parent = sorted(layout.placed, key=lambda one: one.parent)
    for parent, children in groupby(by_parent, key=lambda one: one.parent):
        if parent == OUTCOME:
            right, middle = MARGIN + outcome.width, layout.outcome_y + outcome.height // 2
        else:
            above = layout.placed[parent]
            right, middle = above.x + above.card.width, above.middle
        drawn.append(_bundle(right, middle, list(children), paint))
    return "".join(drawn)


def _bundle(right: int, middle: int, children: list[Placed], paint: Palette) -> str:
    trunk = right + TRUNK
    lines = "".join(
        element("path", d=path, fill="none", stroke=paint.line, stroke_width=1.5, stroke_dasharray=dash)
        for one in children
        for path, dash in _paths(trunk, middle, one)
    )
    stem = element("path", d=f"M{trunk} {middle}H{right + 8}", fill="none", stroke=paint.line, stroke_width=1.5)
    arrow = element("path", d=f"M{right + 1} {middle}l9 -4.5v9z", fill=paint.line)
    return lines + stem + arrow


def _paths(trunk: int, middle: int, child: Placed) -> list[tuple[str, str | None]]:
    """Return the way from a trunk to a card, and its dashes: dashed where the card is still a hypothesis."""
    dash = "6 4" if child.card.factor.status is FactorStatus.HYPOTHESIS else None
    down = child.middle - middle
    if abs(down) < 2 * CORNER:
        # Too near for two round corners: a gentle slope says the same.
        return [(f"M{trunk} {middle}L{trunk + 2 * CORNER} {child.middle}H{child.x}", dash)]
    bend = CORNER if down > 0 else -CORNER
    along = f"M{trunk} {middle}V{child.middle - bend}q0 {bend} {CORNER} {bend}"
    return [(along, None), (f"M{trunk + CORNER} {child.middle}H{child.x}", dash)]


def _label(one: Placed, paint: Palette) -> str:
    """Return what the one did to the other, where it did more than help it come about."""
    if one.twig.link is None or one.twig.link.kind is LinkKind.CONTRIBUTED:
        return ""
    words = LINK_WORDS[one.twig.link.kind]
    width = round(width_of(words, LABEL_SIZE)) + 12
    x = one.x - (COLUMN_GAP - TRUNK - 2 * CORNER + width) // 2
    back = element("rect", x=x, y=one.middle - 9, width=width, height=18, rx=9, fill=paint.surface, stroke=paint.line)
    letters = Type(LABEL_SIZE, cards.FOOT_LINE, paint.ink)
    return back + words_at(x + 6, one.middle - 7, Lines((words,)), width, letters)
