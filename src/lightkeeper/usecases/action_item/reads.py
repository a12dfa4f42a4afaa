"""One action item on a page of its own: the item, what it can become, what became of it, and what it comes back to."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from lightkeeper.domain.access.actor import Actor
from lightkeeper.domain.access.level import Level
from lightkeeper.domain.access.policy import Verb
from lightkeeper.domain.action_item.action_item import ActionItemState
from lightkeeper.domain.action_item.smart import Check, check_action_item
from lightkeeper.domain.action_item.transitions import NEXT, Moment
from lightkeeper.domain.analysis.factor import FactorStatus
from lightkeeper.domain.edition.audience import Audience
from lightkeeper.domain.edition.render import render
from lightkeeper.store.models import ActionItem, Change, Factor, Identity
from lightkeeper.usecases.action_item.moment import moment_for
from lightkeeper.usecases.action_item.shown import as_item
from lightkeeper.usecases.action_item.sight import ShownInReview, in_sight, shown_in_reviews
from lightkeeper.usecases.edition.audiences import audience_of
from lightkeeper.usecases.edition.load_findings import factor_of
from lightkeeper.usecases.guard import Opened, open_review
from lightkeeper.usecases.item.change import open_item
from lightkeeper.usecases.refusals import NotFoundError

GONE = "There is no such action item, or it is not shared with you."


@dataclass(frozen=True)
class Step:
    """One step of an item's way: when it became what, and who took the step, under a pseudonym."""

    at: datetime
    who: str
    to: ActionItemState


@dataclass(frozen=True)
class Choice:
    """A factor or another item that can be linked."""

    id: UUID
    text: str
    status: FactorStatus | None = None


@dataclass(frozen=True)
class ActionItemPage:
    """What the page of one item shows. Checks, steps and choices are for those who may write."""

    item: ShownInReview
    factors: tuple[Choice, ...]
    others: tuple[Choice, ...]
    moment: Moment
    checks: tuple[Check, ...]
    moves: tuple[ActionItemState, ...]
    steps: tuple[Step, ...]
    earlier: tuple[ShownInReview, ...]
    later: tuple[ShownInReview, ...]

    @property
    def ways_on(self) -> tuple[ActionItemState, ...]:
        """Return the steps that lead on, rather than back."""
        order = (ActionItemState.IDEA, ActionItemState.AGREED, ActionItemState.IN_PROGRESS, ActionItemState.DONE)
        now = self.item.shown.state
        return order[order.index(now) + 1 :] if now in order else order

    @property
    def is_soaking(self) -> bool:
        """Say whether it is still too early to agree on it."""
        shown, moment = self.item.shown, self.moment
        if shown.state is not ActionItemState.IDEA or shown.is_urgent:
            return False
        return moment.is_meeting_open or moment.now < moment.agreeable_at


def show_action_item(actor: Actor, action_item_id: UUID) -> ActionItemPage:
    """Return an item as the actor may see it; raises NotFoundError."""
    seen = in_sight(actor, ActionItem.objects.filter(id=action_item_id))
    shown = shown_in_reviews(seen)
    if not shown:
        raise NotFoundError(GONE)
    row, item = seen[0].row, shown[0]
    opened = open_review(actor, row.review_id)
    audience = _audience(opened)
    factors = _factors(opened, audience)
    moment = moment_for(actor, opened.row, row)
    linked = set(item.shown.factor_ids)
    return ActionItemPage(
        item=item,
        factors=tuple(one for one in factors if one.id in linked),
        others=_others(actor, row) if item.may_edit else (),
        moment=moment,
        checks=tuple(check_action_item(as_item(item.shown), moment.situation)) if item.may_edit else (),
        moves=NEXT[item.shown.state] if item.may_edit else (),
        steps=_steps(opened, row) if opened.allows(Verb.READ_HISTORY) and audience.is_taking_part else (),
        earlier=_in_order(actor, item.shown.earlier_ids),
        later=_later(actor, row) if audience.is_taking_part else (),
    )


def choices_for(actor: Actor, review_id: UUID, action_item_id: UUID | None = None) -> tuple[list[Choice], list[Choice]]:
    """Return the factors and the other items of a review that a form offers; raises NotAllowedError for readers."""
    opened = open_review(actor, review_id, Verb.EDIT)
    row = ActionItem(id=action_item_id, review=opened.row) if action_item_id else ActionItem(review=opened.row)
    return _factors(opened, _audience(opened)), list(_others(actor, row))


def moment_of_review(actor: Actor, review_id: UUID, action_item_id: UUID | None = None) -> Moment:
    """Return what surrounds an item that is being written; raises NotAllowedError for readers."""
    if action_item_id is not None:
        opened, row = open_item(actor, "action_item", action_item_id)
        return moment_for(actor, opened.row, row)
    return moment_for(actor, open_review(actor, review_id, Verb.EDIT).row)


def _audience(opened: Opened) -> Audience:
    identities = list(Identity.objects.filter(name_map_id=opened.row.name_map_id))
    return audience_of(opened.row, identities, opened.clearance)


def _factors(opened: Opened, audience: Audience) -> list[Choice]:
    level = Level(opened.row.level)
    values = (factor_of(row, ()) for row in Factor.objects.filter(review=opened.row, removed_at=None))
    shown = (render(value, audience, level=level) for value in values)
    return [Choice(one.id, one.text, one.status) for one in shown if one is not None]


def _others(actor: Actor, row: ActionItem) -> tuple[Choice, ...]:
    found = in_sight(actor, ActionItem.objects.filter(review=row.review).exclude(id=row.id))
    return tuple(Choice(one.shown.id, one.shown.text) for one in shown_in_reviews(found))


def _in_order(actor: Actor, ids: tuple[UUID, ...]) -> tuple[ShownInReview, ...]:
    return tuple(shown_in_reviews(in_sight(actor, ActionItem.objects.filter(id__in=ids)))) if ids else ()


def _later(actor: Actor, row: ActionItem) -> tuple[ShownInReview, ...]:
    """Return the items that say they come back to this one; JSON lists are not searched alike by all databases."""
    pairs = ActionItem.objects.filter(removed_at=None).exclude(earlier_ids=[]).values_list("id", "earlier_ids")
    ids = tuple(item_id for item_id, earlier in pairs if str(row.id) in earlier)
    return _in_order(actor, ids)


def _steps(opened: Opened, row: ActionItem) -> tuple[Step, ...]:
    labels = dict(
        Identity.objects.filter(name_map_id=opened.row.name_map_id, account__isnull=False).values_list(
            "account_id", "label"
        )
    )
    steps: list[Step] = []
    state = ""
    for change in Change.objects.filter(item_id=row.id, undone_at=None).order_by("made_at", "id"):
        after = (change.after or {}).get("state", "")
        if after and after != state:
            who = labels.get(change.account_id, "Facilitator") if change.account_id else "Lightkeeper"
            steps.append(Step(change.made_at, who, ActionItemState(after)))
        state = after or state
    return tuple(steps)
