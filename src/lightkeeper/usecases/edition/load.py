"""Loads a review row and all it holds as one value of the domain, in a fixed number of queries."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any
from uuid import UUID

from lightkeeper.domain.access.level import Level
from lightkeeper.domain.action_item.action_item import ActionItem, ActionItemState
from lightkeeper.domain.analysis.factor import Factor, FactorFamily, FactorStatus
from lightkeeper.domain.lesson.lesson import Lesson
from lightkeeper.domain.question.open_question import OpenQuestion
from lightkeeper.domain.review.impact import Impact, Stamp
from lightkeeper.domain.review.review import Attachment, Participant, Review, Section
from lightkeeper.domain.review.state import ReviewKind, ReviewState
from lightkeeper.domain.timeline.event import Event, EventKind, KnownThen, Precision, SourceType, in_order
from lightkeeper.store import models as rows
from lightkeeper.usecases.statement.reads import said_under


def load_review(row: rows.Review, identities: Sequence[rows.Identity]) -> Review:
    """Return everything a review holds (nine queries, whatever its size). `row.team` must be loaded."""
    promise, boundary = said_under(row.promise_version, row.boundary_version)
    return Review(
        id=row.id,
        title=row.title,
        kind=ReviewKind(row.kind),
        state=ReviewState(row.state),
        level=Level(row.level),
        severity=row.severity,
        team=row.team.name,
        services=tuple(row.services),
        source_url=row.source_url,
        occurred_at=row.occurred_at,
        participants=tuple(participant_of(identity) for identity in identities),
        impact=impact_of(row),
        sections=tuple(section_of(one) for one in row.sections.filter(removed_at=None)),
        events=_events(row, {identity.id: identity.label for identity in identities}),
        factors=_factors(row),
        lessons=tuple(lesson_of(one) for one in row.lessons.filter(removed_at=None)),
        action_items=tuple(action_item_of(one) for one in row.action_items.filter(removed_at=None)),
        attachments=tuple(attachment_of(one) for one in row.attachments.filter(removed_at=None).defer("content")),
        promise=promise.text,
        promise_version=promise.version,
        boundary=boundary.text,
        questions=tuple(question_of(one) for one in row.questions.filter(removed_at=None)),
    )


def participant_of(identity: rows.Identity) -> Participant:
    """Return somebody taking part; the name only where they chose to be named."""
    name = identity.name if identity.wants_name_shown else ""
    return Participant(identity.label, identity.role_word, name)


def impact_of(row: rows.Review) -> Impact:
    """Return the impact columns as one value."""
    return Impact(
        started=Stamp(row.started_at, Precision(row.started_precision), row.started_decided_by),
        detected=Stamp(row.detected_at, Precision(row.detected_precision), row.detected_decided_by),
        mitigated=Stamp(row.mitigated_at, Precision(row.mitigated_precision), row.mitigated_decided_by),
        resolved=Stamp(row.resolved_at, Precision(row.resolved_precision), row.resolved_decided_by),
        affected_who=row.affected_who,
        affected_count=row.affected_count,
        has_data_loss=row.has_data_loss,
        has_security_impact=row.has_security_impact,
        has_privacy_impact=row.has_privacy_impact,
    )


def section_of(one: rows.Section) -> Section:
    """Return a section row as a value."""
    own = _own_level(one)
    return Section(one.id, one.key, one.heading, one.body, one.question, own, one.version, one.position)


def event_of(one: rows.TimelineEvent, who: str) -> Event:
    """Return an event row as a value; `who` is the pseudonym of its identity."""
    return Event(
        id=one.id,
        happened_at=one.happened_at,
        text=one.text,
        kind=EventKind(one.kind),
        source_type=SourceType(one.source_type),
        recorded_at=one.recorded_at,
        ended_at=one.ended_at,
        precision=Precision(one.precision),
        who=who,
        source_ref=one.source_ref,
        known_then=KnownThen(one.known_then),
        is_contested=one.is_contested,
        is_quote=one.is_quote,
        has_consent=one.has_consent,
        level=_own_level(one),
        position=one.position,
    )


def factor_of(one: rows.Factor, evidence_ids: tuple[UUID, ...]) -> Factor:
    """Return a factor row as a value."""
    return Factor(
        id=one.id,
        text=one.text,
        effect=one.effect,
        status=FactorStatus(one.status),
        family=FactorFamily(one.family) if one.family else None,
        evidence_ids=evidence_ids,
        level=_own_level(one),
        position=one.position,
    )


def lesson_of(one: rows.Lesson) -> Lesson:
    """Return a lesson row as a value."""
    return Lesson(one.id, one.text, one.applies_when, one.does_not_apply_when, _own_level(one), one.position)


def question_of(one: rows.OpenQuestion) -> OpenQuestion:
    """Return a question row as a value."""
    return OpenQuestion(one.id, one.text, _own_level(one), one.position)


def action_item_of(one: rows.ActionItem) -> ActionItem:
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
        level=_own_level(one),
        position=one.position,
    )


def attachment_of(one: rows.Attachment) -> Attachment:
    """Return an image row as a value, without its bytes."""
    cleared = Level(one.cleared_for) if one.cleared_for else None
    return Attachment(one.id, one.name, one.media_type, one.description, _own_level(one), cleared)


def _events(row: rows.Review, labels: dict[UUID, str]) -> tuple[Event, ...]:
    rows_of_events = row.events.filter(removed_at=None)
    return tuple(in_order([event_of(one, labels.get(one.who_id, "") if one.who_id else "") for one in rows_of_events]))


def _factors(row: rows.Review) -> tuple[Factor, ...]:
    evidence: dict[UUID, list[UUID]] = defaultdict(list)
    links = rows.Factor.evidence.through.objects.filter(factor__review=row, timelineevent__removed_at=None)
    for factor_id, event_id in links.order_by("id").values_list("factor_id", "timelineevent_id"):
        evidence[factor_id].append(event_id)
    return tuple(factor_of(one, tuple(evidence[one.id])) for one in row.factors.filter(removed_at=None))


def _own_level(one: Any) -> Level | None:
    return Level(one.own_level) if one.own_level else None
