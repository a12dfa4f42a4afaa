"""Attach an image to a review."""

from uuid import UUID

from django.db import transaction

from lightkeeper.domain.access.actor import Actor
from lightkeeper.domain.access.policy import Verb
from lightkeeper.store.models import Attachment
from lightkeeper.usecases.attachment.image import clean_image
from lightkeeper.usecases.guard import open_review
from lightkeeper.usecases.identity.name_map import without_names
from lightkeeper.usecases.item.change import make_item
from lightkeeper.usecases.refusals import UnusableValueError

MOST_IMAGES = 100


@transaction.atomic
def attach_image(actor: Actor, review_id: UUID, content: bytes, description: str = "") -> Attachment:
    """Keep an image under a name of our own: file names tell about people."""
    opened = open_review(actor, review_id, Verb.EDIT)
    ever = Attachment.objects.filter(review=opened.row)
    count = ever.count()
    if ever.filter(removed_at=None).count() >= MOST_IMAGES:
        raise UnusableValueError(f"A review holds at most {MOST_IMAGES} images. Remove one first.")
    image = clean_image(content)
    values = {
        "name": f"image-{count + 1}.{image.suffix}",
        "media_type": image.media_type,
        "description": without_names(opened.row.name_map_id, description).strip()[:500],
        "content": image.content,
        "position": count,
    }
    attachment: Attachment = make_item(actor, opened, "attachment", values)
    return attachment
