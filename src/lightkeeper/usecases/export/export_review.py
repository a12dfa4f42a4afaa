"""Export a review for one audience: the rendition decides what is in it, the format only how it looks."""

import zoneinfo
from dataclasses import dataclass
from uuid import UUID

from lightkeeper.domain.access.actor import Actor
from lightkeeper.domain.access.level import Level
from lightkeeper.usecases.attachment.reads import images_of
from lightkeeper.usecases.audit import note
from lightkeeper.usecases.export.formats import FORMATS, file_name_of
from lightkeeper.usecases.refusals import NotFoundError, UnusableValueError
from lightkeeper.usecases.review.reads import rendition_for


@dataclass(frozen=True)
class Exported:
    """A file: its bytes, media type, and a name that tells no more than its masked title."""

    review_id: UUID
    content: bytes
    media_type: str
    file_name: str
    events: int


def export_review(
    actor: Actor, review_id: UUID, format_name: str, level: Level | None = None, zone_name: str = "UTC"
) -> Exported:
    """Write a review for the level, or for the actor's own clearance where that is narrower."""
    chosen = FORMATS.get(format_name)
    if chosen is None:
        raise NotFoundError(f"There is no format {format_name}. Choose one of: {', '.join(FORMATS)}.")
    zone = zone_of(zone_name)
    rendition = rendition_for(actor, review_id, level)
    content = chosen.write(rendition, zone, images_of(rendition))
    note(
        actor, "exported", "review", review_id, review_id=review_id, detail=f"{format_name} {rendition.audience.value}"
    )
    return Exported(
        review_id, content, chosen.media_type, file_name_of(rendition, chosen.suffix), len(rendition.events)
    )


def zone_of(name: str) -> zoneinfo.ZoneInfo:
    """Return a time zone by its name, or say how one is written."""
    try:
        return zoneinfo.ZoneInfo(name)
    except (zoneinfo.ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise UnusableValueError("That is not a time zone. Write one like Europe/Berlin.") from error
