"""The words for action items: states, clocks, how one looks, what was seen, and why something is declined."""

from lightkeeper.domain.action_item.action_item import ActionItemState
from lightkeeper.domain.action_item.clocks import ClockKind
from lightkeeper.domain.action_item.decision import DeclineReason, VerificationOutcome, VerificationType

STATES = {
    ActionItemState.IDEA: ("Idea", "state-draft", "lamp"),
    ActionItemState.AGREED: ("Agreed", "state-open", "promise"),
    ActionItemState.IN_PROGRESS: ("In progress", "state-open", "kind-action"),
    ActionItemState.DONE: ("Done", "state-done", "check"),
    ActionItemState.VERIFIED: ("Done, and it holds", "state-done", "kind-recovery"),
    ActionItemState.NOT_EFFECTIVE: ("Done, but it did not help", "state-waiting", "question"),
    ActionItemState.DECLINED: ("Decided against", "plain", "close"),
    ActionItemState.SUPERSEDED: ("Replaced by another", "plain", "next"),
}
CLOCKS = {
    ClockKind.ASSIGN_BY: "Assign by",
    ClockKind.DONE_BY: "Done by",
    ClockKind.LOOK_ON: "Look on",
    ClockKind.LOOK_AGAIN_ON: "Look again on",
    ClockKind.BRIDGE_UNTIL: "Holds until",
}
LOOKING = {
    VerificationType.EXERCISE: "An exercise: we make it happen, and it is refused or held",
    VerificationType.MEASURE: "A measure, before and after",
    VerificationType.AUDIT: "An audit: it is still in place after a while",
    VerificationType.ABSENCE: "It has not happened again (says little alone)",
}
OUTCOMES = {
    VerificationOutcome.VERIFIED: ("Yes, it holds", "What you looked at shows what was hoped for."),
    VerificationOutcome.PARTLY: ("Partly", "It helped some. It is looked at again."),
    VerificationOutcome.NOT_EFFECTIVE: ("No, it did not help", "Something was learned: its factor is open again."),
    VerificationOutcome.CANNOT_TELL: ("Cannot tell yet", "Too little to see. It is looked at again."),
}
DECLINES = {
    DeclineReason.COST: "It costs more than it would bring",
    DeclineReason.SIDE_EFFECTS: "It might do harm elsewhere",
    DeclineReason.COVERED_ELSEWHERE: "Something else covers it",
    DeclineReason.ACCEPTED_RISK: "The risk is known and accepted",
}
MOVES = {
    ActionItemState.IDEA: "Take it up as an idea again",
    ActionItemState.AGREED: "Agree on it",
    ActionItemState.IN_PROGRESS: "Begin",
    ActionItemState.DONE: "It is done",
}
BACK = {
    (ActionItemState.AGREED, ActionItemState.IDEA): "Back to an idea",
    (ActionItemState.IN_PROGRESS, ActionItemState.AGREED): "Put it down for now",
    (ActionItemState.DONE, ActionItemState.IN_PROGRESS): "It is not done after all",
    (ActionItemState.NOT_EFFECTIVE, ActionItemState.IN_PROGRESS): "Work on it again",
}


def words_of_move(state: ActionItemState, to: ActionItemState) -> str:
    """Return what a button says that takes an item from one state to another without asking for more."""
    return BACK.get((state, to), MOVES.get(to, ""))
