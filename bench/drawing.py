"""Times drawing what led to what: layout and SVG together."""

import time
from uuid import UUID

from bench.table import Figure, median, percentile_95, print_table
from lightkeeper.domain.analysis.factor import FactorFamily, FactorRole, FactorStatus
from lightkeeper.domain.analysis.factor_link import FactorLink, LinkKind
from lightkeeper.domain.drawing.card_svg import ON_PAPER
from lightkeeper.domain.drawing.graph import DrawnFactor, Graph
from lightkeeper.domain.drawing.kinds import KINDS, Kind

FACTORS = 200
TIMES = 30
TEXTS = (
    "The queue between orders and billing has no upper bound, and nobody sees how long it is",
    "Retries from every client tripled the load within two minutes",
    "The runbook named a dashboard that is gone",
)


def run() -> None:
    """Draw both pictures many times and print the figures."""
    figures = []
    for kind in KINDS.values():
        took = [_milliseconds(kind) for _ in range(TIMES)]
        figures.append(Figure(f"{kind.name}, {FACTORS} factors, median", median(took), "ms", 50))
        figures.append(Figure(f"{kind.name}, {FACTORS} factors, 95th percentile", percentile_95(took), "ms"))
    print_table(f"Drawings, {TIMES} times each", figures)


def _milliseconds(kind: Kind) -> float:
    graph = _graph()
    began = time.perf_counter()
    kind.draw(graph, ON_PAPER)
    return (time.perf_counter() - began) * 1000


def _graph() -> Graph:
    """Return a tree of three causes each, with one more link for every tenth factor and a circle."""
    ids = [UUID(int=at + 1) for at in range(FACTORS)]
    families, statuses, roles = tuple(FactorFamily), tuple(FactorStatus), tuple(FactorRole)
    factors = tuple(
        DrawnFactor(
            one,
            TEXTS[at % 3],
            "requests waited",
            statuses[at % 4],
            families[at % 8],
            roles[at % 11],
            action_items=at % 3,
        )
        for at, one in enumerate(ids)
    )
    ends = [(ids[at], ids[(at - 3) // 3]) for at in range(3, FACTORS)]
    ends += [(ids[at], ids[(at + 7) % FACTORS]) for at in range(0, FACTORS, 10)]
    kinds = tuple(LinkKind)
    links = tuple(FactorLink(UUID(int=1000 + at), *pair, kinds[at % 5]) for at, pair in enumerate(ends))
    return Graph("Customers could not sign in for 47 minutes", factors, links)


if __name__ == "__main__":
    run()
