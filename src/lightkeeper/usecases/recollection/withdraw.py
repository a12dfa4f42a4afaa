"""Withdraw one's recollection, or one answer of it: for ever, before it is opened and after."""

from typing import Any
from uuid import UUID

from django.db import transaction

from lightkeeper.domain.access.actor import Actor
from lightkeeper.domain.recollection.excerpt import is_verbatim
from lightkeeper.store.models import Change, Passage, Review
from lightkeeper.usecases.item.change import touch
from lightkeeper.usecases.recollection.derived import Row, texts_of, things_made_of
from lightkeeper.usecases.recollection.place import NONE_OF_YOURS, require_own
from lightkeeper.usecases.refusals import NotFoundError

WITHDRAWN = "(Withdrawn by whoever said it.)"


@transaction.atomic
def withdraw(actor: Actor, review_id: UUID, question_key: str = "") -> None:
    """Delete everything, or what was written under one question; no trail tells who did.

    What others made of it in their own words is listed to the facilitator to be rewritten. Words taken over as they
    were written go at once, also from the history of the review.
    """
    row = require_own(actor, review_id)
    passages = [one for one in row.passages.all() if not question_key or one.question_key == question_key]
    if question_key and not passages:
        raise NotFoundError(NONE_OF_YOURS)
    if row.opened_at is not None:
        _take_out_of(row.review, passages)
    Passage.objects.filter(id__in=[one.id for one in passages]).delete()
    if question_key:
        row.version += 1
        row.save(update_fields=["version", "changed_at"])
    else:
        row.delete()


def _take_out_of(review: Review, passages: list[Passage]) -> None:
    words = {passage.id: passage.text for passage in passages}
    made = things_made_of(review, list(words))
    for thing in made:
        _silence(thing, words[thing.origin_id])
    if made:
        touch(review.id)


def _silence(thing: Row, told: str) -> None:
    names = texts_of(thing)
    said = [name for name in names if is_verbatim(getattr(thing, name), told)]
    for name in said:
        setattr(thing, name, WITHDRAWN)
    if said:
        thing.version += 1
        thing.save(update_fields=[*said, "version"])
    for change in Change.objects.filter(item_id=thing.id):
        change.before, change.after = (_without(values, names, told) for values in (change.before, change.after))
        change.save(update_fields=["before", "after"])


def _without(values: dict[str, Any] | None, names: list[str], told: str) -> dict[str, Any] | None:
    if values is None:
        return None
    said = {name: WITHDRAWN for name in names if is_verbatim(values.get(name) or "", told)}
    return values | said
