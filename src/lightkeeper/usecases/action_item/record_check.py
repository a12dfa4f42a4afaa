"""Record what was seen when somebody looked whether an action item worked (practice section 4.3).

That it did not help is something learned: it reopens the factor, and is nobody's failing.
"""

from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from django.db import transaction

from lightkeeper.domain.access.actor import Actor
from lightkeeper.domain.action_item.action_item import ActionItemState
from lightkeeper.domain.action_item.clocks import default_look_on
from lightkeeper.domain.action_item.decision import Verification, VerificationOutcome, VerificationType
from lightkeeper.domain.action_item.transitions import Move
from lightkeeper.store.models import ActionItem
from lightkeeper.usecases.action_item.days import today_for
from lightkeeper.usecases.action_item.moving import apply_move, clean_verification, seen_values
from lightkeeper.usecases.edition.load_findings import action_item_of
from lightkeeper.usecases.guard import Opened
from lightkeeper.usecases.item.change import change_item, open_item
from lightkeeper.usecases.refusals import UnusableValueError

MOVES = {
    VerificationOutcome.VERIFIED: ActionItemState.VERIFIED,
    VerificationOutcome.NOT_EFFECTIVE: ActionItemState.NOT_EFFECTIVE,
}


@dataclass(frozen=True)
class LookedAt:
    """What somebody saw. `looked_on` None is today; `look_on` is when to look again, where it is not settled."""

    outcome: VerificationOutcome
    note: str
    looked_on: date | None = None
    type: VerificationType | None = None
    look_on: date | None = None


@transaction.atomic
def record_check(actor: Actor, action_item_id: UUID, seen: LookedAt, seen_version: int | None = None) -> ActionItem:
    """Record an outcome: verified and not effective move the item; partly and cannot tell set a new day to look."""
    opened, row = open_item(actor, "action_item", action_item_id)
    today = today_for(actor)
    looked_on = seen.looked_on or today
    plan = action_item_of(row, ()).verification
    verification = replace(
        plan, type=seen.type or plan.type, outcome=seen.outcome, outcome_note=seen.note, looked_on=looked_on
    )
    if seen.outcome in MOVES:
        move = Move(MOVES[seen.outcome], verification=verification)
        return apply_move(actor, opened, row, move, seen_version)
    verification = replace(verification, look_on=seen.look_on or default_look_on(looked_on))
    return _keep(actor, opened, row, verification, row.version if seen_version is None else seen_version)


def _keep(actor: Actor, opened: Opened, row: ActionItem, seen: Verification, version: int) -> ActionItem:
    if ActionItemState(row.state) is not ActionItemState.DONE:
        raise UnusableValueError("Whether it worked can be seen once it is done.")
    if not seen.outcome_note.strip():
        raise UnusableValueError("Say what you saw: it helps whoever looks next.")
    clean = clean_verification(opened.row, seen)
    if clean.looked_on is not None and clean.looked_on > today_for(actor):
        raise UnusableValueError("The day of looking cannot be in the future.")
    if clean.look_on is None or clean.looked_on is None or clean.look_on <= clean.looked_on:
        raise UnusableValueError("Choose a day to look again, after the day you looked.")
    kept: ActionItem = change_item(actor, opened, row, seen_values(clean), version)
    return kept
