"""A rendition with one thing of each kind that a draft retells."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

from lightkeeper.domain.access.level import Level
from lightkeeper.domain.action_item.action_item import ActionItemState
from lightkeeper.domain.analysis.factor import FactorFamily, FactorStatus
from lightkeeper.domain.draft.source import Source
from lightkeeper.domain.edition.rendition import (
    Rendition,
    ShownActionItem,
    ShownEvent,
    ShownFactor,
    ShownImpact,
    ShownStamp,
    ShownTime,
)
from lightkeeper.domain.review.state import ReviewKind, ReviewState
from lightkeeper.domain.timeline.event import EventKind, KnownThen, SourceType

BEGAN_AT = datetime(2026, 3, 2, 14, 0, tzinfo=UTC)
L2 = Level.PARTICIPANTS


def event(number: int, minutes: int, text: str, kind: EventKind = EventKind.SIGNAL, **values: Any) -> ShownEvent:
    """Return a shown event so many minutes after the beginning."""
    one = ShownEvent(
        id=UUID(int=number),
        when=ShownTime(BEGAN_AT + timedelta(minutes=minutes)),
        text=text,
        kind=kind,
        source_type=SourceType.LOG,
        who="",
        source_ref=None,
        known_then=KnownThen.YES,
        is_contested=False,
        is_quote=False,
        has_consent=False,
        is_withheld=False,
        level=L2,
        own_level=None,
        recorded_at=None,
    )
    return replace(one, **values)


def factor(number: int, text: str, status: FactorStatus = FactorStatus.SUPPORTED, **values: Any) -> ShownFactor:
    """Return a shown factor."""
    one = ShownFactor(UUID(int=number), text, "", status, FactorFamily.TECHNOLOGY_AND_ARCHITECTURE, (), L2, None)
    return replace(one, **values)


def action_item(number: int, state: ActionItemState, **values: Any) -> ShownActionItem:
    """Return a shown action item."""
    one = ShownActionItem(UUID(int=number), "Limit it", None, None, state, None, "", None, False, L2, None)
    return replace(one, **values)


IMPACT = ShownImpact(
    stamps=(ShownStamp("started", ShownTime(BEGAN_AT), ""),),
    minutes_to_detect=5,
    minutes_to_mitigate=9,
    minutes_to_resolve=None,
    affected_who="Shops in the north.",
    affected_count="1,200",
    has_data_loss=False,
    has_security_impact=None,
    has_privacy_impact=True,
)
SHOWN = Rendition(
    id=UUID(int=1000),
    audience=L2,
    title="Queue filled up",
    kind=ReviewKind.FULL,
    state=ReviewState.DRAFT,
    level=L2,
    severity="Sev1",
    team="Tideway",
    services=("checkout", "search"),
    source_url=None,
    occurred=None,
    impact=IMPACT,
    events=(
        event(1, 0, "The queue grew."),
        event(2, 9, "The queue was drained", EventKind.RECOVERY, who="Responder A"),
    ),
    factors=(
        factor(11, "The queue has no limit", effect="it filled"),
        factor(12, "A campaign began", FactorStatus.HYPOTHESIS),
    ),
    action_items=(action_item(21, ActionItemState.AGREED), action_item(22, ActionItemState.DONE)),
)


def source(**values: Any) -> Source:
    """Return a source with some values of its rendition changed."""
    return Source(replace(SHOWN, **values), UTC)
