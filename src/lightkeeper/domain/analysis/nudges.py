"""Nudges: what an analysis may be missing, each with questions that lead on (practice RCA-10 and section 1.9).

Advisory, all of them: nothing here refuses anything, and none of it is counted against anybody.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from lightkeeper.domain.analysis.factor import Factor, FactorAge, FactorRole, FactorStatus
from lightkeeper.domain.analysis.graph import FactorGraph
from lightkeeper.domain.analysis.stopping import is_person_stop

ENOUGH_FACTORS = 3
ENOUGH_FAMILIES = 2
STOP_GAP_DAYS = 3
OLDER_THAN_A_DAY = frozenset({FactorAge.DAYS, FactorAge.MONTHS, FactorAge.BY_DESIGN})
LATENT = frozenset({FactorAge.MONTHS, FactorAge.BY_DESIGN})
DEFENCES = frozenset(
    {FactorRole.DEFENCE_HELD, FactorRole.DEFENCE_PASSED, FactorRole.DEFENCE_ABSENT, FactorRole.DETECTOR}
)
NEVER_AGAIN = ("never again", "eliminate all", "100%", "100 %", "make sure this cannot happen", "zero incidents")


@dataclass(frozen=True)
class Planned:
    """What a nudge needs to know of an action item that is agreed; `due_in_days` from the day it was agreed."""

    text: str
    is_weak: bool = False
    is_teaching: bool = False
    due_in_days: int | None = None
    factor_ids: tuple[object, ...] = ()


@dataclass(frozen=True)
class Nudge:
    """One thing that may be missing, in a sentence, and the questions of the catalogue that lead on."""

    key: str
    text: str
    question_ids: tuple[str, ...]


@dataclass(frozen=True)
class Analysis:
    """What is looked at: the graph, what is planned, and whether planning began before any factor was written."""

    graph: FactorGraph
    planned: Sequence[Planned] = ()
    began_with_fixes: bool = False

    @property
    def standing(self) -> tuple[Factor, ...]:
        """The factors that were not ruled out."""
        return tuple(one for one in self.graph.factors.values() if one.status is not FactorStatus.RULED_OUT)

    def has_role(self, roles: Iterable[FactorRole]) -> bool:
        """Say whether a standing factor has one of these roles."""
        wanted = set(roles)
        return any(one.role in wanted for one in self.standing)


def find_nudges(analysis: Analysis) -> list[Nudge]:
    """Return what may be missing, in the order in which it is worth asking; nothing before the first factor."""
    if not analysis.standing:
        return []
    return [nudge for nudge, is_due in NUDGES if is_due(analysis)]


def _is_one_cause(analysis: Analysis) -> bool:
    supported = [one for one in analysis.standing if one.status is FactorStatus.SUPPORTED]
    is_one_family = len(analysis.standing) > 1 and len(analysis.graph.families()) == 1
    return (len(analysis.standing) > 1 and len(supported) == 1) or is_one_family


def _is_small(analysis: Analysis) -> bool:
    return len(analysis.standing) < ENOUGH_FACTORS or len(analysis.graph.families()) < ENOUGH_FAMILIES


def _has_nothing_older_than_a_day(analysis: Analysis) -> bool:
    return not any(one.role is FactorRole.CONDITION and one.age in OLDER_THAN_A_DAY for one in analysis.standing)


def _is_only_proximal(analysis: Analysis) -> bool:
    return not any(one.age in LATENT for one in analysis.standing)


def _is_without_defences(analysis: Analysis) -> bool:
    return not analysis.has_role(DEFENCES)


def _ends_at_person(analysis: Analysis) -> bool:
    return any(is_person_stop(one.text, 0) for one in analysis.graph.leaves())


def _is_trigger_alone(analysis: Analysis) -> bool:
    return all(one.role is FactorRole.TRIGGER for one in analysis.standing)


def _has_luck_unanswered(analysis: Analysis) -> bool:
    acted_on = {one for planned in analysis.planned for one in planned.factor_ids}
    luck = [one for one in analysis.standing if one.role is FactorRole.LUCK]
    return any(one.id not in acted_on and not one.stop_note.strip() for one in luck)


def _is_quick_fix(analysis: Analysis) -> bool:
    planned = analysis.planned
    if not planned:
        return False
    is_soon = all(one.due_in_days is not None and one.due_in_days <= STOP_GAP_DAYS for one in planned)
    return analysis.began_with_fixes or is_soon or all(one.is_weak for one in planned)


def _is_teaching_alone(analysis: Analysis) -> bool:
    return any(one.is_weak and one.is_teaching for one in analysis.planned)


def _promises_never_again(analysis: Analysis) -> bool:
    texts = [one.text.casefold() for one in analysis.planned]
    return any(phrase in text for text in texts for phrase in NEVER_AGAIN)


NUDGES: tuple[tuple[Nudge, Callable[[Analysis], bool]], ...] = (
    (
        Nudge(
            "person_as_cause",
            "An answer ends at a person. What would lead anybody there?",
            ("Q-D6", "Q-H8"),
        ),
        _ends_at_person,
    ),
    (
        Nudge("trigger_alone", "So far there is only what set it off. What had to be true beforehand?", ("Q-E1",)),
        _is_trigger_alone,
    ),
    (
        Nudge("one_cause", "One cause, or one family of causes, carries it all. What else had to be true?", ("Q-E2",)),
        _is_one_cause,
    ),
    (
        Nudge(
            "few_factors",
            "Most incidents need several conditions at once: three factors in two families are a modest start.",
            ("Q-E1", "Q-E2"),
        ),
        _is_small,
    ),
    (
        Nudge("no_old_condition", "No condition is older than a day. Which was there before?", ("Q-E3", "Q-H6")),
        _has_nothing_older_than_a_day,
    ),
    (
        Nudge(
            "only_proximal", "Everything here lies close to the event. What is older than a month?", ("Q-H6", "Q-H8")
        ),
        _is_only_proximal,
    ),
    (
        Nudge(
            "missing_defences",
            "No safeguard and no signal is named. Which acted, which stayed quiet?",
            ("Q-E4", "Q-F1", "Q-F2"),
        ),
        _is_without_defences,
    ),
    (
        Nudge("luck_unanswered", "Luck helped, and nothing is planned for when it runs out.", ("Q-G2",)),
        _has_luck_unanswered,
    ),
    (
        Nudge(
            "quick_fix",
            "This may be a stop-gap. Link the lasting action item, or write down why there is none.",
            ("Q-J2", "Q-J3"),
        ),
        _is_quick_fix,
    ),
    (
        Nudge(
            "teaching_alone",
            "Teaching and reminding fade. What would make the safe way the easy way?",
            ("Q-J1", "Q-J2"),
        ),
        _is_teaching_alone,
    ),
    (
        Nudge(
            "never_again",
            "Nobody can promise never. Say what becomes less likely, or smaller when it happens.",
            ("Q-J4",),
        ),
        _promises_never_again,
    ),
)
