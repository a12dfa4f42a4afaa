"""QC1 to QC3: what people were promised, and that nobody is recognised against it. These hold up sharing."""

from lightkeeper.domain.counting import several
from lightkeeper.domain.readiness.check import Check, Weight
from lightkeeper.domain.readiness.evidence import Evidence

LOOK = "Look at each on the share page: write it differently, or let it stay, and say so there."


def check_promises(evidence: Evidence) -> list[Check]:
    """Return QC1, QC2 and QC3."""
    return [_statements(evidence), _identities(evidence), _quotes(evidence)]


def _statements(evidence: Evidence) -> Check:
    missing = [
        name
        for name, is_there in (
            ("the promise", evidence.has_promise),
            ("the boundary statement", evidence.has_boundary),
        )
        if not is_there
    ]
    reason = f"Not signed yet: {' and '.join(missing)}." if missing else "People know what their words are used for."
    mend = "An administrator signs it under Workspace, Promise." if missing else ""
    return Check("QC1", Weight.BLOCK, "Promise and boundary", not missing, reason, mend, "share")


def _identities(evidence: Evidence) -> Check:
    count = evidence.doubted
    reason = "No place may say who somebody is, as far as we can tell."
    if count:
        reason = f"{several(count, 'place', 'places')} may still say who somebody is."
    return Check(
        "QC2", Weight.BLOCK, "Nobody recognised by accident", not count, reason, LOOK if count else "", "share"
    )


def _quotes(evidence: Evidence) -> Check:
    count = evidence.doubted_quotes
    kept = sum(event.is_quote and not event.has_consent for event in evidence.review.events)
    reason = "Nobody’s own words go further than they agreed to."
    if kept:
        reason = f"{several(kept, 'quote stays', 'quotes stay')} with those taking part until whoever said it agrees."
    if count:
        reason = f"{several(count, 'place holds', 'places hold')} somebody’s own words."
    if evidence.objections:
        reason = "Somebody close to it asked for other words about themselves."
        mend = "Change them together. Whoever asked says on their own page when it is right."
        return Check("QC3", Weight.BLOCK, "Consent for people’s words", False, reason, mend, "appraisal")
    return Check("QC3", Weight.BLOCK, "Consent for people’s words", not count, reason, LOOK if count else "", "share")
