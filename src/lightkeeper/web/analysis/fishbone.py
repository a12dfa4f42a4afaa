"""The eight families with what was found in each, and help for factors that have none yet."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from lightkeeper.domain.analysis.classification import suggest_leaves
from lightkeeper.domain.analysis.factor import FactorFamily
from lightkeeper.domain.analysis.taxonomy import leaves_of
from lightkeeper.web.analysis.rows import FactorCard
from lightkeeper.web.analysis.shown_graph import ShownGraph
from lightkeeper.web.finding.words import FAMILIES

# Each offers half a hundred themes to choose from: more of them at once would be a slow page.
MOST_TO_SORT = 12


@dataclass(frozen=True)
class Bone:
    """One family: its factors, and whether it was thought about in vain."""

    key: str
    name: str
    cards: tuple[FactorCard, ...]
    is_considered: bool
    question: str


@dataclass(frozen=True)
class ToSort:
    """A factor without a family; `theme` is a preselection only, hinted at by `words` of its text."""

    card: FactorCard
    theme: str
    words: str


def bones_of(shown: ShownGraph, cards: Mapping[UUID, FactorCard]) -> list[Bone]:
    """Return the families in their order."""
    found: dict[FactorFamily, list[FactorCard]] = defaultdict(list)
    for factor_id, card in cards.items():
        family = shown.shown[factor_id].family
        if family is not None:
            found[family].append(card)
    considered = set(shown.review.considered_families)
    return [
        Bone(family.value, name, tuple(found[family]), family in considered, leaves_of(family)[0].question)
        for family, name in FAMILIES.items()
    ]


def to_sort(shown: ShownGraph, cards: Mapping[UUID, FactorCard]) -> list[ToSort]:
    """Return the factors that have no family yet, each with the theme that its own words hint at."""
    return [_to_sort(card) for factor_id, card in cards.items() if shown.shown[factor_id].family is None]


def _to_sort(card: FactorCard) -> ToSort:
    suggested = suggest_leaves(f"{card.text} {card.effect}", 1)
    if not suggested:
        return ToSort(card, "", "")
    return ToSort(card, suggested[0].leaf.code, ", ".join(f"“{word}”" for word in suggested[0].words))
