"""Tells a verdict from its denial or its prevention: "nobody was at fault", "to avoid running it by mistake"."""

import re

_DENIALS = frozenset(
    """not no never nobody none neither nor without isn't wasn't aren't weren't don't doesn't didn't can't cannot won't
    avoid avoids avoiding avoided prevent prevents preventing prevented against instead rather stop protect protects
    guard harder hard impossible unlikely reduce reduces risk unless blameless nothing keep keeps keeping
    assigning assign seeking seek""".split()
)
_WORD = re.compile(r"[\w']+")
_REACH = 7


def is_denied(lower: str, offset: int) -> bool:
    """Say whether one of the few words before an offset of small letters denies or prevents what follows."""
    before = _WORD.findall(lower[max(0, offset - 80) : offset].replace("’", "'"))
    return not _DENIALS.isdisjoint(before[-_REACH:])
