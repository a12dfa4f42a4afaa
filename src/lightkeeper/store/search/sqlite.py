"""Search on SQLite: an FTS5 index kept by triggers."""

from django.db.models import QuerySet
from django.db.models.expressions import RawSQL

from lightkeeper.store.models import SearchText

CREATE = (
    "CREATE VIRTUAL TABLE store_search_index USING fts5("
    "title_words, body, content='store_searchtext', content_rowid='id', tokenize='unicode61 remove_diacritics 0')",
    "CREATE TRIGGER store_search_added AFTER INSERT ON store_searchtext BEGIN "
    "INSERT INTO store_search_index(rowid, title_words, body) VALUES (new.id, new.title_words, new.body); END",
    "CREATE TRIGGER store_search_removed AFTER DELETE ON store_searchtext BEGIN "
    "INSERT INTO store_search_index(store_search_index, rowid, title_words, body) "
    "VALUES ('delete', old.id, old.title_words, old.body); END",
    "CREATE TRIGGER store_search_changed AFTER UPDATE ON store_searchtext BEGIN "
    "INSERT INTO store_search_index(store_search_index, rowid, title_words, body) "
    "VALUES ('delete', old.id, old.title_words, old.body); "
    "INSERT INTO store_search_index(rowid, title_words, body) VALUES (new.id, new.title_words, new.body); END",
    "INSERT INTO store_search_index(store_search_index) VALUES ('rebuild')",
)
DROP = (
    "DROP TRIGGER IF EXISTS store_search_added",
    "DROP TRIGGER IF EXISTS store_search_removed",
    "DROP TRIGGER IF EXISTS store_search_changed",
    "DROP TABLE IF EXISTS store_search_index",
)


def matching(terms: list[str]) -> QuerySet[SearchText]:
    """Return the texts that hold all terms."""
    query = " ".join([*(f'"{term}"' for term in terms[:-1]), f'"{terms[-1]}"*'])
    rows = RawSQL("SELECT rowid FROM store_search_index WHERE store_search_index MATCH %s", [query])
    return SearchText.objects.filter(id__in=rows)
