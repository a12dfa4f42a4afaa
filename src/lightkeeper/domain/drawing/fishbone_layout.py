"""Places the fishbone: a spine to the head, slanted bones above and below it, cards in rows beside each bone.

All bones of one side are parallel, so that the room between two of them is the same at every height. Families with
many factors spread to both sides of their bone and to several columns, so that the fish stays a fish.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import ceil

from lightkeeper.domain.analysis.factor import FactorFamily
from lightkeeper.domain.drawing import card as cards
from lightkeeper.domain.drawing.card import Card
from lightkeeper.domain.drawing.headline import MARGIN

LABEL_HEIGHT = 46
BELOW_LABEL = 22
ROW_GAP = 18
CARD_GAP = 14
TWIG = 26
# Lines to the second card of a row and further ones run above it.
HANG = 12
BONE_GAP = 34
TO_SPINE = 30
MOST_SLOPE = 0.36
WIDEST_SLANT = 230
ONE_SIDED = 3
BOTH = 2
MOST_ROWS = 14
NARROWEST_LABEL = 230


@dataclass(frozen=True)
class Rib:
    """A bone to be placed: its name, what stands under the name, and its cards."""

    family: FactorFamily | None
    name: str
    said: str
    cards: tuple[Card, ...]


@dataclass(frozen=True)
class Hung:
    """A card beside a bone, by its upper left corner. Only the nearest of a row touch the bone with a twig of their
    own; those further out hang from a line at `row_y`."""

    card: Card
    x: int
    y: int
    row_y: int
    is_left: bool
    is_nearest: bool


@dataclass(frozen=True)
class Bone:
    """A placed bone, from its name at the outer end (`outer_x`, `outer_y`) to the spine (`joint_x`, `spine_y`)."""

    rib: Rib
    outer_x: float
    outer_y: int
    joint_x: float
    spine_y: int
    label_y: int
    hung: tuple[Hung, ...]

    def x_at(self, y: float) -> float:
        """Return where the bone is at a height."""
        return self.joint_x + (self.outer_x - self.joint_x) * (y - self.spine_y) / (self.outer_y - self.spine_y)


@dataclass(frozen=True)
class FishboneLayout:
    """Where everything stands. The spine runs from `tail_x` to `head_x` at `spine_y`."""

    bones: tuple[Bone, ...]
    spine_y: int
    tail_x: float
    head_x: int
    bottom: int


Pair = tuple[Rib, Rib | None]
Rows = list[tuple[Card, ...]]


@dataclass(frozen=True)
class _Spread:
    """How the cards of a pair of bones spread: to one side or both, in how many columns."""

    sides: int
    columns: int

    def rows_of(self, rib: Rib) -> Rows:
        """Return the cards row by row."""
        step = max(1, self.sides * self.columns)
        return [rib.cards[at : at + step] for at in range(0, len(rib.cards), step)]


@dataclass(frozen=True)
class _Side:
    """All bones above the spine, or all below it: how they slant, how far they reach, how far a row can sway."""

    is_above: bool
    slope: float
    height: int
    sway: float


def fishbone_layout_of(pairs: Sequence[Pair], top: int, head_height: int) -> FishboneLayout:
    """Return the places of all bones and cards below `top`; pairs (above, below) come from the tail on."""
    spreads = [_spread(pair) for pair in pairs]
    above = _side([spread.rows_of(pair[0]) for pair, spread in zip(pairs, spreads, strict=True)], is_above=True)
    below = _side(
        [spread.rows_of(pair[1]) for pair, spread in zip(pairs, spreads, strict=True) if pair[1]], is_above=False
    )
    spine_y = top + max(above.height, head_height // 2)
    joints, edge = _joints(spreads, above, below)
    bones = [
        _bone(rib, joint, spine_y, side, spread)
        for pair, joint, spread in zip(pairs, joints, spreads, strict=True)
        for rib, side in zip(pair, (above, below), strict=True)
        if rib
    ]
    bottom = spine_y + max(below.height, head_height // 2)
    return FishboneLayout(tuple(bones), spine_y, joints[0] - 46, ceil(edge) + 10, bottom)


def _spread(pair: Pair) -> _Spread:
    most = max(len(rib.cards) for rib in pair if rib)
    if most <= ONE_SIDED:
        return _Spread(1, min(1, most))
    return _Spread(BOTH, ceil(most / (BOTH * MOST_ROWS)))


def _side(ribs: Sequence[Rows], *, is_above: bool) -> _Side:
    longest = max(map(_length, ribs), default=0)
    height = longest + LABEL_HEIGHT + BELOW_LABEL + TO_SPINE
    slope = min(MOST_SLOPE, WIDEST_SLANT / height)
    highest = max((_row_height(row) for rows in ribs for row in rows), default=0)
    return _Side(is_above, slope, height, slope * highest)


def _length(rows: Rows) -> int:
    return sum(_row_height(row) + ROW_GAP for row in rows)


def _row_height(row: Sequence[Card]) -> int:
    return max(card.height for card in row) + HANG


def _joints(spreads: Sequence[_Spread], above: _Side, below: _Side) -> tuple[list[float], float]:
    """Return where each pair meets the spine, and where the last one's room ends."""
    sway = max(above.sway, below.sway)
    edge: float = MARGIN + max(above.slope * above.height, below.slope * below.height)
    joints = []
    for spread in spreads:
        width = spread.columns * (cards.WIDTH + CARD_GAP) + TWIG + sway
        joints.append(edge + max(width, NARROWEST_LABEL / 2))
        edge = joints[-1] + max(width if spread.sides == BOTH else 0, NARROWEST_LABEL / 2) + BONE_GAP
    return joints, edge


def _bone(rib: Rib, joint: float, spine_y: int, side: _Side, spread: _Spread) -> Bone:
    reach = side.height - LABEL_HEIGHT
    outer_y = spine_y - reach if side.is_above else spine_y + reach
    label_y = outer_y - LABEL_HEIGHT if side.is_above else outer_y
    bare = Bone(rib, joint - side.slope * reach, outer_y, joint, spine_y, label_y, ())
    hung: list[Hung] = []
    rows = spread.rows_of(rib)
    y = outer_y + BELOW_LABEL if side.is_above else outer_y - BELOW_LABEL - _length(rows)
    for row in rows:
        hung += _hung(row, y, bare, spread.sides)
        y += _row_height(row) + ROW_GAP
    return replace(bare, hung=tuple(hung))


def _hung(row: Sequence[Card], y: int, bone: Bone, sides: int) -> list[Hung]:
    """Return the cards of one row: left and right of the bone by turns, from the bone outwards."""
    ends = sorted((bone.x_at(y), bone.x_at(y + _row_height(row))))
    placed = []
    for at, card in enumerate(row):
        is_left = at % sides == 0
        step = (at // sides) * (card.width + CARD_GAP)
        x = ends[0] - TWIG - step - card.width if is_left else ends[1] + TWIG + step
        placed.append(Hung(card, round(x), y + HANG, y, is_left, is_nearest=at < sides))
    return placed
