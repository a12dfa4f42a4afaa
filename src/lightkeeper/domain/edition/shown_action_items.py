"""Action items as an audience may see them: by owner among those taking part, by team beyond, by neither outside."""

from dataclasses import replace

from lightkeeper.domain.action_item.action_item import ActionItem
from lightkeeper.domain.action_item.decision import Decline, Verification
from lightkeeper.domain.action_item.strength import Strength
from lightkeeper.domain.edition.masks import Pen
from lightkeeper.domain.edition.rendition import ShownActionItem
from lightkeeper.domain.edition.shown_findings import origin_for, seen, seen_one
from lightkeeper.domain.edition.shown_things import level_for, team_of
from lightkeeper.domain.edition.tally import Mask


def shown_action_item(item: ActionItem, pen: Pen) -> ShownActionItem | None:
    """Return an action item. The public reads what is done and how strong it is, no dates and no reasons."""
    level = level_for(item.level, pen)
    audience = pen.audience
    if level is None:
        return None
    if item.is_weakness and not item.is_finished and not audience.is_taking_part:
        pen.tally[Mask.WEAKNESS] += 1
        return None
    is_public = audience.is_public
    return ShownActionItem(
        id=item.id,
        text=pen.write(item.text),
        owner=_owner_of(item, pen),
        team=team_of(item.team, pen),
        state=item.state,
        due_on=None if is_public else item.due_on,
        done_when=pen.write(item.done_when),
        reference=pen.write(item.reference) if audience.is_taking_part else None,
        is_weakness=item.is_weakness and not is_public,
        level=level,
        own_level=item.level,
        position=item.position,
        factor_ids=seen(item.factor_ids, pen),
        strength=_strength(item.strength, pen),
        verification=_verification(item.verification, pen),
        decline=_decline(item.decline, pen),
        is_urgent=item.is_urgent,
        assign_by=item.assign_by if audience.is_taking_part else None,
        estimate=pen.write(item.estimate) if audience.is_taking_part else "",
        bridge_to_id=seen_one(item.bridge_to_id, pen),
        bridge_until=None if is_public else item.bridge_until,
        superseded_by_id=seen_one(item.superseded_by_id, pen),
        # They may belong to other reviews: whoever shows them asks again who may see them.
        earlier_ids=item.earlier_ids if audience.is_taking_part else (),
        agreed_at=item.agreed_at if audience.is_taking_part else None,
        done_at=item.done_at if audience.is_taking_part else None,
        came_from=origin_for(item.came_from, pen),
    )


def _owner_of(item: ActionItem, pen: Pen) -> str | None:
    if pen.audience.is_taking_part:
        return pen.write(item.owner)
    if pen.audience.is_public:
        pen.tally[Mask.HIDDEN_OWNER] += bool(item.owner)
        return None
    pen.tally[Mask.OWNER] += bool(item.owner)
    return pen.write(item.team) or None


def _strength(strength: Strength, pen: Pen) -> Strength:
    if pen.audience.is_public:
        return Strength(mechanism=strength.mechanism, tier=strength.tier, has_support=strength.has_support)
    return replace(
        strength,
        tier_reason=pen.write(strength.tier_reason),
        side_effects=pen.write(strength.side_effects),
        weak_reason=pen.write(strength.weak_reason),
        study_output=pen.write(strength.study_output),
    )


def _verification(verification: Verification, pen: Pen) -> Verification:
    if pen.audience.is_public:
        return Verification(outcome=verification.outcome)
    return replace(
        verification,
        measure=pen.write(verification.measure),
        baseline=pen.write(verification.baseline),
        target=pen.write(verification.target),
        method=pen.write(verification.method),
        outcome_note=pen.write(verification.outcome_note),
    )


def _decline(decline: Decline, pen: Pen) -> Decline:
    if pen.audience.is_public:
        return Decline()
    return replace(decline, note=pen.write(decline.note), decided_by=pen.write(decline.decided_by))
