"""Images, for those who may see them."""

from dataclasses import dataclass
from uuid import UUID

from lightkeeper.domain.access.actor import Actor
from lightkeeper.domain.access.level import Level
from lightkeeper.domain.edition.render import render
from lightkeeper.domain.edition.rendition import Rendition
from lightkeeper.store.models import Attachment
from lightkeeper.usecases.edition.load import attachment_of
from lightkeeper.usecases.refusals import NotFoundError
from lightkeeper.usecases.review.reads import audience_in


@dataclass(frozen=True)
class ImageFile:
    """An image's bytes and media type."""

    name: str
    media_type: str
    content: bytes


def show_image(actor: Actor, attachment_id: UUID) -> ImageFile:
    """Return an image, or raise as if it did not exist."""
    row = Attachment.objects.filter(id=attachment_id, removed_at=None).first()
    if row is None:
        raise NotFoundError("There is no such image.")
    opened, audience = audience_in(actor, row.review_id)
    shown = render(attachment_of(row), audience, level=Level(opened.row.level))
    if shown is None:
        raise NotFoundError("There is no such image.")
    return ImageFile(shown.name, row.media_type, bytes(row.content))


def images_of(rendition: Rendition) -> dict[UUID, bytes]:
    """Return the bytes of the images a rendition shows, for exports."""
    ids = [attachment.id for attachment in rendition.attachments]
    rows = Attachment.objects.filter(id__in=ids, review_id=rendition.id, removed_at=None)
    return {row.id: bytes(row.content) for row in rows}
