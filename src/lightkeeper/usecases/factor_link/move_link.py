"""Move a link: another kind, another note, or another factor at one of its ends."""

from uuid import UUID

from django.db import transaction

from lightkeeper.domain.access.actor import Actor
from lightkeeper.store.models import FactorLink
from lightkeeper.usecases.factor_link.fields import LinkFields, link_values
from lightkeeper.usecases.item.change import change_item, open_item


@transaction.atomic
def move_link(actor: Actor, link_id: UUID, fields: LinkFields, seen_version: int | None = None) -> FactorLink:
    """Change a link, its ends included; raises as `link_values` does."""
    opened, row = open_item(actor, "factor_link", link_id)
    link: FactorLink = change_item(actor, opened, row, link_values(opened, fields, row), seen_version)
    return link
