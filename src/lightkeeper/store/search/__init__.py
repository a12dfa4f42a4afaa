"""Full-text search behind one function, one file per database."""

from django.db import connection
from django.db.models import QuerySet

from lightkeeper.store.models import SearchText
from lightkeeper.store.search import postgres, sqlite
from lightkeeper.store.search.words import folded_words, words_of

__all__ = ["matching", "words_of"]

MOST_TERMS = 12
LONGEST_QUERY = 200


def matching(words: str) -> QuerySet[SearchText]:
    """Return the texts that hold every word (the last one as a beginning). No words match nothing."""
    # Folding leaves letters and digits only: nothing that people type can become an operator of either database.
    terms = folded_words(words[:LONGEST_QUERY])[:MOST_TERMS]
    if not terms:
        return SearchText.objects.none()
    return postgres.matching(terms) if connection.vendor == "postgresql" else sqlite.matching(terms)
