"""Search on SQLite: an FTS5 index kept by triggers."""

from django.db.models import QuerySet
from django.db.models.expressions import RawSQL

from lightkeeper.store.models import SearchText

CREATE = (
    "CREATE VIRTUAL TABLE store_search_index USING fts5("
    "title, body, content='store_searchtext', content_rowid='id', tokenize='unicode61 remove_diacritics 2')",
    "CREATE TRIGGER store_search_added AFTER INSERT ON store_searchtext BEGIN "
    "INSERT INTO store_search_index(rowid, title, body) VALUES (new.id, new.title, new.body); END",
    "CREATE TRIGGER store_search_removed AFTER DELETE ON store_searchtext BEGIN "
    "INSERT INTO store_search_index(store_search_index, rowid, title, body) "
    "VALUES ('delete', old.id, old.title, old.body); END",
    "CREATE TRIGGER store_search_changed AFTER UPDATE ON store_searchtext BEGIN "
    "INSERT INTO store_search_index(store_search_index, rowid, title, body) "
    "VALUES ('delete', old.id, old.title, old.body); "
    "INSERT INTO store_search_index(rowid, title, body) VALUES (new.id, new.title, new.body); END",
)


def matching(terms: list[str]) -> QuerySet[SearchText]:
    """Return the texts that hold all terms."""
    query = " ".join([*(f'"{term}"' for term in terms[:-1]), f'"{terms[-1]}"*'])
    rows = RawSQL("SELECT rowid FROM store_search_index WHERE store_search_index MATCH %s", [query])
    return SearchText.objects.filter(id__in=rows)
