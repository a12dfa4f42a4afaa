"""Keeps a whole review that was written elsewhere: an imported document, a workspace, the sample."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.utils import timezone

from lightkeeper.domain.access.level import Level
from lightkeeper.domain.action_item.action_item import ActionItem
from lightkeeper.domain.analysis.factor import Factor
from lightkeeper.domain.lesson.lesson import Lesson
from lightkeeper.domain.question.open_question import OpenQuestion
from lightkeeper.domain.review.review import Review, Section
from lightkeeper.domain.timeline.event import Event
from lightkeeper.store import models as rows
from lightkeeper.usecases.item.change import touch
from lightkeeper.usecases.refusals import UnusableValueError
from lightkeeper.usecases.search.index_review import index_title
from lightkeeper.usecases.statement.reads import BOUNDARY, PROMISE, current_version

LARGEST_COUNT = 2**31 - 1
STAMPS = ("started", "detected", "mitigated", "resolved")


@dataclass(frozen=True)
class Place:
    """Where a review is kept: its team, its name map, and the key by which it is known when it comes again."""

    team: rows.Team
    name_map: rows.NameMap
    import_key: str = ""


def keep_review(review: Review, place: Place) -> rows.Review:
    """Write every row of a review under its own ids; identities for its pseudonyms are made where missing."""
    if review.level is Level.PRIVATE:
        raise UnusableValueError("A whole review cannot be private. Choose another level for it.")
    row = _head(review, place)
    labels = _labels(review, place.name_map)
    now = timezone.now()
    rows.Section.objects.bulk_create(_section(row, one, now) for one in review.sections)
    rows.TimelineEvent.objects.bulk_create(_event(row, one, labels) for one in review.events)
    rows.Factor.objects.bulk_create(_factor(row, one, now) for one in review.factors)
    rows.Lesson.objects.bulk_create(_lesson(row, one, now) for one in review.lessons)
    rows.ActionItem.objects.bulk_create(_action_item(row, one, now) for one in review.action_items)
    rows.OpenQuestion.objects.bulk_create(_question(row, one, now) for one in review.questions)
    through = rows.Factor.evidence.through
    event_ids = {event.id for event in review.events}
    through.objects.bulk_create(
        through(factor_id=factor.id, timelineevent_id=event_id)
        for factor in review.factors
        for event_id in dict.fromkeys(factor.evidence_ids)
        if event_id in event_ids
    )
    index_title(row)
    touch(row.id)
    return row


def _head(review: Review, place: Place) -> rows.Review:
    row = rows.Review(
        id=review.id,
        team=place.team,
        name_map=place.name_map,
        import_key=place.import_key,
        title=review.title[:500],
        kind=review.kind.value,
        state=review.state.value,
        level=review.level.value,
        severity=review.severity[:40],
        services=list(review.services),
        source_url=review.source_url[:1000],
        occurred_at=review.occurred_at,
        promise_version=current_version(PROMISE),
        boundary_version=current_version(BOUNDARY),
        shared_at=timezone.now() if review.state.is_shared else None,
        affected_who=review.impact.affected_who[:500],
        affected_count=review.impact.affected_count,
        has_data_loss=review.impact.has_data_loss,
        has_security_impact=review.impact.has_security_impact,
        has_privacy_impact=review.impact.has_privacy_impact,
    )
    for name in STAMPS:
        stamp = getattr(review.impact, name)
        setattr(row, f"{name}_at", stamp.at)
        setattr(row, f"{name}_precision", stamp.precision.value)
        setattr(row, f"{name}_decided_by", stamp.decided_by[:300])
    row.save(force_insert=True)
    return row


def _labels(review: Review, name_map: rows.NameMap) -> dict[str, UUID]:
    known = {one.label: one.id for one in name_map.identities.all()}
    words = {one.label: one.role_word for one in review.participants}
    wanted = [*words, *(event.who for event in review.events if event.who)]
    for label in dict.fromkeys(one[:80] for one in wanted):
        if label not in known:
            role_word = words.get(label, "Responder")[:60]
            known[label] = rows.Identity.objects.create(name_map=name_map, label=label, role_word=role_word).id
    return known


def _section(row: rows.Review, one: Section, now: datetime) -> rows.Section:
    return rows.Section(
        id=one.id,
        review=row,
        key=one.key[:60],
        heading=one.heading[:200],
        question=one.question,
        body=one.body,
        own_level=_level(one.level),
        version=max(1, _counted(one.version)),
        position=_counted(one.position),
        recorded_at=now,
    )


def _event(row: rows.Review, one: Event, labels: dict[str, UUID]) -> rows.TimelineEvent:
    return rows.TimelineEvent(
        id=one.id,
        review=row,
        happened_at=one.happened_at,
        ended_at=one.ended_at,
        precision=one.precision.value,
        kind=one.kind.value,
        text=one.text,
        who_id=labels.get(one.who[:80]),
        source_type=one.source_type.value,
        source_ref=one.source_ref[:1000],
        known_then=one.known_then.value,
        is_contested=one.is_contested,
        is_quote=one.is_quote,
        has_consent=one.has_consent,
        own_level=_level(one.level),
        position=_counted(one.position),
        recorded_at=one.recorded_at,
    )


def _factor(row: rows.Review, one: Factor, now: datetime) -> rows.Factor:
    return rows.Factor(
        id=one.id,
        review=row,
        text=one.text,
        effect=one.effect,
        status=one.status.value,
        family=one.family.value if one.family else "",
        own_level=_level(one.level),
        position=_counted(one.position),
        recorded_at=now,
    )


def _lesson(row: rows.Review, one: Lesson, now: datetime) -> rows.Lesson:
    return rows.Lesson(
        id=one.id,
        review=row,
        text=one.text,
        applies_when=one.applies_when,
        does_not_apply_when=one.does_not_apply_when,
        own_level=_level(one.level),
        position=_counted(one.position),
        recorded_at=now,
    )


def _action_item(row: rows.Review, one: ActionItem, now: datetime) -> rows.ActionItem:
    return rows.ActionItem(
        id=one.id,
        review=row,
        text=one.text,
        owner=one.owner[:200],
        team=one.team[:120],
        state=one.state.value,
        due_on=one.due_on,
        done_when=one.done_when,
        reference=one.reference[:1000],
        is_weakness=one.is_weakness,
        own_level=_level(one.level),
        position=_counted(one.position),
        recorded_at=now,
    )


def _question(row: rows.Review, one: OpenQuestion, now: datetime) -> rows.OpenQuestion:
    return rows.OpenQuestion(
        id=one.id,
        review=row,
        text=one.text,
        own_level=_level(one.level),
        position=_counted(one.position),
        recorded_at=now,
    )


def _level(level: Level | None) -> str:
    return level.value if level else ""


def _counted(number: int) -> int:
    # One database takes more than the other holds, so both are asked for what both hold.
    if not 0 <= number <= LARGEST_COUNT:
        raise UnusableValueError("A position or version in this document is no count. Export the review anew.")
    return number
