"""What people may say of a defence."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from lightkeeper.domain.analysis.factor import FactorRole
from lightkeeper.domain.defence.defence import DefenceOutcome
from lightkeeper.domain.defence.roles import is_role_of_defence
from lightkeeper.store import models as rows
from lightkeeper.usecases.guard import Opened
from lightkeeper.usecases.item.text import checked_remark, checked_text
from lightkeeper.usecases.refusals import UnusableValueError

WHEN_EMPTY = "Say which safeguard you mean."
NO_SUCH_FACTOR = "That factor is not in this review. Choose one of those offered."
NOT_A_DEFENCE = "Choose a factor whose part in the story was a safeguard that held, let it pass, or was not there."


@dataclass(frozen=True)
class DefenceFields:
    """One safeguard as somebody writes it; `factor_id` names a factor that says what its outcome meant."""

    text: str
    should_do: str = ""
    did: str = ""
    could_see: str = ""
    outcome: DefenceOutcome = DefenceOutcome.UNSURE
    factor_id: UUID | None = None
    own_level: str = ""


def defence_values(opened: Opened, fields: DefenceFields) -> dict[str, Any]:
    """Return the columns of a defence; raises UnusableValueError."""
    review = opened.row
    return {
        "text": checked_text(review, fields.text, WHEN_EMPTY),
        "should_do": checked_remark(review, fields.should_do),
        "did": checked_remark(review, fields.did),
        "could_see": checked_remark(review, fields.could_see),
        "outcome": fields.outcome.value,
        "factor": _factor(opened, fields.factor_id),
        "own_level": fields.own_level,
    }


def _factor(opened: Opened, factor_id: UUID | None) -> rows.Factor | None:
    if factor_id is None:
        return None
    found = rows.Factor.objects.filter(id=factor_id, review=opened.row, removed_at=None).first()
    if found is None or not opened.shows(found.own_level):
        raise UnusableValueError(NO_SUCH_FACTOR)
    if not is_role_of_defence(FactorRole(found.role) if found.role else None):
        raise UnusableValueError(NOT_A_DEFENCE)
    return found
