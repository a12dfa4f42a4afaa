"""Search on PostgreSQL: a GIN index over the same two columns."""

from django.db.models import QuerySet
from django.db.models.expressions import RawSQL

from lightkeeper.store.models import SearchText

VECTOR = "to_tsvector('simple', title || ' ' || body)"
CREATE = (f"CREATE INDEX store_search_index ON store_searchtext USING gin ({VECTOR})",)


def matching(terms: list[str]) -> QuerySet[SearchText]:
    """Return the texts that hold all terms."""
    query = " & ".join([*(f"'{term}'" for term in terms[:-1]), f"'{terms[-1]}':*"])
    rows = RawSQL(f"SELECT id FROM store_searchtext WHERE {VECTOR} @@ to_tsquery('simple', %s)", [query])  # noqa: S608, S611
    return SearchText.objects.filter(id__in=rows)
