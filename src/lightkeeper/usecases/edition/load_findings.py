"""Turns the rows of what people found into values of the domain."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any
from uuid import UUID

from lightkeeper.domain.access.level import Level
from lightkeeper.domain.action_item.action_item import ActionItem, ActionItemState
from lightkeeper.domain.action_item.decision import (
    Decline,
    DeclineReason,
    Verification,
    VerificationOutcome,
    VerificationType,
)
from lightkeeper.domain.action_item.strength import Aim, Mechanism, Strength, Tier
from lightkeeper.domain.analysis.factor import (
    Controllability,
    Factor,
    FactorAge,
    FactorFamily,
    FactorRole,
    FactorStatus,
    StopReason,
)
from lightkeeper.domain.analysis.factor_link import FactorLink, LinkKind
from lightkeeper.domain.defence.defence import Defence, DefenceOutcome
from lightkeeper.domain.lesson.lesson import Lesson, LessonStatus
from lightkeeper.domain.provenance.disposal import Disposal
from lightkeeper.domain.provenance.provenance import Origin, Provenance
from lightkeeper.domain.question.answer import Answer
from lightkeeper.domain.question.open_question import OpenQuestion
from lightkeeper.domain.reflection.reflection import Prompt, Reflection
from lightkeeper.store import models as rows


def own_level_of(one: Any) -> Level | None:
    """Return the level an item has of its own."""
    return Level(one.own_level) if one.own_level else None


def provenance_of(one: Any) -> Provenance | None:
    """Return what an item was made of."""
    return Provenance(Origin(one.origin), one.origin_id) if one.origin and one.origin_id else None


def factor_of(one: rows.Factor, evidence_ids: tuple[UUID, ...]) -> Factor:
    """Return a factor row as a value."""
    return Factor(
        id=one.id,
        text=one.text,
        effect=one.effect,
        status=FactorStatus(one.status),
        family=FactorFamily(one.family) if one.family else None,
        evidence_ids=evidence_ids,
        level=own_level_of(one),
        position=one.position,
        event=one.event,
        leaf=one.leaf,
        role=FactorRole(one.role) if one.role else None,
        age=FactorAge(one.age) if one.age else None,
        controllability=Controllability(one.controllability) if one.controllability else None,
        stop_reason=StopReason(one.stop_reason) if one.stop_reason else None,
        stop_note=one.stop_note,
        duplicate_of_id=one.duplicate_of_id,
        evidence_urls=tuple(one.evidence_urls),
        evidence_image_ids=tuple(map(UUID, one.evidence_image_ids)),
        evidence_answer_ids=tuple(map(UUID, one.evidence_answer_ids)),
        came_from=provenance_of(one),
    )


def factor_link_of(one: rows.FactorLink) -> FactorLink:
    """Return a link row as a value."""
    return FactorLink(
        id=one.id,
        from_id=one.from_factor_id,
        to_id=one.to_factor_id,
        kind=LinkKind(one.kind),
        question_asked=one.question_asked,
        note=one.note,
        level=own_level_of(one),
        position=one.position,
    )


def defence_of(one: rows.Defence) -> Defence:
    """Return a defence row as a value."""
    return Defence(
        id=one.id,
        text=one.text,
        should_do=one.should_do,
        did=one.did,
        could_see=one.could_see,
        outcome=DefenceOutcome(one.outcome),
        factor_id=one.factor_id,
        level=own_level_of(one),
        position=one.position,
    )


def reflection_of(one: rows.Reflection) -> Reflection:
    """Return a reflection row as a value."""
    return Reflection(
        id=one.id,
        prompt=Prompt(one.prompt),
        text=one.text,
        next_step=one.next_step,
        factor_id=one.factor_id,
        level=own_level_of(one),
        position=one.position,
        came_from=provenance_of(one),
    )


def lesson_of(one: rows.Lesson, factor_ids: tuple[UUID, ...]) -> Lesson:
    """Return a lesson row as a value."""
    return Lesson(
        id=one.id,
        text=one.text,
        applies_when=one.applies_when,
        does_not_apply_when=one.does_not_apply_when,
        level=own_level_of(one),
        position=one.position,
        factor_ids=factor_ids,
        status=LessonStatus(one.status),
        confirmed_on=one.confirmed_on,
        look_again_on=one.look_again_on,
        came_from=provenance_of(one),
    )


def question_of(one: rows.OpenQuestion) -> OpenQuestion:
    """Return a question row as a value."""
    return OpenQuestion(
        id=one.id,
        text=one.text,
        level=own_level_of(one),
        position=one.position,
        catalogue_key=one.catalogue_key,
        disposal=Disposal(one.disposal),
        disposal_reason=one.disposal_reason,
    )


def answer_of(one: rows.Answer) -> Answer:
    """Return an answer row as a value."""
    disposal = Disposal(one.disposal)
    return Answer(one.id, one.question_id, one.text, disposal, one.disposal_reason, own_level_of(one), one.position)


def action_item_of(one: rows.ActionItem, factor_ids: tuple[UUID, ...]) -> ActionItem:
    """Return an action item row as a value."""
    return ActionItem(
        id=one.id,
        text=one.text,
        owner=one.owner,
        team=one.team,
        state=ActionItemState(one.state),
        due_on=one.due_on,
        done_when=one.done_when,
        reference=one.reference,
        is_weakness=one.is_weakness,
        level=own_level_of(one),
        position=one.position,
        factor_ids=factor_ids,
        strength=_strength_of(one),
        verification=_verification_of(one),
        decline=_decline_of(one),
        is_urgent=one.is_urgent,
        assign_by=one.assign_by,
        estimate=one.estimate,
        bridge_to_id=one.bridge_to_id,
        bridge_until=one.bridge_until,
        superseded_by_id=one.superseded_by_id,
        earlier_ids=tuple(map(UUID, one.earlier_ids)),
        agreed_at=one.agreed_at,
        done_at=one.done_at,
        came_from=provenance_of(one),
    )


def grouped(pairs: Iterable[tuple[UUID, UUID]]) -> dict[UUID, list[UUID]]:
    """Return what belongs to each first id, in order."""
    found: dict[UUID, list[UUID]] = defaultdict(list)
    for one_id, other_id in pairs:
        found[one_id].append(other_id)
    return found


def linked_factors(row: Any) -> tuple[UUID, ...]:
    """Return the factors of one lesson or action item that still stand (one query)."""
    return tuple(row.factors.filter(removed_at=None).values_list("id", flat=True))


def _strength_of(one: rows.ActionItem) -> Strength:
    return Strength(
        mechanism=Mechanism(one.mechanism) if one.mechanism else None,
        tier=Tier(one.tier) if one.tier else None,
        tier_reason=one.tier_reason,
        has_support=one.has_support,
        aim=Aim(one.aim) if one.aim else None,
        side_effects=one.side_effects,
        weak_reason=one.weak_reason,
        study_hours=one.study_hours,
        study_output=one.study_output,
    )


def _verification_of(one: rows.ActionItem) -> Verification:
    return Verification(
        type=VerificationType(one.verification_type) if one.verification_type else None,
        measure=one.measure,
        baseline=one.baseline,
        target=one.target,
        method=one.method,
        look_on=one.look_on,
        outcome=VerificationOutcome(one.outcome) if one.outcome else None,
        outcome_note=one.outcome_note,
        looked_on=one.looked_on,
    )


def _decline_of(one: rows.ActionItem) -> Decline:
    reason = DeclineReason(one.decline_reason) if one.decline_reason else None
    return Decline(reason, one.decline_note, one.decided_by, one.look_again_on)
