"""The review that a rendition for those taking part shows: nothing is masked there but names, so nothing is missing."""

from lightkeeper.domain.action_item.action_item import ActionItem
from lightkeeper.domain.analysis.factor import Factor
from lightkeeper.domain.document.unreadable import UnreadableDocumentError
from lightkeeper.domain.edition.rendition import Rendition, ShownActionItem, ShownEvent, ShownImpact
from lightkeeper.domain.lesson.lesson import Lesson
from lightkeeper.domain.question.open_question import OpenQuestion
from lightkeeper.domain.review.impact import Impact, Stamp
from lightkeeper.domain.review.review import Attachment, Participant, Review, Section
from lightkeeper.domain.timeline.event import Event, Precision

EXACT = Precision.EXACT


def review_of(rendition: Rendition) -> Review:
    """Return the whole review; a rendition for a wider circle, without clock times, raises UnreadableDocumentError."""
    return Review(
        id=rendition.id,
        title=rendition.title,
        kind=rendition.kind,
        state=rendition.state,
        level=rendition.level,
        severity=rendition.severity or "",
        team=rendition.team or "",
        services=rendition.services,
        source_url=rendition.source_url or "",
        occurred_at=rendition.occurred.at if rendition.occurred else None,
        participants=tuple(Participant(one.label, one.role_word, one.name) for one in rendition.people),
        impact=_impact(rendition.impact) if rendition.impact else Impact(),
        sections=tuple(
            Section(one.id, one.key, one.heading, one.body, one.question, one.own_level, one.version, one.position)
            for one in rendition.sections
        ),
        events=tuple(_event(one) for one in rendition.events),
        promise=rendition.promise,
        promise_version=rendition.promise_version,
        boundary=rendition.boundary,
        factors=tuple(
            Factor(one.id, one.text, one.effect, one.status, one.family, one.evidence_ids, one.own_level, one.position)
            for one in rendition.factors
        ),
        lessons=tuple(
            Lesson(one.id, one.text, one.applies_when, one.does_not_apply_when, one.own_level, one.position)
            for one in rendition.lessons
        ),
        questions=tuple(OpenQuestion(one.id, one.text, one.own_level, one.position) for one in rendition.questions),
        action_items=tuple(_action_item(one) for one in rendition.action_items),
        attachments=tuple(
            Attachment(one.id, one.name, one.media_type, one.description, one.own_level, one.cleared_for)
            for one in rendition.attachments
        ),
    )


def _impact(shown: ShownImpact) -> Impact:
    stamps = {
        one.key: Stamp(one.when.at if one.when else None, one.when.precision if one.when else EXACT, one.decided_by)
        for one in shown.stamps
    }
    return Impact(
        **stamps,
        affected_who=shown.affected_who or "",
        affected_count=int(shown.affected_count.replace(",", "")) if shown.affected_count else None,
        has_data_loss=shown.has_data_loss,
        has_security_impact=shown.has_security_impact,
        has_privacy_impact=shown.has_privacy_impact,
    )


def _event(shown: ShownEvent) -> Event:
    at = shown.when.at
    if at is None:
        raise UnreadableDocumentError("the rendition", "only the copy for those taking part is whole; export that one.")
    return Event(
        id=shown.id,
        happened_at=at,
        text=shown.text,
        kind=shown.kind,
        source_type=shown.source_type,
        recorded_at=shown.recorded_at or at,
        ended_at=shown.when.ended_at,
        precision=shown.when.precision,
        who=shown.who,
        source_ref=shown.source_ref or "",
        known_then=shown.known_then,
        is_contested=shown.is_contested,
        is_quote=shown.is_quote,
        has_consent=shown.has_consent,
        level=shown.own_level,
        position=shown.position,
    )


def _action_item(shown: ShownActionItem) -> ActionItem:
    return ActionItem(
        id=shown.id,
        text=shown.text,
        owner=shown.owner or "",
        team=shown.team or "",
        state=shown.state,
        due_on=shown.due_on,
        done_when=shown.done_when,
        reference=shown.reference or "",
        is_weakness=shown.is_weakness,
        level=shown.own_level,
        position=shown.position,
    )
