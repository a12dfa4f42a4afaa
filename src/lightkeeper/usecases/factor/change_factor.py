"""Change a contributing factor."""

from uuid import UUID

from django.db import transaction

from lightkeeper.domain.access.actor import Actor
from lightkeeper.store.models import Factor
from lightkeeper.usecases.factor.fields import FactorFields, factor_values
from lightkeeper.usecases.factor.rest import require_rest
from lightkeeper.usecases.item.change import change_item, open_item


@transaction.atomic
def change_factor(actor: Actor, factor_id: UUID, fields: FactorFields, seen_version: int | None = None) -> Factor:
    """Change a factor and what shows it; stopping at it is refused while something stands in the way (RCA-3, RCA-4)."""
    opened, row = open_item(actor, "factor", factor_id)
    values = factor_values(opened, fields, kept=row)
    factor: Factor = change_item(actor, opened, row, values, seen_version)
    if fields.stop_reason is not None:
        require_rest(opened, factor)
    return factor
