"""Add a contributing factor."""

from uuid import UUID

from django.db import transaction

from lightkeeper.domain.access.actor import Actor
from lightkeeper.domain.access.policy import Verb
from lightkeeper.store.models import Factor
from lightkeeper.usecases.factor.fields import FactorFields, factor_values
from lightkeeper.usecases.factor.rest import require_rest
from lightkeeper.usecases.guard import open_review
from lightkeeper.usecases.item.change import make_item


@transaction.atomic
def add_factor(actor: Actor, review_id: UUID, fields: FactorFields) -> Factor:
    """Add a factor with what shows it; raises as `factor_values` and `require_rest` do."""
    opened = open_review(actor, review_id, Verb.EDIT)
    factor: Factor = make_item(actor, opened, "factor", factor_values(opened, fields))
    if fields.stop_reason is not None:
        require_rest(opened, factor)
    return factor
