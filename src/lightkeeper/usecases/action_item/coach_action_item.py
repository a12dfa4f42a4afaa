"""Look at an action item while somebody writes it. Nothing of it is stored, counted or noted."""

from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from lightkeeper.domain.access.actor import Actor
from lightkeeper.domain.access.policy import Verb
from lightkeeper.domain.action_item.action_item import ActionItem
from lightkeeper.domain.action_item.clocks import default_due, default_look_on
from lightkeeper.domain.action_item.mechanisms import Suggestion, find_suggestion
from lightkeeper.domain.action_item.portfolio import lacks_side_effects, stands_alone
from lightkeeper.domain.action_item.smart import Check, check_action_item
from lightkeeper.domain.action_item.strength import Tier
from lightkeeper.domain.action_item.tiers import tier_of_item, why_weak
from lightkeeper.domain.action_item.transitions import Moment
from lightkeeper.store.models import Identity
from lightkeeper.usecases.action_item.reads import moment_of_review
from lightkeeper.usecases.guard import open_review
from lightkeeper.wording import check

# The coach's remarks about work that is vague or weak are said by the checks themselves, in other words.
_ABOUT_ACTION_ITEMS = "BL6"


@dataclass(frozen=True)
class Coached:
    """What is said beside a form: the checks, a suggestion, how likely it is to last, and the days to choose."""

    checks: tuple[Check, ...]
    suggestion: Suggestion | None
    tier: Tier | None
    why_weak: str
    asks_side_effects: bool
    asks_bridge: bool
    due_on: date
    look_on: date
    moment: Moment


def coach_action_item(actor: Actor, review_id: UUID, item: ActionItem, item_id: UUID | None = None) -> Coached:
    """Return what is worth knowing about an item as it is written just now; raises NotFoundError, NotAllowedError."""
    opened = open_review(actor, review_id, Verb.EDIT)
    moment = moment_of_review(actor, review_id, item_id)
    labels = list(Identity.objects.filter(name_map_id=opened.row.name_map_id).values_list("label", flat=True))
    situation = replace(moment.situation, wording_flags=wording_flags(item.text, labels))
    due_on = default_due(moment.rung, situation.today, is_urgent=item.is_urgent)
    return Coached(
        checks=tuple(check_action_item(item, situation)),
        suggestion=find_suggestion(item.text),
        tier=tier_of_item(item),
        why_weak=why_weak(item),
        asks_side_effects=lacks_side_effects(item),
        asks_bridge=stands_alone(item),
        due_on=due_on,
        look_on=default_look_on(item.due_on or due_on),
        moment=moment,
    )


def wording_flags(text: str, labels: list[str]) -> tuple[str, ...]:
    """Return the words of an item that the wording coach asks about, other than that it is vague or weak."""
    found = check(text, people=labels, section="actions").findings
    return tuple(text[one.start : one.end] for one in found if not one.code.startswith(_ABOUT_ACTION_ITEMS))
