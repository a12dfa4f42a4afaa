"""Which questions would help this review now: at most three, each with its reason (practice ASK-3).

Rules alone, no model: the same state gives the same suggestions, and what was asked or put away does not come back.
"""

from collections.abc import Callable, Set
from dataclasses import dataclass, field

from lightkeeper.domain.analysis.factor import FactorAge, FactorFamily, FactorRole
from lightkeeper.domain.question.catalogue import SHIPPED_BY_KEY, CatalogueQuestion
from lightkeeper.domain.question.phase import Phase
from lightkeeper.domain.question.prompts import question_of_kind
from lightkeeper.domain.reflection.reflection import Prompt

MOST_AT_ONCE = 3
DEFENCES = frozenset({FactorRole.DEFENCE_HELD, FactorRole.DEFENCE_PASSED, FactorRole.DEFENCE_ABSENT})
DETECTION = frozenset({FactorRole.DETECTOR, FactorRole.DETECTION_DELAY})
RECOVERY = frozenset({FactorRole.RECOVERY_HELP, FactorRole.RECOVERY_DRAG})
OLD = frozenset({FactorAge.MONTHS, FactorAge.BY_DESIGN})


@dataclass(frozen=True)
class ReviewSoFar:
    """What of a review the rules look at: counts, kinds and flags, never anybody's words.

    `empty_families` are bones that nobody considered; `hindsight_count` counts wordings that judge by what came later.
    """

    kind: str = "full"
    event_count: int = 0
    silence_count: int = 0
    contested_count: int = 0
    decision_count: int = 0
    hindsight_count: int = 0
    person_stop_count: int = 0
    factor_count: int = 0
    supported_count: int = 0
    roles: frozenset[FactorRole] = frozenset()
    ages: frozenset[FactorAge] = frozenset()
    empty_families: frozenset[FactorFamily] = field(default_factory=lambda: frozenset(FactorFamily))
    open_prompts: frozenset[Prompt] = field(default_factory=lambda: frozenset(Prompt))
    lesson_count: int = 0
    action_item_count: int = 0
    weak_count: int = 0
    without_side_effects_count: int = 0
    without_look_count: int = 0


@dataclass(frozen=True)
class Suggestion:
    """A question that would help, and the one sentence that says what in the review it answers to."""

    question: CatalogueQuestion
    reason: str


Holds = Callable[[ReviewSoFar], bool]


def _has_factors(so_far: ReviewSoFar) -> bool:
    return so_far.factor_count > 0


def _lacks_bone(family: FactorFamily) -> Holds:
    """Return whether a bone stays empty although others are filled. Before the first factor that says nothing."""
    return lambda so_far: _has_factors(so_far) and family in so_far.empty_families


# In the order of need: first what keeps a person from becoming the explanation, then the story, then what follows.
RULES: tuple[tuple[str, str, Holds], ...] = (
    ("Q-H8", "Asking came to rest at a person.", lambda it: it.person_stop_count > 0),
    ("Q-D3", "Some wording judges by what was learned only later.", lambda it: it.hindsight_count > 0),
    ("Q-C1", "The story has no events yet.", lambda it: it.event_count == 0),
    ("Q-C6", "There is a silence in the story.", lambda it: it.silence_count > 0),
    ("Q-C5", "People remember something differently.", lambda it: it.contested_count > 0),
    ("Q-D2", "The story holds decisions.", lambda it: it.decision_count > 0),
    ("Q-E1", "There is a story, and no contributing factor yet.",
     lambda it: it.event_count > 0 and it.factor_count == 0),
    ("Q-E2", "There is one contributing factor so far.", lambda it: it.factor_count == 1),
    ("Q-E4", "No factor is a safeguard.", lambda it: _has_factors(it) and not it.roles & DEFENCES),
    ("Q-F1", "No factor says how it was noticed.", lambda it: _has_factors(it) and not it.roles & DETECTION),
    ("Q-H6", "No factor is older than some days.", lambda it: _has_factors(it) and not it.ages & OLD),
    ("Q-F4", "No factor says what helped or slowed the recovery.",
     lambda it: _has_factors(it) and not it.roles & RECOVERY),
    ("Q-E3", "A condition had to be true beforehand.", lambda it: FactorRole.CONDITION in it.roles and not it.ages),
    ("Q-G2", "Luck had a part in it.", lambda it: FactorRole.LUCK in it.roles),
    ("Q-J2", "Every action item rests on somebody remembering.",
     lambda it: 0 < it.action_item_count == it.weak_count),
    ("Q-J3", "An action item says nothing of what else it might do.", lambda it: it.without_side_effects_count > 0),
    ("Q-J4", "An action item has no day to look whether it worked.", lambda it: it.without_look_count > 0),
    ("Q-D7", "Nothing is known yet of the conditions people worked in.", _lacks_bone(FactorFamily.WORK_CONDITIONS)),
    ("Q-E6", "Nothing is known yet of how the work is really done.",
     _lacks_bone(FactorFamily.PROCEDURES_AND_KNOWLEDGE)),
    ("Q-E7", "Nothing is known yet of recent changes.", _lacks_bone(FactorFamily.CHANGE_AND_DELIVERY)),
    ("Q-D4", "Nothing is known yet of the technology and its picture in people's heads.",
     _lacks_bone(FactorFamily.TECHNOLOGY_AND_ARCHITECTURE)),
    ("Q-F2", "Nothing is known yet of the signals.", _lacks_bone(FactorFamily.DETECTION_AND_OBSERVABILITY)),
    ("Q-F5", "Nothing is known yet of how people worked together.",
     _lacks_bone(FactorFamily.RESPONSE_AND_COORDINATION)),
    ("Q-H5", "Nothing is known yet of what lay outside.", _lacks_bone(FactorFamily.EXTERNAL_AND_ENVIRONMENT)),
    ("Q-H2", "Nothing is known yet of plans, goals and priorities.",
     _lacks_bone(FactorFamily.ORGANISATION_AND_PRIORITIES)),
    ("Q-G1", "Nobody said yet what went well.", lambda it: it.event_count > 0 and Prompt.WELL in it.open_prompts),
    ("Q-G2", "Nobody said yet where we were lucky.", lambda it: it.event_count > 0 and Prompt.LUCKY in it.open_prompts),
    ("Q-G3", "Nobody said yet what made it hard.", lambda it: it.event_count > 0 and Prompt.HARD in it.open_prompts),
    ("Q-I2", "There are supported factors, and no lesson yet.",
     lambda it: it.supported_count > 0 and it.lesson_count == 0),
    ("Q-H7", "Everything found so far is supported: a good moment to doubt it.",
     lambda it: 3 <= it.factor_count == it.supported_count),
    ("Q-I3", "There is a lesson to pass on.", lambda it: it.lesson_count > 0),
)  # fmt: skip

# The sections of the shipped templates and of the review's page, and the phases that speak of the same.
PHASES_OF_SECTION: dict[str, tuple[Phase, ...]] = {
    "summary": (Phase.WHAT_HAPPENED,),
    "story": (Phase.WHAT_HAPPENED, Phase.HOW_IT_MADE_SENSE),
    "what_people_saw": (Phase.WHAT_HAPPENED,),
    "what_happened": (Phase.WHAT_HAPPENED,),
    "what_surprised_us": (Phase.WHAT_HAPPENED, Phase.HOW_IT_MADE_SENSE),
    "how_it_made_sense": (Phase.HOW_IT_MADE_SENSE,),
    "detection": (Phase.DETECTION_AND_RECOVERY,),
    "response": (Phase.DETECTION_AND_RECOVERY,),
    "factors": (Phase.CONDITIONS, Phase.WIDER_SYSTEM, Phase.DETECTION_AND_RECOVERY),
    "what_stood_between_us_and_harm": (Phase.NEAR_MISS, Phase.CONDITIONS),
    "what_if_the_luck_had_run_out": (Phase.WELL_LUCKY_HARD,),
    "what_we_keep": (Phase.WELL_LUCKY_HARD,),
    "what_went_well": (Phase.WELL_LUCKY_HARD,),
    "where_we_got_lucky": (Phase.WELL_LUCKY_HARD,),
    "what_made_it_hard": (Phase.WELL_LUCKY_HARD,),
    "well_lucky_hard": (Phase.WELL_LUCKY_HARD,),
    "what_we_learned": (Phase.LEARN,),
    "lessons": (Phase.LEARN,),
    "action_items": (Phase.IMPROVE,),
}


def suggest_questions(
    so_far: ReviewSoFar, *, asked: Set[str] = frozenset(), put_away: Set[str] = frozenset(), section: str = ""
) -> list[Suggestion]:
    """Return up to three questions, those that speak of the section first; `asked` and `put_away` are their keys."""
    near = PHASES_OF_SECTION.get(section, ())
    over = {*asked, *put_away}
    found: dict[str, Suggestion] = {}
    of_kind = question_of_kind(so_far.kind)
    if of_kind is not None and of_kind.key not in over:
        found[of_kind.key] = Suggestion(of_kind, "This kind of review begins with it.")
    for key, reason, holds in RULES:
        if key not in over and key not in found and holds(so_far):
            found[key] = Suggestion(SHIPPED_BY_KEY[key], reason)
    ordered = sorted(found.values(), key=lambda one: one.question.phase not in near) if near else list(found.values())
    return ordered[:MOST_AT_ONCE]
