"""Show a review as a document: the same text as the HTML export, as a part of a page of ours."""

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

from lightkeeper.domain.access.actor import Actor
from lightkeeper.domain.access.level import Level
from lightkeeper.domain.access.policy import Verb
from lightkeeper.usecases.export.export_review import zone_of
from lightkeeper.usecases.export.formats.html import to_document
from lightkeeper.usecases.guard import open_review
from lightkeeper.usecases.review.reads import rendition_for


@dataclass(frozen=True)
class ShownDocument:
    """A review's document in safe HTML; `clearance` is the strictest level its reader could ask for."""

    review_id: UUID
    title: str
    clearance: Level
    html: str


def show_document(
    actor: Actor, review_id: UUID, level: Level | None, zone_name: str, address_of: Callable[[UUID], str]
) -> ShownDocument:
    """Return the document for the level, or for the actor's own clearance where that is narrower."""
    clearance = open_review(actor, review_id, Verb.EXPORT).clearance
    rendition = rendition_for(actor, review_id, level)
    return ShownDocument(review_id, rendition.title, clearance, to_document(rendition, zone_of(zone_name), address_of))
