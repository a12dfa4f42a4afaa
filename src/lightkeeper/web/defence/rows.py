"""Safeguards as rows of words."""

from dataclasses import dataclass
from uuid import UUID

from lightkeeper.domain.defence.defence import Defence, DefenceOutcome
from lightkeeper.domain.defence.roles import OUTCOMES, open_questions_of, role_of
from lightkeeper.domain.edition.rendition import Rendition, ShownDefence
from lightkeeper.web.templatetags.plain_words import LEVELS
from lightkeeper.web.timeline.words import name_of

BADGES = {
    DefenceOutcome.HELD: "state-done",
    DefenceOutcome.PASSED: "state-waiting",
    DefenceOutcome.ABSENT: "plain",
    DefenceOutcome.UNSURE: "state-draft",
}
SHORT = {
    DefenceOutcome.HELD: "Held",
    DefenceOutcome.PASSED: "Let it pass",
    DefenceOutcome.ABSENT: "Was not there",
    DefenceOutcome.UNSURE: "Not known yet",
}
DIFFERENT = "Its factor says otherwise. Which of the two is right?"


@dataclass(frozen=True)
class DefenceRow:
    """One safeguard in words; `question` is what is asked of it next."""

    id: UUID
    text: str
    name: str
    should_do: str
    did: str
    could_see: str
    outcome_words: str
    badge: str
    question: str
    factor_id: UUID | None
    factor_text: str
    may_make_factor: bool
    level_key: str


def defence_rows(review: Rendition) -> list[DefenceRow]:
    """Return the safeguards of a review."""
    return [_row(one, review) for one in review.defences]


def _row(one: ShownDefence, review: Rendition) -> DefenceRow:
    factor = next((factor for factor in review.factors if factor.id == one.factor_id), None)
    value = Defence(one.id, one.text, one.should_do, one.did, one.could_see, one.outcome)
    says_otherwise = bool(factor and factor.role and OUTCOMES.get(factor.role) is not one.outcome)
    return DefenceRow(
        id=one.id,
        text=one.text,
        name=name_of(one.text),
        should_do=one.should_do,
        did=one.did,
        could_see=one.could_see,
        outcome_words=SHORT[one.outcome],
        badge=BADGES[one.outcome],
        question=DIFFERENT if says_otherwise else open_questions_of(value)[0],
        factor_id=factor.id if factor else None,
        factor_text=name_of(factor.text) if factor else "",
        may_make_factor=one.factor_id is None and role_of(one.outcome) is not None,
        level_key=LEVELS[one.level][1] if one.own_level else "",
    )
