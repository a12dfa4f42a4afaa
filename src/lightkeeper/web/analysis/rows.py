"""Lays factors out for the four views, every word ready to be shown."""

from collections import defaultdict
from dataclasses import dataclass
from uuid import UUID

from lightkeeper.domain.access.level import Level
from lightkeeper.domain.analysis.prompts import how_question
from lightkeeper.domain.analysis.taxonomy import find_leaf
from lightkeeper.domain.analysis.tree import Mark, Twig
from lightkeeper.domain.edition.rendition import ShownFactor
from lightkeeper.web.analysis.asking import Offer, offers_at
from lightkeeper.web.analysis.refused import Refused
from lightkeeper.web.analysis.shown_graph import ShownGraph
from lightkeeper.web.analysis.words import EDGES, LINKS
from lightkeeper.web.finding.words import FAMILIES, ROLES, STATUSES, STOP_REASONS
from lightkeeper.web.templatetags.plain_words import LEVELS
from lightkeeper.web.timeline.words import name_of

# Deeper than this, lists are no longer nested: on a phone nobody could read them. Numbers still say what led where.
DEEPEST = 12


@dataclass(frozen=True)
class Reference:
    """Another factor, by number, and what was done to it or by it."""

    number: int
    anchor: str
    kind: str
    name: str


@dataclass(frozen=True)
class FactorCard:
    """One factor with all that is said of it in every view."""

    id: UUID
    number: int
    anchor: str
    text: str
    name: str
    effect: str
    status: str
    status_kind: str
    edge: str
    theme: str
    role: str
    evidence: str
    evidence_count: int
    acted_on: str
    stop: str
    stop_note: str
    level_key: str
    level_words: str
    bears_on: tuple[Reference, ...]
    led_to_by: tuple[Reference, ...]


@dataclass(frozen=True)
class WhyRow:
    """One place of the tree. `opens` and `closes` say which lists begin before it and end after it."""

    card: FactorCard
    mark: str
    link_id: UUID | None
    link_words: str
    asked: str
    parent_id: UUID | None
    parent_number: int | None
    how: str
    is_new_list: bool
    has_beneath: bool
    closes: range
    offers: tuple[Offer, ...] = ()
    kept_how: str = ""
    kept_else: str = ""


def cards_of(shown: ShownGraph) -> dict[UUID, FactorCard]:
    """Return the card of each factor, in the order of their numbers."""
    bears_on: dict[UUID, list[Reference]] = defaultdict(list)
    led_to_by: dict[UUID, list[Reference]] = defaultdict(list)
    names = {one.id: name_of(one.text) for one in shown.shown.values()}
    for one in shown.drawn.twigs:
        if one.link is not None:
            bears_on[one.link.from_id].append(_reference(shown, one, one.link.to_id, names))
            led_to_by[one.link.to_id].append(_reference(shown, one, one.link.from_id, names))
    return {
        one.factor_id: _card(shown, one.factor_id, tuple(bears_on[one.factor_id]), tuple(led_to_by[one.factor_id]))
        for one in shown.drawn.own_twigs
    }


def why_rows(
    shown: ShownGraph, cards: dict[UUID, FactorCard], refused: Refused | None = None, *, may_edit: bool
) -> list[WhyRow]:
    """Return the places of the tree from top to bottom; offers only for those who write."""
    depths = [min(one.depth, DEEPEST) for one in shown.drawn.twigs]
    rows = []
    for at, one in enumerate(shown.drawn.twigs):
        before = depths[at - 1] if at else 0
        after = depths[at + 1] if at + 1 < len(depths) else 1
        rows.append(
            WhyRow(
                card=cards[one.factor_id],
                mark="" if one.mark is Mark.FACTOR else one.mark.value,
                link_id=one.link.id if one.link else None,
                link_words=LINKS[one.link.kind] if one.link else "",
                asked=one.link.question_asked if one.link else "",
                parent_id=one.link.to_id if one.link else None,
                parent_number=shown.drawn.numbers[one.link.to_id] if one.link else None,
                how=how_question(cards[one.factor_id].text),
                is_new_list=at == 0 or depths[at] > before,
                has_beneath=after > depths[at],
                closes=range(max(0, depths[at] - after)),
                offers=offers_at(shown, one.factor_id) if may_edit and one.mark is Mark.FACTOR else (),
                kept_how=refused.text_at(one.factor_id, is_beside=False) if refused else "",
                kept_else=refused.text_at(one.factor_id, is_beside=True) if refused else "",
            )
        )
    return rows


def _reference(shown: ShownGraph, twig: Twig, other_id: UUID, names: dict[UUID, str]) -> Reference:
    words = LINKS[twig.link.kind] if twig.link else ""
    return Reference(shown.drawn.numbers[other_id], f"factor-{other_id}", words, names[other_id])


def _card(
    shown: ShownGraph, factor_id: UUID, bears_on: tuple[Reference, ...], led_to_by: tuple[Reference, ...]
) -> FactorCard:
    factor = shown.shown[factor_id]
    status, status_kind = STATUSES[factor.status]
    count = evidence_count(factor)
    acted_on = shown.drawn.by_id[factor_id].action_items
    level_words, level_key = LEVELS[Level(factor.level)] if factor.own_level else ("", "")
    return FactorCard(
        id=factor_id,
        number=shown.drawn.numbers[factor_id],
        anchor=f"factor-{factor_id}",
        text=factor.text,
        name=name_of(factor.text),
        effect=factor.effect,
        status=status,
        status_kind=status_kind,
        edge=EDGES[factor.status],
        theme=theme_of(factor),
        role=ROLES[factor.role] if factor.role else "",
        evidence="1 thing shows it" if count == 1 else f"{count} things show it" if count else "",
        evidence_count=count,
        acted_on="1 action item" if acted_on == 1 else f"{acted_on} action items" if acted_on else "",
        stop=STOP_REASONS[factor.stop_reason] if factor.stop_reason else "",
        stop_note=factor.stop_note,
        level_key=level_key,
        level_words=level_words,
        bears_on=bears_on,
        led_to_by=led_to_by,
    )


def theme_of(factor: ShownFactor) -> str:
    """Return the condition of the taxonomy, or at least the family, in words."""
    leaf = find_leaf(factor.leaf)
    return leaf.name if leaf else FAMILIES[factor.family] if factor.family else ""


def evidence_count(factor: ShownFactor) -> int:
    """Return how many things show it, as far as they are shown."""
    kinds = (factor.evidence_ids, factor.evidence_urls, factor.evidence_image_ids, factor.evidence_answer_ids)
    return sum(map(len, kinds))
