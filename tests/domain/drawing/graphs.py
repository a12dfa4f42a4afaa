"""Graphs to draw: any that people could make, and one of a given size that looks like a real review's."""

from uuid import UUID

from hypothesis import strategies as st

from lightkeeper.domain.analysis.factor import FactorFamily, FactorRole, FactorStatus, StopReason
from lightkeeper.domain.analysis.factor_link import FactorLink, LinkKind
from lightkeeper.domain.drawing.graph import DrawnFactor, Graph

HEBREW = "התור בין ההזמנות לחיוב אינו מוגבל"
ODD = (
    "",
    "  \n ",
    "a" * 400,
    '<script>alert(1)</script> & "so on"',
    HEBREW,
    "队列没有上限" * 30,
    "e\u0301" * 60,
    "\x00\x1b",
    "🧭" * 50,
)
TEXTS = st.one_of(st.sampled_from(ODD), st.text(max_size=200))


def factor_id(number: int) -> UUID:
    """Return the id of the n-th factor."""
    return UUID(int=number + 1)


@st.composite
def graphs(draw: st.DrawFn) -> Graph:
    """Any graph: circles, links to themselves, to nothing, there twice; odd texts; folded factors."""
    count = draw(st.integers(0, 24))
    factors = tuple(draw(_factors(number)) for number in range(count))
    ends = st.integers(0, count + 1).map(factor_id)
    pairs = draw(st.lists(st.tuples(ends, ends, st.sampled_from(LinkKind)), max_size=50))
    links = tuple(FactorLink(UUID(int=1000 + at), one, other, kind) for at, (one, other, kind) in enumerate(pairs))
    considered = draw(st.frozensets(st.sampled_from(FactorFamily)))
    return Graph(draw(TEXTS), factors, links, considered, draw(st.frozensets(ends, max_size=4)))


def _factors(number: int) -> st.SearchStrategy[DrawnFactor]:
    return st.builds(
        DrawnFactor,
        st.just(factor_id(number)),
        TEXTS,
        TEXTS,
        st.sampled_from(FactorStatus),
        st.none() | st.sampled_from(FactorFamily),
        st.none() | st.sampled_from(FactorRole),
        st.none() | st.sampled_from(StopReason),
        st.integers(0, 3),
    )


def graph_of_size(count: int) -> Graph:
    """A tree of three causes each, with a circle back to the first factor."""
    statuses, families = tuple(FactorStatus), tuple(FactorFamily)
    factors = tuple(
        DrawnFactor(
            factor_id(at),
            f"The queue between part {at} and its neighbour has no upper bound, and nobody sees how long it is",
            status=statuses[at % 4],
            family=families[at % 8],
        )
        for at in range(count)
    )
    links = [FactorLink(UUID(int=1000 + at), factor_id(at), factor_id((at - 3) // 3)) for at in range(3, count)]
    circle = FactorLink(UUID(int=999), factor_id(0), factor_id(count - 1), LinkKind.MADE_WORSE)
    return Graph("Orders were late for 47 minutes", factors, (*links, circle))
