"""What people may say of an action item."""

from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import urlsplit

from lightkeeper.domain.action_item.action_item import ActionItemState
from lightkeeper.store.models import Review
from lightkeeper.usecases.identity.name_map import without_names
from lightkeeper.usecases.item.text import checked_remark, checked_text
from lightkeeper.usecases.refusals import UnusableValueError


@dataclass(frozen=True)
class ActionItemFields:
    """One action item as somebody writes it; `owner` is a pseudonym or a role."""

    text: str
    owner: str = ""
    team: str = ""
    state: ActionItemState = ActionItemState.IDEA
    due_on: date | None = None
    done_when: str = ""
    reference: str = ""
    is_weakness: bool = False
    own_level: str = ""


def action_item_values(review: Review, fields: ActionItemFields) -> dict[str, Any]:
    """Return the columns of an action item; raises UnusableValueError."""
    reference = without_names(review.name_map_id, fields.reference).strip()
    if reference and not _is_link(reference):
        raise UnusableValueError("The link has to start with http:// or https://.")
    return {
        "text": checked_text(review, fields.text, "Say what will be done."),
        "owner": without_names(review.name_map_id, fields.owner).strip()[:200],
        "team": without_names(review.name_map_id, fields.team).strip()[:120],
        "state": fields.state.value,
        "due_on": fields.due_on,
        "done_when": checked_remark(review, fields.done_when),
        "reference": reference[:1000],
        "is_weakness": fields.is_weakness,
        "own_level": fields.own_level,
    }


def _is_link(reference: str) -> bool:
    try:
        return urlsplit(reference).scheme in ("http", "https")
    except ValueError:
        return False
