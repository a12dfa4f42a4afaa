"""What is said about shown items."""

from datetime import date

from lightkeeper.domain.action_item.strength import Mechanism, Strength, Tier
from lightkeeper.store import models as rows
from lightkeeper.usecases.action_item.shown import as_item, prompts_of, shown_tier
from lightkeeper.usecases.review.reads import show_review
from tests.people import Cast
from tests.usecases.action_item.desk import make_item
from tests.usecases.stage import make_stage


def test_a_shown_item_is_the_value_it_was(cast: Cast) -> None:
    row = make_item(cast)
    (shown,) = show_review(cast.actor("alice"), cast.review.id).rendition.action_items
    item = as_item(shown)
    assert (item.id, item.owner, item.due_on, item.strength) == (row.id, row.owner, row.due_on, shown.strength)


def test_an_owner_who_is_not_shown_is_not_taken_for_none(cast: Cast) -> None:
    public = make_stage(cast).scenes["public"]
    rows.ActionItem.objects.filter(id=public.action_item_id).update(
        mechanism="detect", has_support=True, owner="On-call"
    )
    (shown,) = show_review(cast.actor("visitor"), public.review_id).rendition.action_items
    assert shown.owner is None
    assert shown_tier(shown) is Tier.INTERMEDIATE


def test_the_items_of_a_severe_review_prompt(cast: Cast) -> None:
    make_item(cast, strength=Strength(Mechanism.TRAIN))
    rendition = show_review(cast.actor("alice"), cast.review.id).rendition
    assert {one.key for one in prompts_of(rendition, date(2026, 3, 9))} == {"nothing_lasting", "all_weak", "weak_alone"}
