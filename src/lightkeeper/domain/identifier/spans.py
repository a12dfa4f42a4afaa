"""A stretch of text with its kind: what the finders hand to one another."""

from typing import NamedTuple


class Span(NamedTuple):
    """From `start` up to `end`, in code points."""

    start: int
    end: int
    kind: str
