"""Change a contributing factor."""

from uuid import UUID

from django.db import transaction

from lightkeeper.domain.access.actor import Actor
from lightkeeper.store.models import Factor
from lightkeeper.usecases.factor.fields import FactorFields, evidence_out_of_sight, factor_values
from lightkeeper.usecases.item.change import change_item, open_item


@transaction.atomic
def change_factor(actor: Actor, factor_id: UUID, fields: FactorFields, seen_version: int | None = None) -> Factor:
    """Change a factor and the events that show it."""
    opened, row = open_item(actor, "factor", factor_id)
    values = factor_values(opened, fields, kept=evidence_out_of_sight(opened, row))
    factor: Factor = change_item(actor, opened, row, values, seen_version)
    return factor
