"""Full-text search behind one function, one file per database."""

from django.db import connection
from django.db.models import QuerySet

from lightkeeper.store.models import SearchText
from lightkeeper.store.search import postgres, sqlite


def matching(words: str) -> QuerySet[SearchText]:
    """Return the texts that hold every word (the last one as a beginning), best first. No words match nothing."""
    terms = _terms(words)[:12]
    if not terms:
        return SearchText.objects.none()
    return postgres.matching(terms) if connection.vendor == "postgresql" else sqlite.matching(terms)


def _terms(words: str) -> list[str]:
    # Letters and digits only: nothing of what people type can become an operator of either database.
    cleaned = "".join(character if character.isalnum() else " " for character in words[:200])
    return [term for term in cleaned.split() if term]
