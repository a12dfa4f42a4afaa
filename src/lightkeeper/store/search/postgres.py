"""Search on PostgreSQL: a GIN index over the words as we cut them, without its own parser."""

from django.db.models import QuerySet
from django.db.models.expressions import RawSQL

from lightkeeper.store.models import SearchText

VECTOR = "store_search_vector(title_words, body)"
# A function of its own, not its expression: the planner takes the expression for cheap, and reads every text instead
# of the index. A function in SQL would be unfolded into the expression again.
FUNCTION = (
    "CREATE OR REPLACE FUNCTION store_search_vector(title_words text, body text) RETURNS tsvector "
    "LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE COST 1000 AS "
    "$$BEGIN RETURN array_to_tsvector(array_remove(string_to_array(title_words || ' ' || body, ' '), '')); END$$"
)
CREATE = (FUNCTION, f"CREATE INDEX store_search_index ON store_searchtext USING gin ({VECTOR})")
DROP = ("DROP INDEX IF EXISTS store_search_index",)


def matching(terms: list[str]) -> QuerySet[SearchText]:
    """Return the texts that hold all terms."""
    query = " & ".join([*(f"'{term}'" for term in terms[:-1]), f"'{terms[-1]}':*"])
    # The vector is a constant of ours and the query a parameter; terms are letters and digits only (words.py).
    rows = RawSQL(f"SELECT id FROM store_searchtext WHERE {VECTOR} @@ %s::tsquery", [query])  # noqa: S608, S611
    return SearchText.objects.filter(id__in=rows)
