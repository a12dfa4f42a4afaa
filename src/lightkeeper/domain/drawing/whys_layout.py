"""Places the Five Whys tree: what happened on the left, what led to it to the right, nothing upon anything else.

Each part of the tree keeps its outline, level by level, so that its neighbours move as close as they can. Between
two levels of cards lies a level of lines, which keeps its own outline: two trunks never share a stretch.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from lightkeeper.domain.analysis.tree import Mark, Twig
from lightkeeper.domain.drawing import card as cards
from lightkeeper.domain.drawing.card import Card, card_of, reference_of
from lightkeeper.domain.drawing.graph import Graph
from lightkeeper.domain.drawing.headline import MARGIN

OUTCOME = -1
COLUMN_GAP = 140
BETWEEN_SIBLINGS = 16
BETWEEN_COUSINS = 30
# A factor stands beside its first causes, not lost in the middle of fifty of them.
FURTHEST_DOWN = 260


@dataclass(frozen=True)
class Placed:
    """A card, its upper left corner, and the index of what it hangs on (OUTCOME: on what happened)."""

    card: Card
    twig: Twig
    parent: int
    x: int
    y: int

    @property
    def middle(self) -> int:
        """Return the height at which lines arrive."""
        return self.y + self.card.height // 2


@dataclass(frozen=True)
class WhysLayout:
    """Where everything stands, in the order of the tree."""

    placed: tuple[Placed, ...]
    outcome_y: int
    width: int
    bottom: int


@dataclass(frozen=True)
class _Place:
    card: Card
    twig: Twig
    parent: int


@dataclass(frozen=True)
class _Outline:
    """How far a part of the tree reaches up and down, level by level, from the upper edge of its first card."""

    tops: list[int]
    bottoms: list[int]


def whys_layout_of(graph: Graph, outcome_width: int, outcome_height: int, top: int) -> WhysLayout:
    """Return the places of all cards below `top`; what happened keeps its own size."""
    places = _places(graph)
    offsets = _offsets(places, outcome_height)
    left = MARGIN + outcome_width + COLUMN_GAP
    y: list[int] = []
    for at, place in enumerate(places):
        y.append((0 if place.parent == OUTCOME else y[place.parent]) + offsets[at])
    shift = top - min([0, *y])
    placed = tuple(
        Placed(one.card, one.twig, one.parent, left + (one.twig.depth - 1) * (cards.WIDTH + COLUMN_GAP), y[at] + shift)
        for at, one in enumerate(places)
    )
    bottom = max([shift + outcome_height, *(one.y + one.card.height for one in placed)])
    right = max([MARGIN + outcome_width, *(one.x + one.card.width for one in placed)])
    return WhysLayout(placed, shift, right + MARGIN, bottom)


def _places(graph: Graph) -> list[_Place]:
    """Return what is drawn of the tree: nothing beneath what is folded."""
    places: list[_Place] = []
    above: list[tuple[int, int]] = []
    folded_at: int | None = None
    beneath = _beneath(graph.twigs)
    for at, twig in enumerate(graph.twigs):
        if folded_at is not None and twig.depth > folded_at:
            continue
        is_folded = twig.factor_id in graph.folded and twig.mark is Mark.FACTOR and beneath[at] > 0
        folded_at = twig.depth if is_folded else None
        while above and above[-1][0] >= twig.depth:
            above.pop()
        parent = above[-1][1] if above else OUTCOME
        above.append((twig.depth, len(places)))
        places.append(_Place(_card(graph, twig, beneath[at], is_folded=is_folded), twig, parent))
    return places


def _beneath(twigs: Sequence[Twig]) -> list[int]:
    """Return how many factors stand beneath each place."""
    counts = [0] * len(twigs)
    above: list[tuple[int, int, int]] = []
    factors = 0
    for at, twig in enumerate(twigs):
        while above and above[-1][0] >= twig.depth:
            _, place, before = above.pop()
            counts[place] = factors - before
        factors += twig.mark is Mark.FACTOR
        above.append((twig.depth, at, factors))
    for _, place, before in above:
        counts[place] = factors - before
    return counts


def _card(graph: Graph, twig: Twig, beneath: int, *, is_folded: bool) -> Card:
    factor = graph.by_id[twig.factor_id]
    if twig.mark is Mark.FACTOR:
        return card_of(factor, twig.number, beneath=beneath, is_folded=is_folded)
    return reference_of(factor, twig.number, twig.mark)


def _offsets(places: Sequence[_Place], outcome_height: int) -> list[int]:
    """Return how far below its parent's upper edge each card begins."""
    heights = [place.card.height for place in places]
    offsets = [0] * len(places)
    children: list[list[int]] = [[] for _ in range(len(places) + 1)]
    for at, place in enumerate(places):
        children[place.parent].append(at)
    outlines: list[_Outline] = [_Outline([], [])] * len(places)
    for at in range(len(places) - 1, -1, -1):
        outlines[at] = _joined(children[at], heights[at], heights, outlines, offsets)
    _joined(children[OUTCOME], outcome_height, heights, outlines, offsets)
    return offsets


def _joined(
    children: list[int], height: int, heights: Sequence[int], outlines: list[_Outline], offsets: list[int]
) -> _Outline:
    """Put children below each other and their parent beside them; write down their offsets from it."""
    if not children:
        return _Outline([0], [height])
    below = _Outline([], [])
    for child in children:
        offsets[child] = _lowest_free(below, outlines[child])
        _take_in(below, outlines[child], offsets[child])
        outlines[child] = _Outline([], [])
    first = offsets[children[0]] + heights[children[0]] // 2
    last = offsets[children[-1]] + heights[children[-1]] // 2
    own = min((first + last) // 2, first + FURTHEST_DOWN) - height // 2
    for child in children:
        offsets[child] -= own
    middle = height // 2
    tops = [0, min(middle, first - own), *(top - own for top in below.tops)]
    bottoms = [height, max(middle, last - own), *(bottom - own for bottom in below.bottoms)]
    return _Outline(tops, bottoms)


def _lowest_free(above: _Outline, part: _Outline) -> int:
    gaps = (BETWEEN_SIBLINGS, *[BETWEEN_COUSINS] * len(above.bottoms))
    reaches = zip(above.bottoms, part.tops, gaps, strict=False)
    return max((bottom - top + gap for bottom, top, gap in reaches), default=0)


def _take_in(whole: _Outline, part: _Outline, offset: int) -> None:
    for level, (top, bottom) in enumerate(zip(part.tops, part.bottoms, strict=True)):
        if level < len(whole.bottoms):
            whole.bottoms[level] = bottom + offset
        else:
            whole.tops.append(top + offset)
            whole.bottoms.append(bottom + offset)
