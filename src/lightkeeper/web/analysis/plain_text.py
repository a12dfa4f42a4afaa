"""The analysis as plain text: every factor and every link, to be read aloud or copied."""

from collections.abc import Mapping
from uuid import UUID

from lightkeeper.web.analysis.rows import FactorCard
from lightkeeper.web.analysis.shown_graph import ShownGraph
from lightkeeper.web.finding.words import FAMILIES


def text_of(shown: ShownGraph, cards: Mapping[UUID, FactorCard]) -> str:
    """Return the outcome, then one paragraph a factor, then the families in which nothing was found."""
    paragraphs = [f"What happened: {_line(shown.review.title)}", *map(_factor, cards.values())]
    considered = [FAMILIES[one] for one in shown.review.considered_families]
    if considered:
        paragraphs.append(f"Considered, and nothing found: {'; '.join(considered)}.")
    return "\n\n".join(paragraphs)


def _factor(card: FactorCard) -> str:
    said = (
        ("How sure we are", card.status),
        ("Theme", card.theme),
        ("What it did here", card.role),
        ("What it led to", card.effect),
        ("Things that show it", str(card.evidence_count or "")),
        ("Acted on by", card.acted_on),
        ("Asking came to rest", card.stop),
        ("Decided by", card.stop_note),
    )
    lines = [f"   {name}: {_line(words)}" for name, words in said if words]
    lines += [f"   {one.kind}: {one.number} ({_line(one.name)})" for one in card.bears_on]
    lines += [f"   What led to it: {one.number} ({_line(one.name)})" for one in card.led_to_by]
    return "\n".join([f"{card.number}. {_line(card.text)}", *lines])


def _line(text: str) -> str:
    return " ".join(text.split())
