"""Say for which circle an image was looked at, and describe it for those who cannot see it."""

from uuid import UUID

from django.db import transaction

from lightkeeper.domain.access.actor import Actor
from lightkeeper.domain.access.level import Level
from lightkeeper.domain.access.policy import Verb
from lightkeeper.store.models import Attachment
from lightkeeper.usecases.identity.name_map import without_names
from lightkeeper.usecases.item.change import change_item, open_item


@transaction.atomic
def clear_image(actor: Actor, attachment_id: UUID, cleared_for: Level | None, description: str) -> Attachment:
    """Clear an image for a level (None: those taking part only). Facilitators decide, since it opens something."""
    opened, row = open_item(actor, "attachment", attachment_id, Verb.SHARE)
    values = {
        "cleared_for": cleared_for.value if cleared_for else "",
        "description": without_names(opened.row.name_map_id, description).strip()[:500],
    }
    attachment: Attachment = change_item(actor, opened, row, values, None)
    return attachment
