"""The review that a rendition for those taking part shows: nothing is masked there but names, so nothing is missing."""

from collections.abc import Iterable
from dataclasses import fields, replace
from typing import Any, TypeVar
from uuid import UUID

from lightkeeper.domain.action_item.action_item import ActionItem
from lightkeeper.domain.analysis.factor import Factor
from lightkeeper.domain.analysis.factor_link import FactorLink
from lightkeeper.domain.defence.defence import Defence
from lightkeeper.domain.document.unreadable import UnreadableDocumentError
from lightkeeper.domain.edition.rendition import Rendition, ShownEvent, ShownImpact
from lightkeeper.domain.lesson.lesson import Lesson
from lightkeeper.domain.question.answer import Answer
from lightkeeper.domain.question.open_question import OpenQuestion
from lightkeeper.domain.reflection.reflection import Reflection
from lightkeeper.domain.review.impact import Impact, Stamp
from lightkeeper.domain.review.review import Attachment, Participant, Review, Section
from lightkeeper.domain.timeline.event import Event, Precision
from lightkeeper.domain.timeline.telling import Telling

Thing = TypeVar("Thing")

EXACT = Precision.EXACT


def review_of(rendition: Rendition) -> Review:
    """Return the whole review; a rendition for a wider circle, without clock times, raises UnreadableDocumentError."""
    whole = Review(
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
        sections=_all(Section, rendition.sections),
        events=tuple(_event(one) for one in rendition.events),
        promise=rendition.promise,
        promise_version=rendition.promise_version,
        boundary=rendition.boundary,
        factors=_all(Factor, rendition.factors),
        lessons=_all(Lesson, rendition.lessons),
        questions=_all(OpenQuestion, rendition.questions),
        action_items=_all(ActionItem, rendition.action_items),
        attachments=_all(Attachment, rendition.attachments),
        factor_links=_all(FactorLink, rendition.factor_links),
        considered_families=rendition.considered_families,
        tellings=_all(Telling, rendition.tellings),
        defences=_all(Defence, rendition.defences),
        reflections=_all(Reflection, rendition.reflections),
        nothing_found=rendition.nothing_found,
        answers=_all(Answer, rendition.answers),
        learned_instead=rendition.learned_instead,
    )
    return that_stands_alone(whole)


def that_stands_alone(review: Review) -> Review:
    """Return the review without what it was made of elsewhere: recollections and cards stay where they were written.

    Links to other reviews' action items stay behind as well: an id would tell that there is something.
    """
    things: list[Any] = [*review.events, *review.factors, *review.answers, *review.action_items]
    known = {one.id for one in things}
    return replace(
        review,
        events=_from_here(review.events, known),
        tellings=_from_here(review.tellings, known),
        factors=_from_here(review.factors, known),
        lessons=_from_here(review.lessons, known),
        reflections=_from_here(review.reflections, known),
        action_items=tuple(
            replace(one, earlier_ids=tuple(other for other in one.earlier_ids if other in known))
            for one in _from_here(review.action_items, known)
        ),
    )


def _from_here(things: Iterable[Thing], known: set[UUID]) -> tuple[Thing, ...]:
    shown: Any = things
    return tuple(
        one if one.came_from is None or one.came_from.id in known else replace(one, came_from=None) for one in shown
    )


def _all(kind: type[Thing], shown: Iterable[object]) -> tuple[Thing, ...]:
    """Return values of a kind from what is shown of them: the same fields, under the same names."""
    made: Any = kind
    return tuple(made(**{one.name: _value(thing, one.name) for one in fields(made)}) for thing in shown)


def _value(shown: object, name: str) -> Any:
    value = getattr(shown, "own_level" if name == "level" else name)
    return "" if value is None and name in ("owner", "team", "reference") else value


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
        came_from=shown.came_from,
    )
