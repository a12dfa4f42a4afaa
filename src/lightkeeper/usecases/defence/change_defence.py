"""Change a safeguard, or say by a factor what its outcome meant."""

from uuid import UUID

from django.db import transaction

from lightkeeper.domain.access.actor import Actor
from lightkeeper.domain.defence.defence import DefenceOutcome
from lightkeeper.domain.defence.roles import role_of
from lightkeeper.store.models import Defence
from lightkeeper.usecases.defence.fields import DefenceFields, defence_values
from lightkeeper.usecases.item.change import change_item, make_item, open_item
from lightkeeper.usecases.refusals import UnusableValueError

OUTCOME_FIRST = "Say first what became of this safeguard: whether it held, let it pass, or was not there."
HAS_ONE = "This safeguard has its factor already."


@transaction.atomic
def change_defence(actor: Actor, defence_id: UUID, fields: DefenceFields, seen_version: int | None = None) -> Defence:
    """Change a safeguard; a factor that whoever changes it cannot see stays tied to it."""
    opened, row = open_item(actor, "defence", defence_id)
    values = defence_values(opened, fields)
    if fields.factor_id is None and row.factor is not None and not opened.shows(row.factor.own_level):
        values["factor"] = row.factor
    defence: Defence = change_item(actor, opened, row, values, seen_version)
    return defence


@transaction.atomic
def make_factor_of_defence(actor: Actor, defence_id: UUID) -> Defence:
    """Add a factor in the role that follows from a safeguard's outcome, and tie it to the safeguard."""
    opened, row = open_item(actor, "defence", defence_id)
    role = role_of(DefenceOutcome(row.outcome))
    if role is None:
        raise UnusableValueError(OUTCOME_FIRST)
    if row.factor is not None and row.factor.removed_at is None:
        raise UnusableValueError(HAS_ONE)
    values = {"text": row.text, "effect": row.did, "role": role.value, "own_level": row.own_level}
    factor = make_item(actor, opened, "factor", values)
    defence: Defence = change_item(actor, opened, row, {"factor": factor}, None)
    return defence
