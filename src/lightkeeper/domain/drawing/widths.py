"""How wide text is, without a font: a table of the common sans letters, and a rule for everything else.

Nothing is measured on a screen, so the same text gives the same drawing everywhere.
"""

from functools import lru_cache
from unicodedata import category, combining, east_asian_width

# Advance widths in thousandths of the size, from space to tilde, shared by the fonts of the Helvetica kind.
_PLAIN = (
    "278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 278 278 "
    "584 584 584 556 1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 722 667 611 722 667 944 "
    "667 667 611 278 278 278 469 556 333 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 556 556 333 500 "
    "278 556 500 722 500 500 500 334 260 334 584"
)
_BOLD = (
    "278 333 474 556 556 889 722 238 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 333 333 "
    "584 584 584 611 975 722 722 722 722 667 611 778 722 278 556 722 611 833 722 778 667 778 722 667 611 722 667 944 "
    "667 667 611 333 278 333 584 556 333 556 611 556 611 556 333 611 611 278 278 556 278 889 611 611 611 611 389 556 "
    "333 611 556 778 556 556 500 389 280 389 584"
)
PLAIN = tuple(map(int, _PLAIN.split()))
BOLD = tuple(map(int, _BOLD.split()))
# Readers' fonts differ a little from the table; without this allowance some lines would touch the edge.
ALLOWANCE = 1.05
FIRST_EMOJI = 0x1F000
EMOJI = 1400
WIDE = 1000
UNKNOWN = 1000
ALPHABETS = ((0x0250, 640, 800), (0x0590, 700, 1060), (0x0780, 720, 720), (0x1E00, 1000, 1000), (0x2000, 640, 800))


def width_of(text: str, size: float, *, is_bold: bool = False) -> float:
    """Return about how wide a line of text is, in the unit of `size`."""
    return sum(units_of(char, is_bold) for char in text) * size * ALLOWANCE / 1000


@lru_cache(maxsize=8192)
def units_of(char: str, is_bold: bool = False) -> int:
    """Return the width of one character in thousandths of the size; marks upon others have none."""
    code = ord(char)
    if 32 <= code < 127:
        return (BOLD if is_bold else PLAIN)[code - 32]
    if combining(char) or category(char) in ("Mn", "Me", "Cf", "Cc"):
        return 0
    if code >= FIRST_EMOJI and category(char) in ("So", "Sk", "Cn"):
        return EMOJI
    if east_asian_width(char) in ("W", "F"):
        return WIDE if code < FIRST_EMOJI else EMOJI
    for end, narrow, broad in ALPHABETS:
        if code < end:
            return broad if category(char) == "Lu" else narrow
    return UNKNOWN
