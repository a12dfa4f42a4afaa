"""The card of one factor: what stands on it, and how much room that takes."""

from dataclasses import dataclass

from lightkeeper.domain.analysis.factor import FactorFamily, FactorStatus
from lightkeeper.domain.analysis.tree import Mark
from lightkeeper.domain.analysis.words import ROLE_WORDS, STATUS_WORDS, STOP_WORDS
from lightkeeper.domain.counting import several
from lightkeeper.domain.drawing.graph import DrawnFactor
from lightkeeper.domain.drawing.widths import width_of
from lightkeeper.domain.drawing.words import NO_TEXT
from lightkeeper.domain.drawing.wrapping import Lines, wrap

WIDTH = 252
PADDING = 14
ROOM = WIDTH - 2 * PADDING
HEAD = 33
TEXT_SIZE, TEXT_LINE, MOST_TEXT_LINES = 13.5, 18, 8
FOOT_SIZE, FOOT_LINE, MOST_FOOT_LINES = 11, 15, 4
SMALL_SIZE = 11
REFERENCE_WIDTH = 200
REFERENCE_HEIGHT = 30
BOTTOM = 9
NOTHING = Lines(())


@dataclass(frozen=True)
class Card:
    """A factor's card in whole pixels. `mark` tells a card from a reference to it; `beneath` counts what led to it,
    drawn or folded away."""

    factor: DrawnFactor
    number: int
    width: int
    height: int
    head: str
    text: Lines
    foot: Lines = NOTHING
    mark: Mark = Mark.FACTOR
    beneath: int = 0
    is_folded: bool = False

    @property
    def foot_top(self) -> int:
        """Return how far below its upper edge the foot begins."""
        return HEAD + len(self.text.lines) * TEXT_LINE + 3

    @property
    def family(self) -> FactorFamily | None:
        """Return the family it was put under."""
        return self.factor.family


def card_of(factor: DrawnFactor, number: int, *, bears_on: str = "", beneath: int = 0, is_folded: bool = False) -> Card:
    """Return the card of a factor; `bears_on` says what it led to, where no line shows that."""
    text = wrap(factor.text.strip() or NO_TEXT, ROOM, TEXT_SIZE, MOST_TEXT_LINES)
    foot = wrap(" · ".join(_foot(factor, bears_on, beneath if is_folded else 0)), ROOM, FOOT_SIZE, MOST_FOOT_LINES)
    head = f"{number} · {STATUS_WORDS[FactorStatus(factor.status)]}"
    card = Card(factor, number, WIDTH, 0, head, text, foot, beneath=beneath, is_folded=is_folded)
    height = card.foot_top + len(foot.lines) * FOOT_LINE + BOTTOM
    return Card(factor, number, WIDTH, height, head, text, foot, beneath=beneath, is_folded=is_folded)


def reference_of(factor: DrawnFactor, number: int, mark: Mark) -> Card:
    """Return the small card that stands where a factor is drawn elsewhere: "see 4", "back to 2"."""
    head = f"{mark.value} {number}"
    room = REFERENCE_WIDTH - 3 * PADDING - 18 - width_of(head, SMALL_SIZE, is_bold=True)
    text = wrap(factor.text.strip() or NO_TEXT, room, SMALL_SIZE, 1)
    return Card(factor, number, REFERENCE_WIDTH, REFERENCE_HEIGHT, head, text, mark=mark)


def _foot(factor: DrawnFactor, bears_on: str, hidden: int) -> list[str]:
    said = [
        ROLE_WORDS[factor.role] if factor.role else "",
        f"led to: {_short(factor.effect)}" if factor.effect.strip() else "",
        STOP_WORDS[factor.stop] if factor.stop else "",
        several(factor.action_items, "action item", "action items") if factor.action_items else "",
        bears_on,
        f"{hidden} more beneath" if hidden else "",
    ]
    return [words for words in said if words]


def _short(text: str) -> str:
    """Return the beginning of a text, so that what follows it still has room."""
    lines = wrap(text, ROOM, FOOT_SIZE, 2)
    return " ".join(lines.lines)
