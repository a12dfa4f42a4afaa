"""Draws the eight families as a fishbone: what was found in each, what was considered, and where nobody looked yet.

The families are those of practice section 3; none of the bones is a person.
"""

from lightkeeper.domain.analysis.factor import FactorFamily
from lightkeeper.domain.analysis.taxonomy import FAMILY_NAMES
from lightkeeper.domain.analysis.words import LINK_WORDS
from lightkeeper.domain.counting import listed, several
from lightkeeper.domain.drawing.card import Card, card_of
from lightkeeper.domain.drawing.card_svg import ON_PAPER, Brush, card_at
from lightkeeper.domain.drawing.equivalent import short, text_of_fishbone
from lightkeeper.domain.drawing.fishbone_layout import (
    LABEL_HEIGHT,
    NARROWEST_LABEL,
    Bone,
    FishboneLayout,
    Hung,
    Pair,
    Rib,
    fishbone_layout_of,
)
from lightkeeper.domain.drawing.graph import Graph
from lightkeeper.domain.drawing.headline import HEADLINE, MARGIN, headline, legend, legend_size, outcome_at, outcome_of
from lightkeeper.domain.drawing.palette import Palette
from lightkeeper.domain.drawing.svg import Drawing, Frame, element, framed, text_of
from lightkeeper.domain.drawing.words import CONSIDERED, FISHBONE, NO_FAMILY, NOTHING_YET, READ_IN

PAIRS = tuple(zip(tuple(FactorFamily)[0::2], tuple(FactorFamily)[1::2], strict=True))
LABEL_INSET = 5


def draw_fishbone(graph: Graph, brush: Brush = ON_PAPER) -> Drawing:
    """Return the fishbone; whatever the graph is, nothing overlaps."""
    paint = brush.paint
    outcome = outcome_of(graph.outcome)
    layout = fishbone_layout_of(_pairs(graph), HEADLINE, outcome.height)
    parts = [
        headline(FISHBONE, READ_IN, paint),
        _spine(layout, paint),
        *(_bone(bone, brush) for bone in layout.bones),
        outcome_at(outcome, layout.head_x, layout.spine_y - outcome.height // 2, paint),
        legend(MARGIN, layout.bottom + 26, paint),
    ]
    legend_width, legend_height = legend_size()
    width = max(layout.head_x + outcome.width, legend_width + MARGIN) + MARGIN
    frame = Frame(
        "fishbone",
        "".join(parts),
        width,
        layout.bottom + 26 + legend_height + 20,
        f"{FISHBONE}: {short(graph.outcome)}",
        text_of_fishbone(graph),
    )
    return framed(frame, paint, is_linked=brush.is_linked)


def _pairs(graph: Graph) -> list[Pair]:
    found: dict[FactorFamily | None, list[Card]] = {}
    bears_on = _bears_on(graph)
    for twig in graph.own_twigs:
        factor = graph.by_id[twig.factor_id]
        card = card_of(factor, twig.number, bears_on=bears_on.get(twig.number, ""))
        found.setdefault(factor.family, []).append(card)
    pairs: list[Pair] = [(_rib(graph, one, found), _rib(graph, other, found)) for one, other in PAIRS]
    if None in found:
        pairs.insert(0, (_rib(graph, None, found), None))
    return pairs


def _rib(graph: Graph, family: FactorFamily | None, found: dict[FactorFamily | None, list[Card]]) -> Rib:
    own = tuple(found.get(family, ()))
    name = FAMILY_NAMES[family] if family else NO_FAMILY
    said = CONSIDERED if family in graph.considered else NOTHING_YET
    return Rib(family, name, several(len(own), "factor", "factors") if own else said, own)


def _bears_on(graph: Graph) -> dict[int, str]:
    """Return by number what a factor did to which others: "helped 2 and 5, hid 3"."""
    by_words: dict[int, dict[str, list[int]]] = {}
    for twig in graph.twigs:
        if twig.link is not None:
            words = by_words.setdefault(twig.number, {})
            words.setdefault(LINK_WORDS[twig.link.kind], []).append(graph.numbers[twig.link.to_id])
    return {
        number: ", ".join(f"{verb} {listed([str(one) for one in sorted(others)])}" for verb, others in words.items())
        for number, words in by_words.items()
    }


def _spine(layout: FishboneLayout, paint: Palette) -> str:
    y = layout.spine_y
    line = element(
        "path",
        d=f"M{layout.tail_x:.0f} {y}H{layout.head_x - 12}",
        stroke=paint.sea,
        stroke_width=4,
        stroke_linecap="round",
    )
    arrow = element("path", d=f"M{layout.head_x - 2} {y}l-14 -8v16z", fill=paint.sea)
    return line + arrow


def _bone(bone: Bone, brush: Brush) -> str:
    paint = brush.paint
    hue = paint.families[bone.rib.family] if bone.rib.family else paint.edge
    line = element(
        "path",
        d=f"M{bone.outer_x:.1f} {bone.outer_y}L{bone.joint_x:.1f} {bone.spine_y}",
        stroke=hue if bone.rib.cards else paint.edge,
        stroke_width=2.5 if bone.rib.cards else 1.5,
        stroke_dasharray=None if bone.rib.cards else "2 5",
        stroke_linecap="round",
    )
    twigs = "".join(_twig(bone, one, paint) for one in bone.hung)
    drawn = "".join(card_at(one.card, one.x, one.y, brush) for one in bone.hung)
    return line + twigs + _label(bone, hue, paint) + drawn


def _twig(bone: Bone, one: Hung, paint: Palette) -> str:
    if one.is_nearest:
        y = one.y + 20
        path = f"M{bone.x_at(y):.1f} {y}H{one.x + one.card.width if one.is_left else one.x}"
    else:
        path = f"M{bone.x_at(one.row_y):.1f} {one.row_y}H{one.x + one.card.width // 2}V{one.y}"
    return element("path", d=path, fill="none", stroke=paint.line, stroke_width=1.5)


def _label(bone: Bone, hue: str, paint: Palette) -> str:
    """Return the name of a family at the outer end of its bone."""
    left = bone.outer_x - NARROWEST_LABEL / 2 + LABEL_INSET
    box = element(
        "rect",
        x=left,
        y=bone.label_y,
        width=NARROWEST_LABEL - 2 * LABEL_INSET,
        height=LABEL_HEIGHT,
        rx=10,
        fill=paint.surface,
        stroke=hue,
        stroke_width=1.5,
    )
    name = element(
        "text",
        text_of(bone.rib.name),
        x=bone.outer_x,
        y=bone.label_y + 20,
        font_size=13,
        font_weight=700,
        fill=paint.ink,
        text_anchor="middle",
    )
    said = element(
        "text",
        text_of(bone.rib.said),
        x=bone.outer_x,
        y=bone.label_y + 36,
        font_size=11,
        fill=paint.soft,
        text_anchor="middle",
    )
    return element("g", box + name + said, class_="drawing-family")
