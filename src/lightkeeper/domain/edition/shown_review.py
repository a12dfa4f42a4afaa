"""A whole review as one audience may see it."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any, TypeVar
from uuid import UUID

from lightkeeper.domain.access.level import stricter_of
from lightkeeper.domain.edition.audience import Audience
from lightkeeper.domain.edition.masks import Pen
from lightkeeper.domain.edition.rendition import Rendition, ShownEvent, ShownPerson, ShownSilence
from lightkeeper.domain.edition.shown_action_items import shown_action_item
from lightkeeper.domain.edition.shown_findings import (
    shown_answer,
    shown_defence,
    shown_factor,
    shown_factor_link,
    shown_lesson,
    shown_question,
    shown_reflection,
    shown_telling,
)
from lightkeeper.domain.edition.shown_things import (
    is_cleared,
    shown_attachment,
    shown_event,
    shown_impact,
    shown_section,
    team_of,
)
from lightkeeper.domain.edition.tally import Mask, for_readers, sentences_of
from lightkeeper.domain.edition.times import rounded, shown_day
from lightkeeper.domain.review.review import Participant, Review
from lightkeeper.domain.timeline.event import Event, Precision
from lightkeeper.domain.timeline.silences import find_silences

Thing = TypeVar("Thing")
Shown = TypeVar("Shown")


class NotForThisAudienceError(LookupError):
    """The review is meant for fewer people: answer as if it did not exist."""


def within(audience: Audience, review: Review) -> Audience:
    """Return the audience with all that masking single things of this review needs to know."""
    clearance = audience.clearance
    images = {
        one.id
        for one in review.attachments
        if stricter_of(review.level, one.level).is_at_most(clearance) and is_cleared(one, clearance)
    }
    teams = (review.team, *(item.team for item in review.action_items))
    return replace(
        audience,
        level=review.level,
        participants=audience.participants or review.participants,
        began_at=audience.began_at or beginning_of(review),
        teams=tuple(dict.fromkeys([*audience.teams, *filter(None, teams)])),
        services=tuple(dict.fromkeys([*audience.services, *review.services])),
        image_ids=frozenset(images),
        hidden_ids=_hidden_ids(audience, review),
    )


def _hidden_ids(audience: Audience, review: Review) -> frozenset[UUID]:
    """Return the ids of everything that other things may name and that this audience must not know of."""
    items: list[Any] = [*review.events, *review.factors, *review.questions, *review.answers, *review.action_items]
    hidden = {one.id for one in items if not stricter_of(review.level, one.level).is_at_most(audience.clearance)}
    hidden |= {event.id for event in review.events if event.is_quote and audience.is_public}
    if not audience.is_taking_part:
        hidden |= {one.id for one in review.action_items if one.is_weakness and not one.is_finished}
    hidden |= {answer.id for answer in review.answers if answer.question_id in hidden}
    return frozenset(hidden)


def beginning_of(review: Review) -> datetime | None:
    """Return the moment that T+ times count from: when the impact began, else the first thing that is known."""
    if review.impact.started.at is not None:
        return review.impact.started.at
    if review.occurred_at is not None:
        return review.occurred_at
    return min((event.happened_at for event in review.events), default=None)


def shown_review(review: Review, audience: Audience) -> Rendition:
    """Return a review as the audience may see it, or raise as if there were none."""
    if not review.level.is_at_most(audience.clearance):
        raise NotForThisAudienceError("There is no such review.")
    audience = within(audience, review)
    pen = Pen(audience, Counter())
    is_public = audience.is_public
    events = _all(review.events, shown_event, pen)
    rendition = Rendition(
        id=review.id,
        audience=audience.clearance,
        title=pen.write(review.title),
        kind=review.kind,
        state=review.state,
        level=review.level,
        severity=None if is_public else pen.write(review.severity),
        team=team_of(review.team, pen),
        services=_services(review, pen),
        source_url=pen.write(review.source_url) if audience.is_taking_part else None,
        occurred=shown_day(review.occurred_at, audience),
        people=_people(audience.participants, pen),
        impact=shown_impact(review.impact, pen),
        sections=_all(review.sections, shown_section, pen),
        events=events,
        silences=_silences(review.events, events, audience),
        factors=_all(review.factors, shown_factor, pen),
        lessons=_all(review.lessons, shown_lesson, pen),
        action_items=_all(review.action_items, shown_action_item, pen),
        attachments=_all(review.attachments, shown_attachment, pen),
        promise="" if is_public else pen.write(review.promise),
        promise_version=0 if is_public else review.promise_version,
        boundary="" if is_public else pen.write(review.boundary),
        questions=_all(review.questions, shown_question, pen),
        factor_links=_all(review.factor_links, shown_factor_link, pen),
        considered_families=review.considered_families,
        tellings=_all(review.tellings, shown_telling, pen),
        defences=_all(review.defences, shown_defence, pen),
        reflections=_all(review.reflections, shown_reflection, pen),
        nothing_found=review.nothing_found,
        answers=_all(review.answers, shown_answer, pen),
        learned_instead=pen.write(review.learned_instead),
    )
    return replace(rendition, masked=sentences_of(pen.tally if audience.shows_marks else for_readers(pen.tally)))


def _all(things: Iterable[Thing], shown: Callable[[Thing, Pen], Shown | None], pen: Pen) -> tuple[Shown, ...]:
    return tuple(one for thing in things if (one := shown(thing, pen)) is not None)


def _services(review: Review, pen: Pen) -> tuple[str, ...]:
    if not pen.audience.is_public:
        return tuple(map(pen.write, review.services))
    pen.tally[Mask.SERVICE] += len(review.services)
    return ("a service",) if review.services else ()


def _people(participants: Iterable[Participant], pen: Pen) -> tuple[ShownPerson, ...]:
    """Return who took part: labels, names only where they were chosen, and nobody for the public."""
    if pen.audience.is_public:
        return ()
    if pen.audience.is_taking_part:
        return tuple(ShownPerson(person.label, person.role_word, person.name) for person in participants)
    shown = [_generalised(person, pen) for person in participants]
    return tuple(sorted(shown, key=lambda person: person.role_word == ""))


def _generalised(person: Participant, pen: Pen) -> ShownPerson:
    label = pen.write(person.label)
    return ShownPerson(label, person.role_word if label == person.label else "", "")


def _silences(events: Iterable[Event], shown: Iterable[ShownEvent], audience: Audience) -> tuple[ShownSilence, ...]:
    """Find the silences after shown events by their true times, and tell them in minutes.

    A quote that is left out for this audience was written down all the same; what is restricted leaves no trace.
    """
    shown_ids = {event.id for event in shown}
    timed = [event for event in events if event.precision is not Precision.UNKNOWN and _is_heard(event, audience)]
    ends = {max(event.happened_at, event.ended_at or event.happened_at): event.id for event in timed}
    silences = find_silences((event.happened_at, event.ended_at) for event in timed)
    minutes = [silence.length // timedelta(minutes=1) for silence in silences]
    return tuple(
        ShownSilence(ends[silence.began_at], rounded(length) if audience.is_public else length)
        for silence, length in zip(silences, minutes, strict=True)
        if ends[silence.began_at] in shown_ids
    )


def _is_heard(event: Event, audience: Audience) -> bool:
    return stricter_of(audience.level, event.level).is_at_most(audience.clearance)
