"""What both drawings have: a heading, the box of what happened, and the key to the borders."""

from dataclasses import dataclass

from lightkeeper.domain.analysis.factor import FactorStatus
from lightkeeper.domain.analysis.words import STATUS_WORDS
from lightkeeper.domain.drawing.card_svg import border_of
from lightkeeper.domain.drawing.palette import Palette
from lightkeeper.domain.drawing.svg import Type, element, words_at
from lightkeeper.domain.drawing.widths import width_of
from lightkeeper.domain.drawing.words import HAPPENED, NO_OUTCOME
from lightkeeper.domain.drawing.wrapping import Lines, wrap

MARGIN = 28
HEADLINE = 84
OUTCOME_WIDTH = 244
OUTCOME_PADDING = 18
OUTCOME_SIZE, OUTCOME_LINE, MOST_OUTCOME_LINES = 16, 22, 9
SAMPLE_WIDTH, SAMPLE_HEIGHT, SAMPLE_GAP = 30, 18, 22
KEY_SIZE = 11


@dataclass(frozen=True)
class Outcome:
    """The box of what happened."""

    text: Lines
    width: int
    height: int


def outcome_of(text: str) -> Outcome:
    """Return the box, as high as its words need."""
    lines = wrap(
        text.strip() or NO_OUTCOME, OUTCOME_WIDTH - 2 * OUTCOME_PADDING, OUTCOME_SIZE, MOST_OUTCOME_LINES, is_bold=True
    )
    return Outcome(lines, OUTCOME_WIDTH, 44 + len(lines.lines) * OUTCOME_LINE + 14)


def outcome_at(outcome: Outcome, x: int, y: int, paint: Palette) -> str:
    """Return the box with its upper left corner at a place."""
    left, room = x + OUTCOME_PADDING, outcome.width - 2 * OUTCOME_PADDING
    box = element("rect", x=x, y=y, width=outcome.width, height=outcome.height, rx=14, fill=paint.sea)
    small = Type(11, 15, paint.on_sea, weight=700)
    large = Type(OUTCOME_SIZE, OUTCOME_LINE, paint.on_sea, weight=700)
    said = words_at(left, y + 15, Lines((HAPPENED,)), room, small)
    return element("g", box + said + words_at(left, y + 37, outcome.text, room, large), class_="drawing-outcome")


def headline(title: str, guide: str, paint: Palette) -> str:
    """Return the heading and how to read the drawing, above everything else."""
    large = words_at(MARGIN, 20, Lines((title,)), 200, Type(18, 22, paint.ink, weight=700))
    return large + words_at(MARGIN, 46, Lines((guide,)), 460, Type(12, 16, paint.soft))


def legend_size() -> tuple[int, int]:
    """Return the width and height of the key."""
    words = sum(width_of(words, KEY_SIZE) for words in STATUS_WORDS.values())
    return round(words) + len(STATUS_WORDS) * (SAMPLE_WIDTH + 8 + SAMPLE_GAP), SAMPLE_HEIGHT


def legend(x: int, y: int, paint: Palette) -> str:
    """Return the key: what each border says."""
    parts = []
    left: float = x
    for status, words in STATUS_WORDS.items():
        parts.append(
            element("rect", "", x=left, y=y, width=SAMPLE_WIDTH, height=SAMPLE_HEIGHT, rx=5, **border_of(status, paint))
        )
        letters = Type(KEY_SIZE, 15, paint.soft, struck=status is FactorStatus.RULED_OUT)
        width = width_of(words, KEY_SIZE)
        parts.append(words_at(left + SAMPLE_WIDTH + 8, y + 2, Lines((words,)), width, letters))
        left += SAMPLE_WIDTH + 8 + width + SAMPLE_GAP
    return element("g", "".join(parts))
