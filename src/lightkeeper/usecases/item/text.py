"""Checks the one text that every finding has."""

from lightkeeper.store.models import Review
from lightkeeper.usecases.identity.name_map import without_names
from lightkeeper.usecases.refusals import UnusableValueError

LONGEST_TEXT = 10_000


def checked_text(review: Review, text: str, when_empty: str) -> str:
    """Return the text without names, or raise UnusableValueError with what to do."""
    clean = without_names(review.name_map_id, text).strip()
    if not clean:
        raise UnusableValueError(when_empty)
    if len(clean) > LONGEST_TEXT:
        raise UnusableValueError(f"This holds at most {LONGEST_TEXT:,} characters. Put the rest in a section.")
    return clean


def checked_remark(review: Review, text: str) -> str:
    """Return a text that may be empty without names, or raise UnusableValueError if it is far too long."""
    return checked_text(review, text, "") if text.strip() else ""
