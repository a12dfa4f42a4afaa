"""Moves an opened action item: what the domain allows is written down with all that the move brings."""

from dataclasses import replace
from typing import Any
from uuid import UUID

from lightkeeper.domain.access.actor import Actor
from lightkeeper.domain.action_item.action_item import ActionItem as Item
from lightkeeper.domain.action_item.action_item import ActionItemState
from lightkeeper.domain.action_item.decision import Decline, Verification
from lightkeeper.domain.action_item.transitions import Move, MoveRefusedError, moved
from lightkeeper.domain.analysis.factor import StopReason
from lightkeeper.store.models import ActionItem, Review
from lightkeeper.usecases.action_item.days import check_days
from lightkeeper.usecases.action_item.fields import item_in_sight
from lightkeeper.usecases.action_item.moment import moment_for
from lightkeeper.usecases.edition.load_findings import action_item_of, linked_factors
from lightkeeper.usecases.guard import Opened
from lightkeeper.usecases.identity.name_map import without_names
from lightkeeper.usecases.item.change import change_item
from lightkeeper.usecases.item.text import checked_remark
from lightkeeper.usecases.refusals import UnusableValueError


class NotReadyError(UnusableValueError):
    """The item cannot become this yet; `reasons` are sentences that say what is missing."""

    def __init__(self, reasons: tuple[str, ...]) -> None:
        super().__init__(" ".join(reasons))
        self.reasons = reasons


def apply_move(actor: Actor, opened: Opened, row: ActionItem, move: Move, seen_version: int | None) -> ActionItem:
    """Move an item of an opened review.

    Raises:
        NotReadyError: something is missing, or there is no such step from where it stands.
        ConflictError: somebody changed it since it was read.
    """
    before = action_item_of(row, linked_factors(row))
    try:
        after = moved(before, _clean(opened, row, move), moment_for(actor, opened.row, row))
    except MoveRefusedError as refusal:
        raise NotReadyError(refusal.reasons) from None
    # What was judged is what is moved: without a version of their own, the one just read counts.
    seen = row.version if seen_version is None else seen_version
    done: ActionItem = change_item(actor, opened, row, _values(after), seen)
    if after.state is ActionItemState.NOT_EFFECTIVE:
        _reopen_factors(actor, opened, row)
    return done


def clean_verification(review: Review, seen: Verification) -> Verification:
    """Return what was seen without names; raises UnusableValueError."""
    check_days([seen.look_on, seen.looked_on])
    return replace(seen, outcome_note=checked_remark(review, seen.outcome_note))


def _clean(opened: Opened, row: ActionItem, move: Move) -> Move:
    check_days([move.decline.look_again_on])
    if move.superseded_by_id is not None:
        _check_replacement(opened, row, move.superseded_by_id)
    decline = replace(
        move.decline,
        note=checked_remark(opened.row, move.decline.note),
        decided_by=without_names(opened.row.name_map_id, move.decline.decided_by).strip()[:200],
    )
    seen = clean_verification(opened.row, move.verification) if move.verification is not None else None
    return replace(move, decline=decline, verification=seen)


def _check_replacement(opened: Opened, row: ActionItem, replacement_id: UUID) -> None:
    step = item_in_sight(opened, replacement_id)
    if step is None:
        raise UnusableValueError("Choose what replaces it among the action items of this review.")
    seen: set[UUID] = set()
    while step is not None and step.id not in seen:
        if step.id == row.id:
            raise UnusableValueError("That one was replaced by this one. Choose another, or decline both.")
        seen.add(step.id)
        step = step.superseded_by


def _values(after: Item) -> dict[str, Any]:
    seen, decline = after.verification, after.decline
    return {
        "state": after.state.value,
        "agreed_at": after.agreed_at,
        "done_at": after.done_at,
        "assign_by": after.assign_by,
        "superseded_by_id": after.superseded_by_id,
        **seen_values(seen),
        **_decline_values(decline),
    }


def seen_values(seen: Verification) -> dict[str, Any]:
    """Return the columns of what was seen on the day of looking."""
    return {
        "verification_type": seen.type or "",
        "look_on": seen.look_on,
        "outcome": seen.outcome or "",
        "outcome_note": seen.outcome_note,
        "looked_on": seen.looked_on,
    }


def _decline_values(decline: Decline) -> dict[str, Any]:
    return {
        "decline_reason": decline.reason or "",
        "decline_note": decline.note,
        "decided_by": decline.decided_by,
        "look_again_on": decline.look_again_on,
    }


def _reopen_factors(actor: Actor, opened: Opened, row: ActionItem) -> None:
    """Let asking go on where it came to rest because of this item; each factor's history says so."""
    rested = row.factors.filter(removed_at=None, stop_reason=StopReason.ACTED_ON)
    for factor in rested:
        change_item(actor, opened, factor, {"stop_reason": ""}, None)
