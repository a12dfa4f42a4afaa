"""What a safeguard's outcome means among the factors, and what to ask of it (practice FAC-6, sections 3.1 and 1.9)."""

from lightkeeper.domain.analysis.factor import FactorRole
from lightkeeper.domain.defence.defence import Defence, DefenceOutcome

ROLES: dict[DefenceOutcome, FactorRole] = {
    DefenceOutcome.HELD: FactorRole.DEFENCE_HELD,
    DefenceOutcome.PASSED: FactorRole.DEFENCE_PASSED,
    DefenceOutcome.ABSENT: FactorRole.DEFENCE_ABSENT,
}
OUTCOMES: dict[FactorRole, DefenceOutcome] = {role: outcome for outcome, role in ROLES.items()}
WORDS: dict[DefenceOutcome, str] = {
    DefenceOutcome.HELD: "Held: it limited the harm",
    DefenceOutcome.PASSED: "Let it pass: it was there, and did not act or could not see",
    DefenceOutcome.ABSENT: "There was none at this point",
    DefenceOutcome.UNSURE: "Not known yet",
}
QUESTIONS: dict[str, str] = {
    "text": "Which safeguard stood here, or might have?",
    "should_do": "What is it there to do?",
    "did": "What did it do this time?",
    "could_see": "What could it see at that moment?",
    "outcome": "What became of it in this incident?",
}
OPENING_QUESTION = "Which safeguards acted, which stayed quiet, and what could each of them see?"
NEXT_QUESTIONS: dict[DefenceOutcome, str] = {
    DefenceOutcome.HELD: "What keeps it holding, and how do we keep that on purpose?",
    DefenceOutcome.PASSED: "What would it have needed to see in order to act?",
    DefenceOutcome.ABSENT: "How would a safeguard here have known? It is easy to wish for one afterwards.",
    DefenceOutcome.UNSURE: "Which record would show what it did?",
}


def role_of(outcome: DefenceOutcome) -> FactorRole | None:
    """Return the role of a factor that says what this outcome meant; None while it is not known."""
    return ROLES.get(outcome)


def is_role_of_defence(role: FactorRole | None) -> bool:
    """Say whether a factor of this role speaks of a safeguard, so that a defence can be tied to it."""
    return role in OUTCOMES


def open_questions_of(defence: Defence) -> list[str]:
    """Return what is still to be asked of a safeguard: what nobody wrote yet, then what follows from its outcome."""
    if defence.outcome is DefenceOutcome.ABSENT:
        return [NEXT_QUESTIONS[DefenceOutcome.ABSENT]]
    unwritten = [QUESTIONS[name] for name in ("should_do", "did", "could_see") if not getattr(defence, name).strip()]
    return [*unwritten, NEXT_QUESTIONS[defence.outcome]]
