"""Say that an action item comes back to an earlier one, of this review or of another that one may see."""

from uuid import UUID

from django.db import transaction

from lightkeeper.domain.access.actor import Actor
from lightkeeper.store.models import ActionItem
from lightkeeper.usecases.action_item.sight import ShownInReview, in_sight, shown_in_reviews
from lightkeeper.usecases.item.change import change_item, open_item
from lightkeeper.usecases.refusals import NotFoundError, UnusableValueError

MOST, MOST_FOUND = 20, 10
LONGEST_WORDS = 200


@transaction.atomic
def link_earlier(actor: Actor, action_item_id: UUID, earlier_id: UUID) -> ActionItem:
    """Link an earlier item; raises NotFoundError if the actor may not see it."""
    opened, row = open_item(actor, "action_item", action_item_id)
    if not in_sight(actor, ActionItem.objects.filter(id=earlier_id)):
        raise NotFoundError("There is no such action item, or it is not shared with you.")
    if earlier_id == row.id:
        raise UnusableValueError("An action item does not come back to itself. Choose an earlier one.")
    known = [one for one in row.earlier_ids if one != str(earlier_id)]
    if len(known) >= MOST:
        raise UnusableValueError(f"At most {MOST} earlier action items can be linked. Take one away first.")
    values = {"earlier_ids": [*known, str(earlier_id)]}
    linked: ActionItem = change_item(actor, opened, row, values, row.version)
    return linked


@transaction.atomic
def unlink_earlier(actor: Actor, action_item_id: UUID, earlier_id: UUID) -> ActionItem:
    """Take a link away, of an earlier item that the actor may see."""
    opened, row = open_item(actor, "action_item", action_item_id)
    if str(earlier_id) not in row.earlier_ids or not in_sight(actor, ActionItem.objects.filter(id=earlier_id)):
        raise NotFoundError("That action item is not linked here.")
    values = {"earlier_ids": [one for one in row.earlier_ids if one != str(earlier_id)]}
    unlinked: ActionItem = change_item(actor, opened, row, values, row.version)
    return unlinked


def find_earlier(actor: Actor, action_item_id: UUID, words: str) -> list[ShownInReview]:
    """Return items that hold the words, as the actor reads them: what is masked for them is not found either."""
    _, row = open_item(actor, "action_item", action_item_id)
    wanted = words.replace("\x00", "").strip()[:LONGEST_WORDS]
    if not wanted:
        return []
    found = ActionItem.objects.filter(text__icontains=wanted, recorded_at__lte=row.recorded_at)
    seen = in_sight(actor, found.exclude(id=row.id).order_by("-recorded_at"))
    shown = shown_in_reviews(seen[: MOST_FOUND * 3])
    return [one for one in shown if wanted.lower() in one.shown.text.lower()][:MOST_FOUND]
