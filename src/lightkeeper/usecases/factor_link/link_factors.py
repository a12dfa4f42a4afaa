"""Link one factor to another."""

from uuid import UUID

from django.db import transaction

from lightkeeper.domain.access.actor import Actor
from lightkeeper.domain.access.policy import Verb
from lightkeeper.store.models import FactorLink
from lightkeeper.usecases.factor_link.fields import LinkFields, link_values
from lightkeeper.usecases.guard import open_review
from lightkeeper.usecases.item.change import make_item


@transaction.atomic
def link_factors(actor: Actor, review_id: UUID, fields: LinkFields) -> FactorLink:
    """Say that one factor bore on another; raises as `link_values` does."""
    opened = open_review(actor, review_id, Verb.EDIT)
    link: FactorLink = make_item(actor, opened, "factor_link", link_values(opened, fields))
    return link
