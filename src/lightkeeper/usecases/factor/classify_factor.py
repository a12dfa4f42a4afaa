"""Put a contributing factor into a family, or under one of its conditions, and leave all else as it is."""

from uuid import UUID

from django.db import transaction

from lightkeeper.domain.access.actor import Actor
from lightkeeper.domain.analysis.factor import FactorFamily
from lightkeeper.domain.analysis.taxonomy import find_leaf
from lightkeeper.store.models import Factor
from lightkeeper.usecases.item.change import change_item, open_item
from lightkeeper.usecases.refusals import UnusableValueError


@transaction.atomic
def classify_factor(actor: Actor, factor_id: UUID, theme: str) -> Factor:
    """Choose the theme of a factor: a family ("WC"), a leaf ("WC1"), or none (""); anything else is refused."""
    opened, row = open_item(actor, "factor", factor_id)
    leaf = find_leaf(theme)
    if leaf is None and theme and theme not in set(FactorFamily):
        raise UnusableValueError("Choose one of the conditions that are offered, or none.")
    values = {"leaf": leaf.code, "family": leaf.family.value} if leaf else {"leaf": "", "family": theme}
    factor: Factor = change_item(actor, opened, row, values, None)
    return factor
