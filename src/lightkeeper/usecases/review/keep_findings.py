"""Makes rows of what people found in a review that was written elsewhere."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from lightkeeper.domain.access.level import Level
from lightkeeper.domain.action_item.action_item import ActionItem
from lightkeeper.domain.analysis.factor import Factor
from lightkeeper.domain.lesson.lesson import Lesson
from lightkeeper.domain.provenance.provenance import Provenance
from lightkeeper.domain.review.review import Review
from lightkeeper.store import models as rows
from lightkeeper.usecases.refusals import UnusableValueError

LARGEST_COUNT = 2**31 - 1


def keep_findings(row: rows.Review, review: Review, labels: Mapping[str, UUID], now: datetime) -> None:
    """Write factors, their links, and everything that names them; what names something that is not here loses it."""
    factor_ids = {factor.id for factor in review.factors}
    _keep_factors(row, review, now)
    _keep_tellings_and_defences(row, review, labels, now)
    rows.Reflection.objects.bulk_create(
        rows.Reflection(
            **columns_of(row, one, now),
            prompt=one.prompt.value,
            text=one.text,
            next_step=one.next_step,
            factor_id=one.factor_id if one.factor_id in factor_ids else None,
        )
        for one in review.reflections
    )
    _keep_lessons(row, review.lessons, now, factor_ids)
    _keep_action_items(row, review.action_items, now, factor_ids)
    _keep_questions(row, review, now)


def columns_of(row: rows.Review, one: Any, now: datetime) -> dict[str, Any]:
    """Return the columns that every item has."""
    came_from: Provenance | None = getattr(one, "came_from", None)
    return {
        "id": one.id,
        "review": row,
        "own_level": _level(one.level),
        "position": counted(one.position),
        "recorded_at": now,
        "origin": came_from.origin.value if came_from else "",
        "origin_id": came_from.id if came_from else None,
    }


def counted(number: int) -> int:
    """Return a count that both databases hold, or raise UnusableValueError."""
    # One database takes more than the other holds, so both are asked for what both hold.
    if not 0 <= number <= LARGEST_COUNT:
        raise UnusableValueError("A position or version in this document is no count. Export the review anew.")
    return number


def _keep_factors(row: rows.Review, review: Review, now: datetime) -> None:
    factor_ids = {factor.id for factor in review.factors}
    rows.Factor.objects.bulk_create(_factor(row, one, now) for one in review.factors)
    doubles = [
        rows.Factor(id=one.id, duplicate_of_id=one.duplicate_of_id)
        for one in review.factors
        if one.duplicate_of_id in factor_ids and one.duplicate_of_id != one.id
    ]
    rows.Factor.objects.bulk_update(doubles, ["duplicate_of"])
    rows.FactorLink.objects.bulk_create(
        rows.FactorLink(
            **columns_of(row, one, now),
            from_factor_id=one.from_id,
            to_factor_id=one.to_id,
            kind=one.kind.value,
            question_asked=one.question_asked[:500],
            note=one.note,
        )
        for one in review.factor_links
        if one.from_id in factor_ids and one.to_id in factor_ids and one.from_id != one.to_id
    )
    through, event_ids = rows.Factor.evidence.through, {event.id for event in review.events}
    through.objects.bulk_create(
        through(factor_id=factor.id, timelineevent_id=event_id)
        for factor in review.factors
        for event_id in dict.fromkeys(factor.evidence_ids)
        if event_id in event_ids
    )


def _factor(row: rows.Review, one: Factor, now: datetime) -> rows.Factor:
    return rows.Factor(
        **columns_of(row, one, now),
        text=one.text,
        effect=one.effect,
        event=one.event,
        status=one.status.value,
        family=_value(one.family),
        leaf=one.leaf[:4],
        role=_value(one.role),
        age=_value(one.age),
        controllability=_value(one.controllability),
        stop_reason=_value(one.stop_reason),
        stop_note=one.stop_note[:500],
        evidence_urls=list(one.evidence_urls),
        evidence_image_ids=_ids(one.evidence_image_ids),
        evidence_answer_ids=_ids(one.evidence_answer_ids),
    )


def _keep_tellings_and_defences(row: rows.Review, review: Review, labels: Mapping[str, UUID], now: datetime) -> None:
    event_ids = {event.id for event in review.events}
    factor_ids = {factor.id for factor in review.factors}
    rows.Telling.objects.bulk_create(
        rows.Telling(**columns_of(row, one, now), event_id=one.event_id, who_id=labels.get(one.who[:80]), text=one.text)
        for one in review.tellings
        if one.event_id in event_ids
    )
    rows.Defence.objects.bulk_create(
        rows.Defence(
            **columns_of(row, one, now),
            text=one.text,
            should_do=one.should_do,
            did=one.did,
            could_see=one.could_see,
            outcome=one.outcome.value,
            factor_id=one.factor_id if one.factor_id in factor_ids else None,
        )
        for one in review.defences
    )


def _keep_lessons(row: rows.Review, lessons: Iterable[Lesson], now: datetime, factor_ids: set[UUID]) -> None:
    kept = list(lessons)
    rows.Lesson.objects.bulk_create(
        rows.Lesson(
            **columns_of(row, one, now),
            text=one.text,
            applies_when=one.applies_when,
            does_not_apply_when=one.does_not_apply_when,
            status=one.status.value,
            confirmed_on=one.confirmed_on,
            look_again_on=one.look_again_on,
        )
        for one in kept
    )
    through = rows.Lesson.factors.through
    through.objects.bulk_create(
        through(lesson_id=one.id, factor_id=factor_id)
        for one in kept
        for factor_id in dict.fromkeys(one.factor_ids)
        if factor_id in factor_ids
    )


def _keep_action_items(row: rows.Review, items: Iterable[ActionItem], now: datetime, factor_ids: set[UUID]) -> None:
    kept = list(items)
    item_ids = {one.id for one in kept}
    rows.ActionItem.objects.bulk_create(_action_item(row, one, now) for one in kept)
    named = [
        rows.ActionItem(
            id=one.id,
            bridge_to_id=one.bridge_to_id if one.bridge_to_id in item_ids - {one.id} else None,
            superseded_by_id=one.superseded_by_id if one.superseded_by_id in item_ids - {one.id} else None,
        )
        for one in kept
        if one.bridge_to_id or one.superseded_by_id
    ]
    rows.ActionItem.objects.bulk_update(named, ["bridge_to", "superseded_by"])
    through = rows.ActionItem.factors.through
    through.objects.bulk_create(
        through(actionitem_id=one.id, factor_id=factor_id)
        for one in kept
        for factor_id in dict.fromkeys(one.factor_ids)
        if factor_id in factor_ids
    )


def _action_item(row: rows.Review, one: ActionItem, now: datetime) -> rows.ActionItem:
    strength, check, decline = one.strength, one.verification, one.decline
    return rows.ActionItem(
        **columns_of(row, one, now),
        text=one.text,
        owner=one.owner[:200],
        team=one.team[:120],
        state=one.state.value,
        due_on=one.due_on,
        done_when=one.done_when,
        reference=one.reference[:1000],
        is_weakness=one.is_weakness,
        mechanism=_value(strength.mechanism),
        tier=_value(strength.tier),
        tier_reason=strength.tier_reason,
        has_support=strength.has_support,
        aim=_value(strength.aim),
        side_effects=strength.side_effects,
        weak_reason=strength.weak_reason,
        study_hours=None if strength.study_hours is None else counted(strength.study_hours),
        study_output=strength.study_output,
        verification_type=_value(check.type),
        measure=check.measure,
        baseline=check.baseline,
        target=check.target,
        method=check.method,
        look_on=check.look_on,
        outcome=_value(check.outcome),
        outcome_note=check.outcome_note,
        looked_on=check.looked_on,
        decline_reason=_value(decline.reason),
        decline_note=decline.note,
        decided_by=decline.decided_by[:200],
        look_again_on=decline.look_again_on,
        is_urgent=one.is_urgent,
        assign_by=one.assign_by,
        estimate=one.estimate[:200],
        bridge_until=one.bridge_until,
        earlier_ids=_ids(one.earlier_ids),
        agreed_at=one.agreed_at,
        done_at=one.done_at,
    )


def _keep_questions(row: rows.Review, review: Review, now: datetime) -> None:
    question_ids = {one.id for one in review.questions}
    rows.OpenQuestion.objects.bulk_create(
        rows.OpenQuestion(
            **columns_of(row, one, now),
            text=one.text,
            catalogue_key=one.catalogue_key[:40],
            disposal=one.disposal.value,
            disposal_reason=one.disposal_reason,
        )
        for one in review.questions
    )
    rows.Answer.objects.bulk_create(
        rows.Answer(
            **columns_of(row, one, now),
            question_id=one.question_id,
            text=one.text,
            disposal=one.disposal.value,
            disposal_reason=one.disposal_reason,
        )
        for one in review.answers
        if one.question_id in question_ids
    )


def _value(one: Any) -> str:
    return one.value if one else ""


def _ids(ids: Iterable[UUID]) -> list[str]:
    return [str(one) for one in dict.fromkeys(ids)]


def _level(level: Level | None) -> str:
    return level.value if level else ""
