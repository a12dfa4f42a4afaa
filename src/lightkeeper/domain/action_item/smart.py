"""The computed checks of an action item (practice section 4.2): each says what it sees and how to mend it.

They are a checklist, not a mark: there is no total, and only what is marked `block` holds back agreeing.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from uuid import UUID

from lightkeeper.domain.action_item.action_item import ActionItem, ActionItemState
from lightkeeper.domain.action_item.clocks import DEFAULT_POLICY, LOOK_AFTER_DAYS, DuePolicy, latest_due
from lightkeeper.domain.action_item.smart_words import (
    begins_with_verb,
    is_nobody,
    names_several,
    names_two,
    says_a_sign,
    vague_word,
)
from lightkeeper.domain.action_item.strength import Mechanism
from lightkeeper.domain.action_item.words import words_of
from lightkeeper.domain.action_item.working_days import days_later, is_working_day
from lightkeeper.domain.analysis.factor import FactorStatus

SHORTEST_SIGN = 15


class CheckLevel(StrEnum):
    """How much a check weighs: `block` holds back agreeing, nothing else."""

    INFO = "info"
    WARN = "warn"
    BLOCK = "block"


@dataclass(frozen=True)
class Check:
    """One check: what was looked at, and, where it is not met, how to mend it."""

    key: str
    level: CheckLevel
    is_met: bool
    message: str
    how_to_mend: str


@dataclass(frozen=True)
class Situation:
    """What the checks cannot read in the item itself.

    `factor_statuses` knows every factor of the review; `wording_flags` are the words the wording coach asked about;
    `rung` is how severe the incident was (1 to 5); `is_bridged` says that a stop-gap holds until this is done.
    """

    today: date
    factor_statuses: Mapping[UUID, FactorStatus] = field(default_factory=dict)
    wording_flags: tuple[str, ...] = ()
    rung: int | None = None
    is_bridged: bool = False
    is_owner_active: bool = True
    policy: DuePolicy = DEFAULT_POLICY


def check_action_item(item: ActionItem, situation: Situation) -> list[Check]:
    """Return all checks, in the order of section 4.2."""
    return [
        *_of_the_sentence(item),
        _owner(item, situation),
        _team(item),
        _due(item, situation),
        _relevant(item, situation),
        _done_definition(item),
        _measure(item),
        _measurable(item),
        _achievable(item),
        _about_systems(situation),
        *_study(item),
    ]


def holds_back(checks: Iterable[Check]) -> list[Check]:
    """Return the checks that hold back agreeing."""
    return [check for check in checks if check.level is CheckLevel.BLOCK and not check.is_met]


def _of_the_sentence(item: ActionItem) -> list[Check]:
    words = words_of(item.text)
    vague, second = vague_word(item.text), names_two(words)
    return [
        Check(
            "verb_first",
            CheckLevel.INFO,
            begins_with_verb(words),
            "It begins with what will be done.",
            "Begin with what will be done: add, remove, limit, move, test, split.",
        ),
        Check(
            "not_vague",
            CheckLevel.WARN,
            not vague,
            "It says what will be different.",
            f"“{vague}” leaves open how much, or when it is enough. Name a number, a condition or the very thing.",
        ),
        Check(
            "one_thing",
            CheckLevel.INFO,
            not second,
            "It is one piece of work.",
            f"This reads as two pieces of work (“and {second}”). Two items can be finished one at a time.",
        ),
    ]


def _owner(item: ActionItem, situation: Situation) -> Check:
    owner = item.owner.strip()
    mend = ""
    if is_nobody(owner):
        mend = "Say who looks after it: one role or one pseudonym."
    elif "@" in owner:
        mend = "An address or a mailing list cannot look after it. Name one role or one pseudonym."
    elif names_several(owner):
        mend = "Name one who looks after it; others can help. What belongs to two easily belongs to nobody."
    elif not situation.is_owner_active:
        mend = "Whoever looked after it is no longer here. Say who takes it on."
    return Check("owner", CheckLevel.BLOCK, not mend, "One role or person looks after it.", mend)


def _team(item: ActionItem) -> Check:
    return Check(
        "team", CheckLevel.BLOCK, bool(item.team.strip()), "A team stands behind it.", "Say which team it belongs to."
    )


def _due(item: ActionItem, situation: Situation) -> Check:
    return Check(
        "due", CheckLevel.BLOCK, not (mend := _due_mend(item, situation)), "It has a good day to be done by.", mend
    )


def _due_mend(item: ActionItem, situation: Situation) -> str:
    if item.due_on is None:
        return "Choose the day by which it will be done."
    if item.state is ActionItemState.IDEA and item.due_on < situation.today:
        return "The day it should be done by is over. Choose one that is still to come."
    if not is_working_day(item.due_on):
        return f"{item.due_on:%A} is a free day for many. Choose a day from Monday to Friday."
    begins_on = item.agreed_at.date() if item.agreed_at else situation.today
    latest = latest_due(item, situation.rung, begins_on, situation.policy)
    if item.due_on > latest and not situation.is_bridged:
        return (
            f"That is far away. Choose {latest.day} {latest:%B %Y} or an earlier day, "
            "or add a bridge: an item that holds until this one is done."
        )
    return ""


def _relevant(item: ActionItem, situation: Situation) -> Check:
    linked = [situation.factor_statuses.get(factor_id) for factor_id in item.factor_ids]
    is_met = any(status is not None and status is not FactorStatus.RULED_OUT for status in linked)
    mend = "Link the factor that it changes."
    if any(status is FactorStatus.RULED_OUT for status in linked):
        mend = "The factor it is linked to was ruled out. Link one that still stands."
    return Check("relevant", CheckLevel.BLOCK, is_met, "It changes a factor that stands.", mend)


def _done_definition(item: ActionItem) -> Check:
    said = item.done_when.strip()
    if not said:
        return Check("bounded", CheckLevel.BLOCK, False, "", "Say how somebody will see that it is done.")
    return Check(
        "bounded",
        CheckLevel.WARN,
        len(said) >= SHORTEST_SIGN and says_a_sign(said),
        "It says how somebody will see that it is done.",
        "Name a sign that anybody could see: it shows, passes, refuses, or stays under a number.",
    )


def _measure(item: ActionItem) -> Check:
    return Check(
        "measure",
        CheckLevel.BLOCK,
        bool(item.verification.measure.strip()),
        "It says what to look at to see whether it helped.",
        "Say what you will look at to see whether it helped.",
    )


def _measurable(item: ActionItem) -> Check:
    plan = item.verification
    named = [
        ("a measure", plan.measure),
        ("where you start from (“unknown” is fine)", plan.baseline),
        ("what you hope to see", plan.target),
        ("how you will look", plan.method),
    ]
    missing = [name for name, said in named if not said.strip()]
    mend = f"To see whether it helped, add {', '.join(missing)}." if missing else ""
    if plan.look_on is None:
        mend = f"{mend} Choose a day to look.".strip()
    elif item.due_on is not None and plan.look_on < days_later(item.due_on, LOOK_AFTER_DAYS):
        mend = f"{mend} Look at least {LOOK_AFTER_DAYS} days after it is due, so that it had time to show.".strip()
    return Check("measurable", CheckLevel.WARN, not mend, "One can see later whether it helped.", mend)


def _achievable(item: ActionItem) -> Check:
    return Check(
        "achievable",
        CheckLevel.INFO,
        bool(item.estimate.strip()),
        "Somebody said how much work it is.",
        "Say how much work it is; “unknown” is an answer too. Has the team said it has room for it?",
    )


def _about_systems(situation: Situation) -> Check:
    said = ", ".join(f"“{one}”" for one in situation.wording_flags[:3])
    return Check(
        "about_systems",
        CheckLevel.WARN,
        not situation.wording_flags,
        "It speaks of systems and of work, not of somebody.",
        f"What would change in the system? Look again at {said}.",
    )


def _study(item: ActionItem) -> list[Check]:
    if item.strength.mechanism is not Mechanism.STUDY:
        return []
    is_met = bool(item.strength.study_hours) and bool(item.strength.study_output.strip())
    mend = "Finding out more needs an end: say how many hours, and what there will be to read afterwards."
    return [Check("timeboxed", CheckLevel.BLOCK, is_met, "Finding out more has an end and an outcome.", mend)]
