"""Ask the wording coach whether a factor's text is about a person (practice RCA-3).

The domain holds the rule and knows no wording; this is where the two meet. Nothing of it is stored.
"""

from collections.abc import Iterable
from uuid import UUID

from lightkeeper.domain.analysis.graph import FactorGraph
from lightkeeper.domain.analysis.stopping import Around, around_of
from lightkeeper.wording.checking import check

# B2 to B5 of the practice: somebody missed it, a label, a character, somebody as the cause; and a rule not kept.
ABOUT_PERSON = frozenset({"BL101", "BL102", "BL104", "BL204", "BL205", "BL301", "BL304", "BL306"})


def is_about_person(text: str, labels: Iterable[str] = ()) -> bool:
    """Say whether the coach reads a text as being about what somebody did; `labels` are pseudonyms of the review."""
    return any(one.code in ABOUT_PERSON for one in check(text, people=labels, section="causes").findings)


def around_in(
    graph: FactorGraph, factor_id: UUID, acted_on_ids: Iterable[UUID] = (), labels: Iterable[str] = ()
) -> Around:
    """Return what stands around a factor; `acted_on_ids` are the factors that action items are linked to."""
    return around_of(
        factor_id,
        graph,
        is_about_person=is_about_person(graph.factors[factor_id].text, labels),
        has_action_item=factor_id in set(acted_on_ids),
    )
