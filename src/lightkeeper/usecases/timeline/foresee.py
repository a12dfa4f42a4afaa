"""What could be known at a moment of the story, and nothing else (practice FAC-2)."""

from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from lightkeeper.domain.access.actor import Actor
from lightkeeper.domain.edition.audience import Audience
from lightkeeper.domain.edition.render import render
from lightkeeper.domain.edition.rendition import ShownEvent, ShownTime
from lightkeeper.domain.edition.times import minutes_between, shown_moment
from lightkeeper.domain.review.review import Review
from lightkeeper.domain.timeline.event import Event
from lightkeeper.domain.timeline.foresight import known_at, moments_of
from lightkeeper.store.models import Identity
from lightkeeper.usecases.edition.audiences import audience_of
from lightkeeper.usecases.edition.load import load_review
from lightkeeper.usecases.guard import open_review


@dataclass(frozen=True)
class Foresight:
    """The story up to a playhead. It stands at the moment `step` of `steps` (from 1); 0 of 0 is an empty story.

    `moments` are the minutes from the first moment to each one up to the playhead. Later ones are only counted.
    """

    review_id: UUID
    title: str
    audience: Audience
    events: tuple[ShownEvent, ...]
    step: int
    steps: int
    playhead: ShownTime | None
    moments: tuple[int, ...]


def foresee(actor: Actor, review_id: UUID, step: int | None = None) -> Foresight:
    """Return what was known at a step (None: the first one), for anybody who reads the review."""
    opened = open_review(actor, review_id)
    identities = list(Identity.objects.filter(name_map_id=opened.row.name_map_id))
    audience = audience_of(opened.row, identities, opened.clearance)
    review = _story_of(load_review(opened.row, identities))
    # The steps are those of what this reader sees: a moment that only hidden things have would tell of them.
    rendition = render(review, audience)
    shown = {event.id: event for event in rendition.events}
    visible = [event for event in review.events if event.id in shown]
    moments = moments_of(visible)
    at = min(max(step or 1, 1), len(moments))
    passed = moments[:at]
    known = known_at(visible, passed[-1]) if passed else []
    return Foresight(
        review_id=review_id,
        title=rendition.title,
        audience=audience,
        events=tuple(_as_known(shown[event.id], event, audience) for event in known),
        step=at,
        steps=len(moments),
        playhead=_playhead(passed, audience),
        moments=tuple(minutes_between(passed[0], moment) for moment in passed),
    )


def _story_of(review: Review) -> Review:
    """Keep the story alone: all else was written afterwards."""
    return replace(
        review, sections=(), factors=(), lessons=(), action_items=(), attachments=(), questions=(), factor_links=(),
        tellings=(), defences=(), reflections=(), answers=(), learned_instead="",
    )  # fmt: skip


def _as_known(shown: ShownEvent, event: Event, audience: Audience) -> ShownEvent:
    """What went on at the playhead had no end yet."""
    if event.ended_at is not None:
        return shown
    return replace(shown, when=shown_moment(event.happened_at, audience, precision=event.precision))


def _playhead(passed: list[datetime], audience: Audience) -> ShownTime | None:
    return shown_moment(passed[-1], audience) if passed else None
