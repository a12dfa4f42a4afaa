"""What surrounds an action item when it is moved or checked: the meeting, the factors, the day it is."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.utils import timezone

from lightkeeper.domain.access.actor import Actor
from lightkeeper.domain.action_item.portfolio import GIVEN_UP
from lightkeeper.domain.action_item.severity import severity_rung
from lightkeeper.domain.action_item.transitions import Moment
from lightkeeper.domain.analysis.factor import FactorStatus
from lightkeeper.store.models import ActionItem, Factor, Meeting, Review
from lightkeeper.usecases.action_item.days import zone_of


@dataclass(frozen=True)
class Met:
    """When people last met over a review, and whether they still do."""

    ended_at: datetime | None = None
    is_open: bool = False


def met_over(review: Review) -> Met:
    """Return when the last meeting of a review ended, and whether one goes on."""
    ends = list(Meeting.objects.filter(review=review).values_list("ended_at", flat=True))
    ended = [at for at in ends if at is not None]
    return Met(max(ended, default=None), is_open=len(ended) < len(ends))


def moment_for(actor: Actor, review: Review, row: ActionItem | None = None) -> Moment:
    """Return the moment in which an item (None: a new one) of a review is looked at."""
    now, met = timezone.now(), met_over(review)
    return Moment(
        now=now,
        zone=zone_of(actor),
        written_at=row.recorded_at if row is not None else now,
        met_at=met.ended_at,
        is_meeting_open=met.is_open,
        rung=severity_rung(review.severity),
        factor_statuses=factor_statuses(review),
        is_bridged=row is not None and is_bridged(row),
    )


def factor_statuses(review: Review) -> dict[UUID, FactorStatus]:
    """Return how far the evidence of each factor of a review carries."""
    found = Factor.objects.filter(review=review, removed_at=None).values_list("id", "status")
    return {factor_id: FactorStatus(status) for factor_id, status in found}


def is_bridged(row: ActionItem) -> bool:
    """Say whether a stop-gap with an end holds until an item is done."""
    bridges = ActionItem.objects.filter(bridge_to=row, removed_at=None, bridge_until__isnull=False)
    return bridges.exclude(state__in=GIVEN_UP).exists()
