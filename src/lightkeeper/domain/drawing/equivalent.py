"""Says in words what a drawing shows: every factor by its number, every link from one to the other."""

from collections.abc import Iterator

from lightkeeper.domain.analysis.factor import FactorFamily
from lightkeeper.domain.analysis.taxonomy import FAMILY_NAMES
from lightkeeper.domain.analysis.tree import Mark
from lightkeeper.domain.analysis.words import LINK_WORDS, ROLE_WORDS, STATUS_WORDS, STOP_WORDS
from lightkeeper.domain.counting import several
from lightkeeper.domain.drawing.graph import Graph
from lightkeeper.domain.drawing.words import (
    CONSIDERED,
    HAPPENED,
    NO_FACTORS,
    NO_FAMILY,
    NO_OUTCOME,
    NO_TEXT,
    NOTHING_YET,
)
from lightkeeper.domain.drawing.wrapping import writable

# Longer texts are read beside the drawing; one card holds about this much.
LONGEST = 300


def text_of_whys(graph: Graph) -> str:
    """Return the tree in lines."""
    return "\n".join(_whys_lines(graph))


def text_of_fishbone(graph: Graph) -> str:
    """Return the families with their factors in lines, then what led to what."""
    return "\n".join(_fishbone_lines(graph))


def _whys_lines(graph: Graph) -> Iterator[str]:
    yield _outcome(graph)
    if not graph.factors:
        yield NO_FACTORS
    for twig in graph.twigs:
        if twig.mark is Mark.FACTOR:
            yield _factor(graph, twig.number)
        if twig.link is not None:
            led_to = graph.numbers[twig.link.to_id]
            circle = ", which closes a circle" if twig.mark is Mark.BACK else ""
            yield f"{twig.number} {LINK_WORDS[twig.link.kind]} {led_to}{circle}."


def _fishbone_lines(graph: Graph) -> Iterator[str]:
    yield _outcome(graph)
    if not graph.factors:
        yield NO_FACTORS
    by_family: dict[FactorFamily | None, list[int]] = {}
    for twig in graph.own_twigs:
        by_family.setdefault(graph.by_id[twig.factor_id].family, []).append(twig.number)
    for family, name in [*FAMILY_NAMES.items(), (None, NO_FAMILY)]:
        numbers = by_family.get(family, [])
        if numbers:
            yield f"{name}: {several(len(numbers), 'factor', 'factors')}."
            yield from (_factor(graph, number) for number in numbers)
        elif family is not None:
            yield f"{name}: {(CONSIDERED if family in graph.considered else NOTHING_YET).lower()}."
    for twig in graph.twigs:
        if twig.link is not None:
            yield f"{twig.number} {LINK_WORDS[twig.link.kind]} {graph.numbers[twig.link.to_id]}."


def _outcome(graph: Graph) -> str:
    return f"{HAPPENED}: {short(graph.outcome) or NO_OUTCOME}"


def _factor(graph: Graph, number: int) -> str:
    factor = graph.by_id[graph.own_twigs[number - 1].factor_id]
    said = (
        ROLE_WORDS[factor.role] if factor.role else "",
        FAMILY_NAMES[factor.family] if factor.family else "",
        f"led to: {short(factor.effect)}" if factor.effect.strip() else "",
        STOP_WORDS[factor.stop] if factor.stop else "",
        several(factor.action_items, "action item", "action items") if factor.action_items else "",
    )
    more = "; ".join(words for words in said if words)
    return f"{number}. {STATUS_WORDS[factor.status]}: {short(factor.text) or NO_TEXT}{f' ({more})' if more else ''}"


def short(text: str) -> str:
    """Return a text without what no file may hold, cut after LONGEST characters."""
    words = writable(text[: LONGEST + 1])
    return words if len(text) <= LONGEST else f"{words[:LONGEST].rstrip()}…"
