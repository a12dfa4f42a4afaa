"""A review as a rendition in which nothing is hidden, field by field."""

from dataclasses import fields
from typing import Any, TypeVar

from lightkeeper.domain.access.level import Level, stricter_of
from lightkeeper.domain.edition.rendition import (
    Rendition,
    ShownActionItem,
    ShownAnswer,
    ShownAttachment,
    ShownDefence,
    ShownEvent,
    ShownFactor,
    ShownFactorLink,
    ShownImpact,
    ShownLesson,
    ShownPerson,
    ShownQuestion,
    ShownReflection,
    ShownSection,
    ShownSilence,
    ShownStamp,
    ShownTelling,
    ShownTime,
)
from lightkeeper.domain.review.impact import Impact, Stamp, time_between
from lightkeeper.domain.review.review import Review
from lightkeeper.domain.timeline.event import Event, in_order
from lightkeeper.domain.timeline.silences import find_silences

Shown = TypeVar("Shown")


def as_participants_see_it(review: Review) -> Rendition:
    """Return the review with nothing hidden, as a rendition."""
    shown = in_order(list(review.events))

    def every(kind: type[Shown], things: Any) -> tuple[Shown, ...]:
        return tuple(_shown(kind, one, review) for one in things)

    return Rendition(
        id=review.id,
        audience=Level.PARTICIPANTS,
        title=review.title,
        kind=review.kind,
        state=review.state,
        level=review.level,
        severity=review.severity,
        team=review.team,
        services=review.services,
        source_url=review.source_url,
        occurred=None if review.occurred_at is None else ShownTime(review.occurred_at),
        people=tuple(ShownPerson(one.label, one.role_word, one.name) for one in review.participants),
        impact=_impact(review.impact),
        sections=every(ShownSection, review.sections),
        events=every(ShownEvent, shown),
        silences=_silences(shown),
        factors=every(ShownFactor, review.factors),
        lessons=every(ShownLesson, review.lessons),
        action_items=every(ShownActionItem, review.action_items),
        attachments=every(ShownAttachment, review.attachments),
        promise=review.promise,
        promise_version=review.promise_version,
        boundary=review.boundary,
        questions=every(ShownQuestion, review.questions),
        factor_links=every(ShownFactorLink, review.factor_links),
        considered_families=review.considered_families,
        tellings=every(ShownTelling, review.tellings),
        defences=every(ShownDefence, review.defences),
        reflections=every(ShownReflection, review.reflections),
        nothing_found=review.nothing_found,
        answers=every(ShownAnswer, review.answers),
        learned_instead=review.learned_instead,
    )


def _shown(kind: type[Shown], one: Any, review: Review) -> Shown:
    made: Any = kind
    told = {"level": stricter_of(review.level, one.level), "own_level": one.level, "is_withheld": False}
    if isinstance(one, Event):
        told["when"] = ShownTime(one.happened_at, one.ended_at, one.precision)
    values = {
        field.name: told[field.name] if field.name in told else getattr(one, field.name) for field in fields(made)
    }
    result: Shown = made(**values)
    return result


def _silences(shown: list[Event]) -> tuple[ShownSilence, ...]:
    found = find_silences((event.happened_at, event.ended_at) for event in shown)
    minutes = {silence.began_at: int(silence.length.total_seconds() // 60) for silence in found}
    ends = {max(event.happened_at, event.ended_at or event.happened_at): event.id for event in shown}
    return tuple(ShownSilence(ends[began_at], length) for began_at, length in minutes.items())


def _impact(impact: Impact) -> ShownImpact:
    def minutes(stamp: Stamp) -> int | None:
        length = time_between(impact.started, stamp)
        return None if length is None else int(length.total_seconds() // 60)

    shown = (("started", impact.started), ("detected", impact.detected), ("mitigated", impact.mitigated),
             ("resolved", impact.resolved))  # fmt: skip
    return ShownImpact(
        stamps=tuple(
            ShownStamp(key, None if one.at is None else ShownTime(one.at, None, one.precision), one.decided_by)
            for key, one in shown
        ),
        minutes_to_detect=minutes(impact.detected),
        minutes_to_mitigate=minutes(impact.mitigated),
        minutes_to_resolve=minutes(impact.resolved),
        affected_who=impact.affected_who,
        affected_count=None if impact.affected_count is None else str(impact.affected_count),
        has_data_loss=impact.has_data_loss,
        has_security_impact=impact.has_security_impact,
        has_privacy_impact=impact.has_privacy_impact,
    )
