"""How many of a thing there are, and several things in a row, as English says them."""

from collections.abc import Sequence


def several(count: int, one: str, many: str) -> str:
    """Return "1 factor" or "3 factors"."""
    return f"{count:,} {one if count == 1 else many}"


def listed(words: Sequence[str]) -> str:
    """Return "a", "a and b" or "a, b and c"."""
    return " and ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)
