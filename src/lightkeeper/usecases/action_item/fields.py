"""What people may say of an action item."""

from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import urlsplit

from lightkeeper.domain.action_item.action_item import ActionItemState
from lightkeeper.store.models import Review
from lightkeeper.usecases.identity.name_map import without_names
from lightkeeper.usecases.item.text import checked_text
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
    if fields.reference and urlsplit(fields.reference).scheme not in ("http", "https"):
        raise UnusableValueError("The link has to start with http:// or https://.")
    return {
        "text": checked_text(review, fields.text, "Say what will be done."),
        "owner": without_names(review.name_map_id, fields.owner).strip()[:200],
        "team": fields.team.strip()[:120],
        "state": fields.state.value,
        "due_on": fields.due_on,
        "done_when": without_names(review.name_map_id, fields.done_when).strip(),
        "reference": fields.reference.strip()[:1000],
        "is_weakness": fields.is_weakness,
        "own_level": fields.own_level,
    }
