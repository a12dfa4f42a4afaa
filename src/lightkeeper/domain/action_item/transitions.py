"""The states of an action item and how one leads to another (practice ACT-1 to ACT-4).

Done is not verified, deciding against something is legitimate, and nothing is agreed on while the meeting still asks.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, tzinfo
from uuid import UUID

from lightkeeper.domain.action_item.action_item import ActionItem, ActionItemState
from lightkeeper.domain.action_item.clocks import can_be_agreed_from, with_clocks
from lightkeeper.domain.action_item.decision import Decline, Verification, VerificationOutcome, VerificationType
from lightkeeper.domain.action_item.smart import CheckLevel, Situation, check_action_item
from lightkeeper.domain.analysis.factor import FactorStatus

State = ActionItemState
NEXT: dict[ActionItemState, tuple[ActionItemState, ...]] = {
    State.IDEA: (State.AGREED, State.DECLINED, State.SUPERSEDED),
    State.AGREED: (State.IN_PROGRESS, State.IDEA, State.DECLINED, State.SUPERSEDED),
    State.IN_PROGRESS: (State.DONE, State.AGREED, State.DECLINED, State.SUPERSEDED),
    State.DONE: (State.VERIFIED, State.NOT_EFFECTIVE, State.IN_PROGRESS),
    State.VERIFIED: (State.NOT_EFFECTIVE,),
    State.NOT_EFFECTIVE: (State.IN_PROGRESS, State.DECLINED, State.SUPERSEDED),
    State.DECLINED: (State.IDEA,),
    State.SUPERSEDED: (State.IDEA,),
}
STATE_NAMES = {
    State.IDEA: "an idea",
    State.AGREED: "agreed",
    State.IN_PROGRESS: "in progress",
    State.DONE: "done",
    State.VERIFIED: "verified",
    State.NOT_EFFECTIVE: "done, but it did not help",
    State.DECLINED: "declined",
    State.SUPERSEDED: "replaced by another",
}
DURING_THE_MEETING = "Curiosity first, actions later: while the meeting goes on, this stays an idea."


class MoveRefusedError(Exception):
    """The item cannot become what was asked for. `reasons` are sentences that say what is missing."""

    def __init__(self, *reasons: str) -> None:
        super().__init__(" ".join(reasons))
        self.reasons = reasons


@dataclass(frozen=True)
class Move:
    """What somebody wants an item to become, with what that needs: a decline, what replaces it, or what was seen."""

    to: ActionItemState
    decline: Decline = field(default_factory=Decline)
    superseded_by_id: UUID | None = None
    verification: Verification | None = None


@dataclass(frozen=True)
class Moment:
    """When the move is made and what surrounds it.

    `met_at` is when the meeting ended, `zone` the one whose working days count; `is_meeting_open` while it goes on or
    is yet to come. Without any meeting, two working days count from `written_at`: ideas are slept on all the same.
    """

    now: datetime
    zone: tzinfo
    written_at: datetime
    met_at: datetime | None = None
    is_meeting_open: bool = False
    rung: int | None = None
    factor_statuses: Mapping[UUID, FactorStatus] = field(default_factory=dict)
    is_bridged: bool = False

    @property
    def agreeable_at(self) -> datetime:
        """Return when the soak time is over."""
        return can_be_agreed_from(self.met_at or self.written_at, self.zone)

    @property
    def situation(self) -> Situation:
        """Return what the checks need to know."""
        today = self.now.astimezone(self.zone).date()
        return Situation(today, self.factor_statuses, rung=self.rung, is_bridged=self.is_bridged)


def moved(item: ActionItem, move: Move, moment: Moment) -> ActionItem:
    """Return the item in its new state, with what the move brings; raises MoveRefusedError with all that is missing."""
    if move.to not in NEXT[item.state]:
        raise MoveRefusedError(_not_from_here(item.state, move.to))
    after = _with_what_it_brings(item, move)
    reasons = refusals(after, move.to, moment)
    if reasons:
        raise MoveRefusedError(*reasons)
    return _stamped(replace(after, state=move.to), item.state, moment)


def refusals(item: ActionItem, to: ActionItemState, moment: Moment) -> list[str]:
    """Return what is missing before an item (with all its fields filled in) can become this, as sentences."""
    if to is State.AGREED:
        return _before_agreed(item, moment)
    if to is State.VERIFIED:
        return _before_verified(item, moment)
    if to is State.NOT_EFFECTIVE:
        return _before_not_effective(item, moment)
    if to is State.DECLINED:
        return _before_declined(item, moment)
    return _before_superseded(item) if to is State.SUPERSEDED else []


def _not_from_here(state: ActionItemState, to: ActionItemState) -> str:
    if state is to:
        return f"This is {STATE_NAMES[state]} already."
    names = [STATE_NAMES[one] for one in NEXT[state]]
    possible = f"{', '.join(names[:-1])} or {names[-1]}" if len(names) > 1 else names[0]
    return (
        f"What is {STATE_NAMES[state]} cannot become {STATE_NAMES[to]} in one step. From here it can become {possible}."
    )


def _with_what_it_brings(item: ActionItem, move: Move) -> ActionItem:
    if move.to is State.DECLINED:
        return replace(item, decline=move.decline)
    if move.to is State.SUPERSEDED:
        return replace(item, superseded_by_id=move.superseded_by_id)
    return replace(item, verification=move.verification) if move.verification is not None else item


def _before_agreed(item: ActionItem, moment: Moment) -> list[str]:
    checks = check_action_item(item, moment.situation)
    missing = [check.how_to_mend for check in checks if check.level is CheckLevel.BLOCK and not check.is_met]
    # What was agreed on once, and comes back from being worked on, has been slept on.
    return missing if item.agreed_at else [*missing, *_still_soaking(item, moment)]


def _still_soaking(item: ActionItem, moment: Moment) -> list[str]:
    if item.is_urgent:
        return []
    if moment.is_meeting_open:
        return [DURING_THE_MEETING]
    if moment.now >= moment.agreeable_at:
        return []
    day = moment.agreeable_at
    since = "the meeting" if moment.met_at else "it was written down"
    return [
        f"It can be agreed from {day:%A} {day.day} {day:%B %Y}, {day:%H:%M}: two working days after {since}. "
        "Ideas are better for a night or two; urgent containment need not wait."
    ]


def _before_verified(item: ActionItem, moment: Moment) -> list[str]:
    seen = item.verification
    reasons = _before_not_effective(item, moment, VerificationOutcome.VERIFIED)
    if seen.type is None:
        reasons.append("Say how you looked: an exercise, a measure before and after, or an audit.")
    elif seen.type is VerificationType.ABSENCE:
        reasons.append(
            "That it has not happened again is not enough alone: few events in a short time say little. "
            "Add an exercise, a measure or an audit."
        )
    checks = check_action_item(item, moment.situation)
    return reasons + [check.how_to_mend for check in checks if check.key == "measurable" and not check.is_met]


def _before_not_effective(
    item: ActionItem, moment: Moment, outcome: VerificationOutcome = VerificationOutcome.NOT_EFFECTIVE
) -> list[str]:
    seen = item.verification
    reasons = []
    if seen.outcome is not outcome or not seen.outcome_note.strip() or seen.looked_on is None:
        reasons.append("Record what you saw: on which day you looked, what it showed, and what you make of it.")
    if seen.looked_on is not None and seen.looked_on > moment.situation.today:
        reasons.append("The day of looking cannot be in the future.")
    return reasons


def _before_declined(item: ActionItem, moment: Moment) -> list[str]:
    said = item.decline
    reasons = []
    if said.reason is None:
        reasons.append("Say why not: cost, side effects, covered elsewhere, or a risk that is accepted.")
    if not said.decided_by.strip():
        reasons.append("Say which role decided it.")
    if said.look_again_on is None:
        reasons.append("Choose a day to look at it again.")
    elif said.look_again_on <= moment.situation.today:
        reasons.append("The day to look again has to be after today.")
    return reasons


def _before_superseded(item: ActionItem) -> list[str]:
    if item.superseded_by_id is None:
        return ["Choose the action item that replaces it."]
    return ["An action item cannot replace itself."] if item.superseded_by_id == item.id else []


def _stamped(item: ActionItem, before: ActionItemState, moment: Moment) -> ActionItem:
    """Write down when it was agreed and done; what is taken up again loses the stamp it no longer has earned."""
    if item.state is State.AGREED:
        item = replace(item, agreed_at=item.agreed_at or moment.now)
        return with_clocks(item, moment.now.astimezone(moment.zone).date())
    if item.state is State.DONE:
        return replace(item, done_at=moment.now)
    if item.state is State.IDEA:
        return replace(item, agreed_at=None, done_at=None, decline=Decline(), superseded_by_id=None)
    if item.state is State.IN_PROGRESS and before in {State.DONE, State.NOT_EFFECTIVE}:
        seen = replace(item.verification, outcome=None, outcome_note="", looked_on=None)
        return replace(item, done_at=None, verification=seen)
    return item
