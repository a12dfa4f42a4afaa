"""Action items as rows: how likely each is to last, where it stands, and the days it waits for."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from lightkeeper.domain.access.level import Level
from lightkeeper.domain.action_item.action_item import FINISHED, ActionItemState
from lightkeeper.domain.action_item.clocks import ClockKind, clocks_of, is_overdue, waits_for_look
from lightkeeper.domain.action_item.mechanisms import MECHANISMS
from lightkeeper.domain.action_item.portfolio import GIVEN_UP
from lightkeeper.domain.action_item.tiers import why_weak
from lightkeeper.domain.edition.rendition import Rendition, ShownActionItem
from lightkeeper.usecases.action_item.shown import as_item, shown_tier
from lightkeeper.web.finding.action_item_words import CLOCKS, STATES, words_of_move
from lightkeeper.web.templatetags.plain_words import LEVELS
from lightkeeper.web.timeline.words import name_of

DIRECT = {ActionItemState.AGREED: ActionItemState.IN_PROGRESS, ActionItemState.IN_PROGRESS: ActionItemState.DONE}


@dataclass(frozen=True)
class ShownClock:
    """One day that something waits for, in words."""

    words: str
    on: date
    is_today: bool
    is_past: bool


@dataclass(frozen=True)
class ActionItemRow:
    """One action item of a list. `next_state` is a step that needs nothing more than a button."""

    id: UUID
    anchor: str
    text: str
    name: str
    state: ActionItemState
    badge: str
    badge_kind: str
    badge_icon: str
    tier: str
    mechanism: str
    why_weak: str
    details: tuple[str, ...]
    clocks: tuple[ShownClock, ...]
    factor_count: int
    earlier_count: int
    done_when: str
    reference: str
    reference_href: str
    is_urgent: bool
    is_bridge: bool
    is_done: bool
    is_overdue: bool
    waits_for_look: bool
    is_weakness: bool
    next_state: str
    next_words: str
    level_key: str
    level_words: str


def action_item_rows(rendition: Rendition, today: date) -> list[ActionItemRow]:
    """Return the action items of a review; `today` tells what is past its day."""
    return [action_item_row(one, today) for one in rendition.action_items]


def action_item_row(shown: ShownActionItem, today: date) -> ActionItemRow:
    """Return one action item as a row."""
    item = as_item(shown)
    badge, badge_kind, badge_icon = STATES[shown.state]
    level_words, level_key = LEVELS[Level(shown.level)] if shown.own_level else ("", "")
    owner, team, reference = shown.owner or "", shown.team or "", shown.reference or ""
    mechanism = shown.strength.mechanism
    to = DIRECT.get(shown.state)
    return ActionItemRow(
        id=shown.id,
        anchor=f"finding-{shown.id}",
        text=shown.text,
        name=name_of(shown.text),
        state=shown.state,
        badge=badge,
        badge_kind=badge_kind,
        badge_icon=badge_icon,
        tier=shown_tier(shown) or "",
        mechanism=MECHANISMS[mechanism].name if mechanism else "",
        why_weak=why_weak(item) if shown.owner is not None else "",
        details=tuple(one for one in (owner, team if team != owner else "") if one),
        clocks=shown_clocks(shown, today),
        factor_count=len(shown.factor_ids),
        earlier_count=len(shown.earlier_ids),
        done_when=shown.done_when,
        reference=reference,
        reference_href=reference if reference.startswith(("https://", "http://")) else "",
        is_urgent=shown.is_urgent and shown.state not in FINISHED | GIVEN_UP,
        is_bridge=shown.bridge_to_id is not None or shown.bridge_until is not None,
        is_done=shown.state in FINISHED | GIVEN_UP,
        is_overdue=is_overdue(item, today),
        waits_for_look=waits_for_look(item, today),
        is_weakness=shown.is_weakness,
        next_state=to.value if to else "",
        next_words=words_of_move(shown.state, to) if to else "",
        level_key=level_key,
        level_words=level_words,
    )


def shown_clocks(shown: ShownActionItem, today: date) -> tuple[ShownClock, ...]:
    """Return the days an item waits for. Of looking nothing is said before it is done."""
    return tuple(
        ShownClock(CLOCKS[clock.kind], clock.on, clock.is_today, clock.is_past)
        for clock in clocks_of(as_item(shown), today)
        if clock.kind is not ClockKind.LOOK_ON or shown.state is ActionItemState.DONE
    )
