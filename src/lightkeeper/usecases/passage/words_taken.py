"""Words taken over from a passage as they were written: how far they may be read follows from its author's consent."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from lightkeeper.domain.access.level import Level, stricter_of
from lightkeeper.domain.provenance.provenance import Origin
from lightkeeper.domain.recollection.excerpt import is_verbatim
from lightkeeper.domain.recollection.recollection import Consent
from lightkeeper.store.models import Passage, Review, TimelineEvent

MAY_BE_QUOTED = (Consent.QUOTE_ROLE, Consent.QUOTE_NAMED)


def quote_of(passage: Passage, text: str) -> dict[str, bool]:
    """Return the columns of an event that say whether a text is a quote of a passage, and with consent."""
    is_quote = is_verbatim(text, passage.text)
    return {"is_quote": is_quote, "has_consent": is_quote and _may_be_quoted(passage)}


def quote_still(event: TimelineEvent, text: str) -> dict[str, Any]:
    """Return those columns for an event's new text; none if no passage stands behind it."""
    passage = _passage_of(event.origin, event.origin_id)
    return quote_of(passage, text) if passage else {}


def level_of_words(passage: Passage, review: Review, own_level: str, texts: Iterable[str]) -> str:
    """Return the level of what has no mark for quotes: words without consent stay among those taking part."""
    if _may_be_quoted(passage) or not any(is_verbatim(text, passage.text) for text in texts):
        return own_level
    return among_those_taking_part(review, own_level)


def among_those_taking_part(review: Review, own_level: str) -> str:
    """Return a level that no one beyond those taking part reads; "" where the review itself is as strict."""
    if Level.PARTICIPANTS.is_at_most(Level(review.level)):
        return own_level
    return stricter_of(Level.PARTICIPANTS, Level(own_level) if own_level else None).value


def _may_be_quoted(passage: Passage) -> bool:
    return Consent(passage.consent) in MAY_BE_QUOTED


def _passage_of(origin: str, origin_id: UUID | None) -> Passage | None:
    if origin != Origin.RECOLLECTION or origin_id is None:
        return None
    return Passage.objects.filter(id=origin_id).first()
