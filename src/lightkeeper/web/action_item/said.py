"""What the page of an action item says, in words: its facts, its checks, its steps."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from lightkeeper.domain.action_item.action_item import ActionItemState
from lightkeeper.domain.action_item.portfolio import AIM_NAMES
from lightkeeper.domain.action_item.smart import Check, CheckLevel
from lightkeeper.domain.edition.rendition import ShownActionItem
from lightkeeper.usecases.action_item.reads import Step
from lightkeeper.web.finding.action_item_words import DECLINES, LOOKING, OUTCOMES, STATES, words_of_move

LEVEL_WORDS = {
    CheckLevel.BLOCK: "Needed before agreeing",
    CheckLevel.WARN: "Worth a thought",
    CheckLevel.INFO: "Maybe",
}
LEVEL_ICONS = {CheckLevel.BLOCK: "care", CheckLevel.WARN: "lamp", CheckLevel.INFO: "info"}


@dataclass(frozen=True)
class CheckRow:
    """One check in words: the sentence, what it weighs, and how it is drawn."""

    sentence: str
    weight: str
    icon: str
    level: str


@dataclass(frozen=True)
class ShownStep:
    """One step of an item's way."""

    at: datetime
    who: str
    words: str
    icon: str


def check_rows(checks: Iterable[Check]) -> dict[str, list[CheckRow]]:
    """Return what is missing, most weighty first, and what is fine, as a template takes them."""
    known = list(checks)
    missing = [one for level in LEVEL_WORDS for one in known if one.level is level and not one.is_met]
    return {
        "missing_checks": [
            CheckRow(one.how_to_mend, LEVEL_WORDS[one.level], LEVEL_ICONS[one.level], one.level) for one in missing
        ],
        "met_checks": [CheckRow(one.message, "", "check", "met") for one in known if one.is_met],
    }


def plain_moves(state: ActionItemState, moves: Iterable[ActionItemState]) -> list[tuple[str, str]]:
    """Return the steps that need nothing but a button, as (state, words); the way on comes first."""
    return [(to.value, words) for to in moves if (words := words_of_move(state, to))]


def steps_of(steps: Iterable[Step]) -> list[ShownStep]:
    """Return the way an item went, newest first."""
    shown = [ShownStep(one.at, one.who, STATES[one.to][0], STATES[one.to][2]) for one in steps]
    return shown[::-1]


def facts_of(item: ShownActionItem) -> list[tuple[str, str]]:
    """Return what is said of an item, by name; what is not said is left out."""
    plan, strength, decline = item.verification, item.strength, item.decline
    facts = (
        ("Done when", item.done_when),
        ("Makes better", AIM_NAMES[strength.aim] if strength.aim else ""),
        ("How much work", item.estimate),
        ("Side effects", strength.side_effects),
        ("Why this is enough", strength.weak_reason),
        ("Judged otherwise because", strength.tier_reason if strength.tier else ""),
        ("Time for finding out", f"{strength.study_hours} hours" if strength.study_hours else ""),
        ("Afterwards there will be", strength.study_output),
        ("Look at", plan.measure),
        ("It stands at", plan.baseline),
        ("Hoped for", plan.target),
        ("Where and how", plan.method),
        ("Looked at by", LOOKING[plan.type] if plan.type else ""),
        ("Seen", OUTCOMES[plan.outcome][0] if plan.outcome else ""),
        ("What was seen", plan.outcome_note),
        ("Declined because", DECLINES[decline.reason] if decline.reason else ""),
        ("Decided by", decline.decided_by),
        ("To know when looking again", decline.note),
    )
    return [(name, said) for name, said in facts if said]
