"""Paints a card. How sure we are is said in words, and again by the border: solid, dashed, dash-dotted, struck."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from uuid import UUID

from lightkeeper.domain.analysis.factor import FactorStatus
from lightkeeper.domain.analysis.taxonomy import FAMILY_NAMES
from lightkeeper.domain.analysis.tree import Mark
from lightkeeper.domain.drawing import card as cards
from lightkeeper.domain.drawing.card import Card
from lightkeeper.domain.drawing.palette import LIGHT, Palette
from lightkeeper.domain.drawing.svg import Type, Value, element, words_at
from lightkeeper.domain.drawing.widths import width_of
from lightkeeper.domain.drawing.wrapping import Lines

AddressOf = Callable[[UUID], str]
CORNER = 9
FOLD_INSET, FOLD_RADIUS = 24, 8
TAG_WIDTH, TAG_HEIGHT, TAG_SIZE = 30, 17, 10.5
DASHES: Mapping[FactorStatus, str | None] = {
    FactorStatus.HYPOTHESIS: "6 4",
    FactorStatus.SUPPORTED: None,
    FactorStatus.CONTESTED: "10 3 2 3",
    FactorStatus.RULED_OUT: None,
}
TURN_BACK = "M10 2.5 A4.5 4.5 0 1 0 10.5 8 M10.5 0.5 V3.5 H7.5"
GO_ON = "M1 6 H10.5 M7 2.5 L10.5 6 L7 9.5"


@dataclass(frozen=True)
class Brush:
    """How cards are painted. `address_of` makes each of them a link; `fold_address_of` adds one that folds or unfolds
    what led to it."""

    paint: Palette
    address_of: AddressOf | None = None
    fold_address_of: AddressOf | None = None

    @property
    def is_linked(self) -> bool:
        """Say whether cards are links."""
        return self.address_of is not None


ON_PAPER = Brush(LIGHT)


def card_at(card: Card, x: int, y: int, brush: Brush) -> str:
    """Return a card with its upper left corner at a place."""
    drawn = _reference(card, x, y, brush.paint) if card.mark is not Mark.FACTOR else _factor(card, x, y, brush.paint)
    if brush.address_of is None:
        return element("g", drawn, class_="drawing-card")
    return _linked(card, drawn, brush.address_of(card.factor.id)) + _fold(card, x, y, brush)


def _linked(card: Card, drawn: str, address: str) -> str:
    return element("a", drawn, href=address, class_="drawing-card", data_factor=str(card.factor.id))


def _fold(card: Card, x: int, y: int, brush: Brush) -> str:
    """Return the small sign on the lower edge of a card that folds what led to it, or unfolds it again."""
    if brush.fold_address_of is None or not card.beneath or card.mark is not Mark.FACTOR:
        return ""
    middle, bottom = x + card.width - FOLD_INSET, y + card.height
    disc = element("circle", cx=middle, cy=bottom, r=FOLD_RADIUS, fill=brush.paint.surface, stroke=brush.paint.edge)
    across = f"M{middle - 4.5} {bottom}h9" + (f"M{middle} {bottom - 4.5}v9" if card.is_folded else "")
    sign = element("path", d=across, stroke=brush.paint.ink, stroke_width=1.5)
    said = f"Unfold {card.beneath} beneath {card.number}" if card.is_folded else f"Fold what led to {card.number}"
    address = brush.fold_address_of(card.factor.id)
    return element("a", disc + sign, href=address, class_="drawing-fold", data_fold=card.number, aria_label=said)


def _factor(card: Card, x: int, y: int, paint: Palette) -> str:
    is_out = card.factor.status is FactorStatus.RULED_OUT
    letters = Type(cards.TEXT_SIZE, cards.TEXT_LINE, paint.soft if is_out else paint.ink, struck=is_out)
    foot = Type(cards.FOOT_SIZE, cards.FOOT_LINE, paint.soft)
    head = Type(cards.FOOT_SIZE, cards.FOOT_LINE, paint.soft, weight=700)
    left = x + cards.PADDING
    parts = (
        _edge(card, x, y, paint),
        _family(card, x, y, paint),
        words_at(left, y + 11, Lines((card.head,)), cards.ROOM, head),
        words_at(left, y + cards.HEAD, card.text, cards.ROOM, letters),
        words_at(left, y + card.foot_top, card.foot, cards.ROOM, foot) if card.foot.lines else "",
    )
    return "".join(parts)


def _edge(card: Card, x: int, y: int, paint: Palette) -> str:
    status = card.factor.status
    stack = ""
    if card.is_folded:
        # A second sheet looks out from behind a card whose causes are folded away.
        stack = element(
            "rect",
            x=x + 5,
            y=y + 5,
            width=card.width,
            height=card.height,
            rx=CORNER,
            fill=paint.sunk,
            stroke=paint.edge,
        )
    return stack + element(
        "rect", "", x=x, y=y, width=card.width, height=card.height, rx=CORNER, **border_of(status, paint)
    )


def border_of(status: FactorStatus, paint: Palette) -> dict[str, Value]:
    """Return how a box shows how sure we are: fill, stroke and dashes."""
    strokes = {FactorStatus.SUPPORTED: paint.ink, FactorStatus.CONTESTED: paint.lamp}
    return {
        "fill": paint.sunk if status is FactorStatus.RULED_OUT else paint.surface,
        "stroke": strokes.get(status, paint.edge),
        "stroke_width": 1.75 if status in strokes else 1.25,
        "stroke_dasharray": DASHES[status],
    }


def _family(card: Card, x: int, y: int, paint: Palette) -> str:
    if card.family is None:
        return ""
    hue = paint.families[card.family]
    right = x + card.width - cards.PADDING + 2
    strip = element("rect", x=x + 4, y=y + 10, width=3.5, height=card.height - 20, rx=1.75, fill=hue)
    tag = element(
        "rect",
        x=right - TAG_WIDTH,
        y=y + 9,
        width=TAG_WIDTH,
        height=TAG_HEIGHT,
        rx=TAG_HEIGHT / 2,
        fill=paint.surface,
        stroke=hue,
    )
    code = element(
        "text",
        card.family.value,
        x=right - TAG_WIDTH / 2,
        y=y + 21.5,
        font_size=TAG_SIZE,
        font_weight=700,
        fill=hue,
        text_anchor="middle",
    )
    name = element("title", FAMILY_NAMES[card.family])
    return strip + element("g", name + tag + code)


def _reference(card: Card, x: int, y: int, paint: Palette) -> str:
    frame = element(
        "rect",
        x=x,
        y=y,
        width=card.width,
        height=card.height,
        rx=card.height / 2,
        fill=paint.surface,
        stroke=paint.edge,
        stroke_dasharray="1.5 3",
        stroke_linecap="round",
        stroke_width=1.5,
    )
    sign = element(
        "path",
        d=TURN_BACK if card.mark is Mark.BACK else GO_ON,
        transform=f"translate({x + 12} {y + 9})",
        fill="none",
        stroke=paint.sea,
        stroke_width=1.6,
        stroke_linecap="round",
        stroke_linejoin="round",
    )
    left = x + cards.PADDING + 16
    bold = Type(cards.SMALL_SIZE, cards.FOOT_LINE, paint.ink, weight=700)
    plain = Type(cards.SMALL_SIZE, cards.FOOT_LINE, paint.soft)
    width = width_of(card.head, cards.SMALL_SIZE, is_bold=True)
    room = card.width - cards.PADDING * 2 - 20 - width
    head = words_at(left, y + 8, Lines((card.head,)), width, bold)
    return frame + sign + head + words_at(left + width + 6, y + 8, card.text, room, plain)
