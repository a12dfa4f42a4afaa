"""Say what went well, was luck, or made it hard."""

from uuid import UUID

from django.db import transaction

from lightkeeper.domain.access.actor import Actor
from lightkeeper.domain.access.policy import Verb
from lightkeeper.store.models import Reflection
from lightkeeper.usecases.guard import open_review
from lightkeeper.usecases.item.change import make_item, touch
from lightkeeper.usecases.reflection.fields import ReflectionFields, reflection_values


@transaction.atomic
def add_reflection(actor: Actor, review_id: UUID, fields: ReflectionFields) -> Reflection:
    """Add a reflection; "nothing found" is no longer said of its prompt then."""
    opened = open_review(actor, review_id, Verb.EDIT, is_locked=True)
    reflection: Reflection = make_item(actor, opened, "reflection", reflection_values(opened, fields))
    if fields.prompt.value in opened.row.nothing_found:
        opened.row.nothing_found = [one for one in opened.row.nothing_found if one != fields.prompt.value]
        opened.row.save(update_fields=["nothing_found", "changed_at"])
        touch(opened.row.id)
    return reflection
