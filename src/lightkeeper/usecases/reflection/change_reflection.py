"""Change what stands under a prompt."""

from uuid import UUID

from django.db import transaction

from lightkeeper.domain.access.actor import Actor
from lightkeeper.store.models import Reflection
from lightkeeper.usecases.item.change import change_item, open_item
from lightkeeper.usecases.reflection.fields import ReflectionFields, reflection_values


@transaction.atomic
def change_reflection(
    actor: Actor, reflection_id: UUID, fields: ReflectionFields, seen_version: int | None = None
) -> Reflection:
    """Change a reflection."""
    opened, row = open_item(actor, "reflection", reflection_id)
    values = reflection_values(opened, fields, row)
    reflection: Reflection = change_item(actor, opened, row, values, seen_version)
    return reflection
