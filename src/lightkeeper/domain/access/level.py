"""Levels: how widely a review, a section or an item may be read.

Five rungs, from anyone to one person (practice section 7.1). Inside a review things may be stricter, never looser.
"""

from enum import StrEnum


class Level(StrEnum):
    """How widely something may be read; compare with `is_at_most`."""

    PUBLIC = "L0"
    ORGANISATION = "L1"
    PARTICIPANTS = "L2"
    RESTRICTED = "L3"
    PRIVATE = "P"

    @property
    def strictness(self) -> int:
        """0 for anyone, 4 for one person."""
        return _STRICTNESS[self]

    def is_at_most(self, other: "Level") -> bool:
        """Say whether this is as open as the other, or opener."""
        return self.strictness <= other.strictness


_STRICTNESS = {level: rung for rung, level in enumerate(Level)}


def stricter_of(one: Level, other: Level | None) -> Level:
    """Return the stricter of two levels; None means "as the first"."""
    if other is None or other.is_at_most(one):
        return one
    return other
