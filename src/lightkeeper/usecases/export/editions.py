"""The editions of a review by the word that addresses and commands use."""

from lightkeeper.domain.access.level import Level
from lightkeeper.usecases.refusals import UnusableValueError

EDITIONS = {"participants": Level.PARTICIPANTS, "organisation": Level.ORGANISATION, "public": Level.PUBLIC}


def edition_of(word: str) -> Level | None:
    """Return the level that a word stands for; no word: None, the reader's own clearance."""
    if not word:
        return None
    level = EDITIONS.get(word)
    if level is None:
        raise UnusableValueError("There is no such edition. Choose participants, organisation or public.")
    return level
