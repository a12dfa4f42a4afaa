"""Single things as an audience may see them, or None where the thing is meant for fewer people.

Each function is one column of the mask matrix (practice section 7.3): what stays, what is generalised, what is None.
"""

from datetime import timedelta

from lightkeeper.domain.access.level import Level, stricter_of
from lightkeeper.domain.edition.masks import Pen
from lightkeeper.domain.edition.rendition import (
    ShownAttachment,
    ShownEvent,
    ShownImpact,
    ShownSection,
    ShownStamp,
)
from lightkeeper.domain.edition.tally import Mask
from lightkeeper.domain.edition.times import shown_moment
from lightkeeper.domain.review.impact import Impact, Stamp, time_between
from lightkeeper.domain.review.review import Attachment, Section
from lightkeeper.domain.timeline.event import Event

WITHHELD_QUOTE = (
    "Somebody's own words stood here. They have not been asked, or prefer to keep them among those taking part."
)
STAMP_KEYS = ("started", "detected", "mitigated", "resolved")
SECTIONS_ABOUT_FEELINGS = frozenset({"feelings"})


def level_for(own_level: Level | None, pen: Pen) -> Level | None:
    """Return the level that counts for a thing (the stricter of its own and its review's), or None beyond clearance."""
    level = stricter_of(pen.audience.level, own_level)
    if level.is_at_most(pen.audience.clearance):
        return level
    # How many restricted things there are is for those who may read them, also where a review is compared.
    pen.tally[Mask.STRICTER] += level.is_at_most(Level.PARTICIPANTS)
    return None


def shown_event(event: Event, pen: Pen) -> ShownEvent | None:
    """Return an event; a quote without consent keeps its place and loses its words."""
    level = level_for(event.level, pen)
    audience = pen.audience
    if level is None:
        return None
    if event.is_quote and audience.is_public:
        pen.tally[Mask.QUOTE] += 1
        return None
    is_withheld = event.is_quote and not event.has_consent and not audience.is_taking_part
    pen.tally[Mask.QUOTE] += is_withheld
    pen.tally[Mask.CLOCK_TIME] += not audience.is_taking_part
    return ShownEvent(
        id=event.id,
        when=shown_moment(event.happened_at, audience, ended_at=event.ended_at, precision=event.precision),
        text=WITHHELD_QUOTE if is_withheld else pen.write(event.text, event.happened_at),
        kind=event.kind,
        source_type=event.source_type,
        who="" if is_withheld else pen.label(event.who),
        source_ref=pen.write(event.source_ref) if audience.is_taking_part else None,
        known_then=event.known_then,
        is_contested=event.is_contested,
        is_quote=event.is_quote,
        has_consent=event.has_consent,
        is_withheld=is_withheld,
        level=level,
        own_level=event.level,
        recorded_at=event.recorded_at if audience.is_taking_part else None,
        position=event.position,
        came_from=event.came_from if audience.is_taking_part else None,
    )


def shown_section(section: Section, pen: Pen) -> ShownSection | None:
    """Return a section with its Markdown masked. How often it was saved is edit history."""
    level = level_for(section.level, pen)
    if level is None:
        return None
    if section.key in SECTIONS_ABOUT_FEELINGS and not pen.audience.is_taking_part:
        pen.tally[Mask.FEELING] += 1
        return None
    return ShownSection(
        id=section.id,
        key=pen.label(section.key),
        heading=pen.write(section.heading),
        body=pen.write(section.body),
        question=pen.write(section.question),
        version=section.version if pen.audience.is_taking_part else 0,
        level=level,
        own_level=section.level,
        position=section.position,
    )


def team_of(team: str, pen: Pen) -> str:
    """Return a team's name, or for the public that there is one."""
    if not pen.audience.is_public:
        return pen.write(team)
    pen.tally[Mask.TEAM] += bool(team)
    return "a team" if team else ""


def shown_attachment(attachment: Attachment, pen: Pen) -> ShownAttachment | None:
    """Return an image that somebody looked at for this audience, under a name that tells nothing beyond them."""
    level = level_for(attachment.level, pen)
    if level is None:
        return None
    if not is_cleared(attachment, pen.audience.clearance):
        pen.tally[Mask.IMAGE] += 1
        return None
    return ShownAttachment(
        id=attachment.id,
        name=pen.write(attachment.name) if pen.audience.is_taking_part else _plain_name(attachment),
        media_type=pen.label(attachment.media_type),
        description=pen.write(attachment.description),
        level=level,
        own_level=attachment.level,
        cleared_for=attachment.cleared_for,
    )


def is_cleared(attachment: Attachment, clearance: Level) -> bool:
    """Say whether an image was looked at for readers of this clearance. Nobody looked: people taking part only."""
    return (attachment.cleared_for or Level.PARTICIPANTS).is_at_most(clearance)


def _plain_name(attachment: Attachment) -> str:
    """A file's name often holds a clock time or an account: "Screenshot 14.05.33", "ada-desktop"."""
    ending = attachment.media_type.rpartition("/")[2].partition("+")[0]
    return f"image.{ending}" if ending.isalnum() else "image"


def shown_impact(impact: Impact, pen: Pen) -> ShownImpact | None:
    """Return the impact. The public is told of it only by approved text."""
    if level_for(None, pen) is None:
        return None
    if pen.audience.is_public:
        pen.tally[Mask.IMPACT] += 1
        return ShownImpact((), None, None, None, None, None, None, None, None)
    started = impact.started
    return ShownImpact(
        stamps=tuple(_shown_stamp(key, getattr(impact, key), pen) for key in STAMP_KEYS),
        minutes_to_detect=_minutes(time_between(started, impact.detected)),
        minutes_to_mitigate=_minutes(time_between(started, impact.mitigated)),
        minutes_to_resolve=_minutes(time_between(started, impact.resolved)),
        affected_who=pen.write(impact.affected_who),
        affected_count=None if impact.affected_count is None else f"{impact.affected_count:,}",
        has_data_loss=impact.has_data_loss,
        has_security_impact=impact.has_security_impact,
        has_privacy_impact=impact.has_privacy_impact,
    )


def _shown_stamp(key: str, stamp: Stamp, pen: Pen) -> ShownStamp:
    pen.tally[Mask.CLOCK_TIME] += stamp.at is not None and not pen.audience.is_taking_part
    when = None if stamp.at is None else shown_moment(stamp.at, pen.audience, precision=stamp.precision)
    return ShownStamp(key=key, when=when, decided_by=pen.write(stamp.decided_by, stamp.at))


def _minutes(length: timedelta | None) -> int | None:
    return None if length is None else round(length / timedelta(minutes=1))
