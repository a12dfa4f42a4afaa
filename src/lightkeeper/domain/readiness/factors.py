"""QC8 to QC11: enough factors, each at rest for a reason, shown by something, and said as it was."""

from lightkeeper.domain.action_item.action_item import ActionItemState
from lightkeeper.domain.analysis.factor import Factor, FactorRole, FactorStatus
from lightkeeper.domain.analysis.nudges import DEFENCES, ENOUGH_FACTORS, ENOUGH_FAMILIES
from lightkeeper.domain.analysis.stopping import FIVE_HOWS, around_of, check_stop
from lightkeeper.domain.analysis.vague_negatives import ASK, find_vague_negatives
from lightkeeper.domain.counting import several
from lightkeeper.domain.readiness.check import Check, Weight, not_asked
from lightkeeper.domain.readiness.evidence import Evidence

BESIDE = DEFENCES | {FactorRole.RECOVERY_HELP, FactorRole.RECOVERY_DRAG}
GIVEN_UP = frozenset({ActionItemState.DECLINED, ActionItemState.SUPERSEDED})
NO_FACTOR = "No factor is written yet."


def check_factors(evidence: Evidence) -> list[Check]:
    """Return QC8, QC9, QC10 and QC11."""
    return [_enough(evidence), _at_rest(evidence), _shown(evidence), _said(evidence)]


def _enough(evidence: Evidence) -> Check:
    roles = {one.role for one in evidence.standing}
    wanted = (
        (len(evidence.standing) >= ENOUGH_FACTORS, "three factors"),
        (len(evidence.graph.families()) >= ENOUGH_FAMILIES, "two families"),
        (FactorRole.CONDITION in roles, "one condition"),
        (bool(BESIDE & roles), "one safeguard, signal or help with recovery"),
    )
    missing = [words for is_there, words in wanted if not is_there]
    if not missing:
        return Check("QC8", Weight.WARN, "More than one cause", True, "Several conditions stand beside each other.")
    reason = f"Still short of {', '.join(missing)}."
    mend = "What else had to be true? Which safeguards acted, and which stayed quiet?"
    return Check("QC8", Weight.WARN, "More than one cause", False, reason, mend, "analysis")


def _at_rest(evidence: Evidence) -> Check:
    name, leaves = "Where asking came to rest", evidence.graph.leaves()
    if not leaves:
        return not_asked("QC9", Weight.WARN, name, NO_FACTOR)
    at_person = tuple(one.id for one in leaves if _hindered(one, evidence, "person_stop"))
    if at_person:
        reason = f"{several(len(at_person), 'answer ends', 'answers end')} at a person or at a rule not kept."
        return Check("QC9", Weight.WARN, name, False, reason, f"Ask on: {FIVE_HOWS[0]}", "analysis", at_person)
    restless = tuple(one.id for one in leaves if one.stop_reason is None or _hindered(one, evidence))
    if restless:
        reason = f"{several(len(restless), 'factor rests', 'factors rest')} without a reason that holds."
        mend = "Ask on from each, or say what brings asking to rest there."
        return Check("QC9", Weight.WARN, name, False, reason, mend, "analysis", restless)
    return Check("QC9", Weight.WARN, name, True, "Asking rests where there is a reason to.")


def _hindered(factor: Factor, evidence: Evidence, key: str = "") -> bool:
    items = (one for one in evidence.review.action_items if one.state not in GIVEN_UP)
    around = around_of(
        factor.id,
        evidence.graph,
        is_about_person=factor.id in evidence.about_person_ids,
        has_action_item=any(factor.id in one.factor_ids for one in items),
    )
    return any(not key or one.key == key for one in check_stop(factor, around))


def _shown(evidence: Evidence) -> Check:
    name = "Evidence"
    supported = [one for one in evidence.review.factors if one.status is FactorStatus.SUPPORTED]
    if not supported:
        return not_asked("QC10", Weight.INFO, name, "No factor is called supported yet.")
    # Saving holds this already; what came in from elsewhere may still lack it.
    bare = tuple(one.id for one in supported if not one.has_evidence)
    if not bare:
        return Check("QC10", Weight.INFO, name, True, "Something shows every supported factor.")
    reason = f"Nothing shows {several(len(bare), 'supported factor', 'supported factors')} that you can see."
    mend = "Link an event, an image or an address, or call it a hypothesis."
    return Check("QC10", Weight.INFO, name, False, reason, mend, "analysis", bare)


def _said(evidence: Evidence) -> Check:
    name = "Said as it was"
    if not evidence.standing:
        return not_asked("QC11", Weight.INFO, name, NO_FACTOR)
    vague = tuple(one.id for one in evidence.standing if find_vague_negatives(one.text))
    if vague:
        reason = f"{several(len(vague), 'factor judges', 'factors judge')} without saying what was there."
        return Check("QC11", Weight.INFO, name, False, reason, ASK, "analysis", vague)
    endless = tuple(one.id for one in evidence.standing if not one.effect.strip())
    if endless:
        reason = f"{several(len(endless), 'factor does', 'factors do')} not say yet what came of it."
        return Check("QC11", Weight.INFO, name, False, reason, "Add what it led to.", "analysis", endless)
    return Check("QC11", Weight.INFO, name, True, "Each factor says what was so, and what came of it.")
