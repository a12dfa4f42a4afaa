"""Add a safeguard."""

from uuid import UUID

from django.db import transaction

from lightkeeper.domain.access.actor import Actor
from lightkeeper.domain.access.policy import Verb
from lightkeeper.store.models import Defence
from lightkeeper.usecases.defence.fields import DefenceFields, defence_values
from lightkeeper.usecases.guard import open_review
from lightkeeper.usecases.item.change import make_item


@transaction.atomic
def add_defence(actor: Actor, review_id: UUID, fields: DefenceFields) -> Defence:
    """Add a safeguard to a review."""
    opened = open_review(actor, review_id, Verb.EDIT)
    defence: Defence = make_item(actor, opened, "defence", defence_values(opened, fields))
    return defence
