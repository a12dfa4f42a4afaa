"""Linking what an action item comes back to."""

import pytest

from lightkeeper.store import models as rows
from lightkeeper.usecases.action_item.link_earlier import MOST, find_earlier, link_earlier, unlink_earlier
from lightkeeper.usecases.refusals import NotAllowedError, NotFoundError, UnusableValueError
from tests.people import Cast
from tests.usecases.action_item.desk import make_item
from tests.usecases.stage import make_stage


def test_an_earlier_item_is_found_linked_once_and_unlinked(cast: Cast) -> None:
    bob, earlier, row = cast.actor("bob"), make_item(cast, text="Cap the retries"), make_item(cast, text="Cap them")
    assert [one.shown.id for one in find_earlier(bob, row.id, "the RETRIES")] == [earlier.id]
    assert find_earlier(bob, row.id, " \x00") == []
    for _ in range(2):
        assert link_earlier(bob, row.id, earlier.id).earlier_ids == [str(earlier.id)]
    assert unlink_earlier(bob, row.id, earlier.id).earlier_ids == []
    with pytest.raises(NotFoundError):
        unlink_earlier(bob, row.id, earlier.id)


def test_it_does_not_come_back_to_itself_nor_to_endlessly_many(cast: Cast) -> None:
    row, other = make_item(cast), make_item(cast)
    with pytest.raises(UnusableValueError, match="itself"):
        link_earlier(cast.actor("bob"), row.id, row.id)
    rows.ActionItem.objects.filter(id=row.id).update(earlier_ids=[str(n) for n in range(MOST)])
    with pytest.raises(UnusableValueError, match="At most"):
        link_earlier(cast.actor("bob"), row.id, other.id)


def test_items_of_reviews_one_may_not_see_cannot_be_linked_or_found(cast: Cast) -> None:
    scenes = make_stage(cast).scenes
    draft = scenes["draft"].action_item_id
    mine = rows.Review.objects.get(id=scenes["public"].review_id)
    rows.Participation.objects.create(review=mine, account=cast.mallory, role="contributor")
    mallory, theirs = cast.actor("mallory"), scenes["public"].action_item_id
    with pytest.raises(NotFoundError):
        link_earlier(mallory, theirs, draft)
    assert draft not in {one.shown.id for one in find_earlier(mallory, theirs, "limit")}
    rows.ActionItem.objects.filter(id=theirs).update(earlier_ids=[str(draft)])
    with pytest.raises(NotFoundError):
        unlink_earlier(mallory, theirs, draft)


def test_readers_link_nothing(cast: Cast) -> None:
    scenes = make_stage(cast).scenes
    with pytest.raises(NotAllowedError):
        link_earlier(cast.actor("rita"), scenes["shared"].action_item_id, scenes["public"].action_item_id)
