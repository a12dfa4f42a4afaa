"""Loads a review row and all it holds as one value of the domain, in a fixed number of queries."""

from collections.abc import Sequence
from uuid import UUID

from lightkeeper.domain.access.level import Level
from lightkeeper.domain.action_item.action_item import ActionItem
from lightkeeper.domain.analysis.factor import Factor, FactorFamily
from lightkeeper.domain.analysis.factor_link import FactorLink
from lightkeeper.domain.lesson.lesson import Lesson
from lightkeeper.domain.reflection.reflection import Prompt
from lightkeeper.domain.review.impact import Impact, Stamp
from lightkeeper.domain.review.review import Attachment, Participant, Review, Section
from lightkeeper.domain.review.state import ReviewKind, ReviewState
from lightkeeper.domain.timeline.event import Event, EventKind, KnownThen, Precision, SourceType, in_order
from lightkeeper.domain.timeline.telling import Telling
from lightkeeper.store import models as rows
from lightkeeper.usecases.edition.load_findings import (
    action_item_of,
    answer_of,
    defence_of,
    factor_link_of,
    factor_of,
    grouped,
    lesson_of,
    own_level_of,
    provenance_of,
    question_of,
    reflection_of,
)
from lightkeeper.usecases.statement.reads import said_under


def load_review(row: rows.Review, identities: Sequence[rows.Identity]) -> Review:
    """Return everything a review holds (a fixed number of queries, whatever its size). `row.team` must be loaded."""
    labels = {identity.id: identity.label for identity in identities}
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
        events=_events(row, labels),
        factors=factors_in(row),
        lessons=_lessons(row),
        action_items=_action_items(row),
        attachments=tuple(attachment_of(one) for one in row.attachments.filter(removed_at=None).defer("content")),
        promise=promise.text,
        promise_version=promise.version,
        boundary=boundary.text,
        questions=tuple(map(question_of, row.questions.filter(removed_at=None))),
        factor_links=factor_links_in(row),
        considered_families=tuple(map(FactorFamily, row.considered_families)),
        tellings=_tellings(row, labels),
        defences=tuple(map(defence_of, row.defences.filter(removed_at=None))),
        reflections=tuple(map(reflection_of, row.reflections.filter(removed_at=None))),
        nothing_found=tuple(map(Prompt, row.nothing_found)),
        answers=tuple(map(answer_of, row.answers.filter(removed_at=None, question__removed_at=None))),
        learned_instead=row.learned_instead,
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
    own = own_level_of(one)
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
        level=own_level_of(one),
        position=one.position,
        came_from=provenance_of(one),
    )


def telling_of(one: rows.Telling, who: str) -> Telling:
    """Return a telling row as a value; `who` is the pseudonym of its identity."""
    return Telling(one.id, one.event_id, one.text, who, own_level_of(one), one.position, provenance_of(one))


def attachment_of(one: rows.Attachment) -> Attachment:
    """Return an image row as a value, without its bytes."""
    cleared = Level(one.cleared_for) if one.cleared_for else None
    return Attachment(one.id, one.name, one.media_type, one.description, own_level_of(one), cleared)


def _events(row: rows.Review, labels: dict[UUID, str]) -> tuple[Event, ...]:
    rows_of_events = row.events.filter(removed_at=None)
    return tuple(in_order([event_of(one, labels.get(one.who_id, "") if one.who_id else "") for one in rows_of_events]))


def _tellings(row: rows.Review, labels: dict[UUID, str]) -> tuple[Telling, ...]:
    found = row.tellings.filter(removed_at=None, event__removed_at=None)
    return tuple(telling_of(one, labels.get(one.who_id, "") if one.who_id else "") for one in found)


def factors_in(row: rows.Review) -> tuple[Factor, ...]:
    links = rows.Factor.evidence.through.objects.filter(factor__review=row, timelineevent__removed_at=None)
    evidence = grouped(links.order_by("id").values_list("factor_id", "timelineevent_id"))
    return tuple(factor_of(one, tuple(evidence.get(one.id, ()))) for one in row.factors.filter(removed_at=None))


def factor_links_in(row: rows.Review) -> tuple[FactorLink, ...]:
    # A link waits for a factor that was taken out: undo brings both back.
    standing = row.factor_links.filter(removed_at=None, from_factor__removed_at=None, to_factor__removed_at=None)
    return tuple(map(factor_link_of, standing))


def _lessons(row: rows.Review) -> tuple[Lesson, ...]:
    links = rows.Lesson.factors.through.objects.filter(lesson__review=row, factor__removed_at=None)
    factors = grouped(links.order_by("id").values_list("lesson_id", "factor_id"))
    return tuple(lesson_of(one, tuple(factors.get(one.id, ()))) for one in row.lessons.filter(removed_at=None))


def _action_items(row: rows.Review) -> tuple[ActionItem, ...]:
    links = rows.ActionItem.factors.through.objects.filter(actionitem__review=row, factor__removed_at=None)
    factors = grouped(links.order_by("id").values_list("actionitem_id", "factor_id"))
    standing = row.action_items.filter(removed_at=None)
    return tuple(action_item_of(one, tuple(factors.get(one.id, ()))) for one in standing)
