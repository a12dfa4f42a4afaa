"""Whether words were taken over as somebody wrote them."""

import unicodedata

# Two words that happen to be the same are nobody's.
FEWEST_LETTERS = 12


def is_verbatim(text: str, told: str) -> bool:
    """Say whether a text stands in what somebody told, whatever its spaces and capitals; linear in both."""
    taken, source = _plain(text), _plain(told)
    return bool(taken) and (taken == source or (len(taken) >= FEWEST_LETTERS and taken in source))


def _plain(text: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())
