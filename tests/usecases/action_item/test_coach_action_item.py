"""The coach beside an action item."""

from datetime import date
from uuid import UUID

import pytest
import time_machine

from lightkeeper.domain.action_item.action_item import ActionItem
from lightkeeper.domain.action_item.strength import Mechanism, Strength, Tier
from lightkeeper.usecases.action_item.coach_action_item import coach_action_item, wording_flags
from lightkeeper.usecases.refusals import NotAllowedError, NotFoundError
from tests.people import Cast
from tests.usecases.action_item.desk import MONDAY, make_item
from tests.usecases.stage import everything, make_stage


def draft(text: str, **said: object) -> ActionItem:
    return ActionItem(UUID(int=1), text, **said)  # type: ignore[arg-type]


def test_it_suggests_by_words_says_the_tier_and_offers_days(cast: Cast) -> None:
    before = everything()
    with time_machine.travel(MONDAY, tick=False):
        said = coach_action_item(
            cast.actor("bob"), cast.review.id, draft("Alert on lag", strength=Strength(Mechanism.SIMPLIFY))
        )
    assert said.suggestion is not None
    assert (said.suggestion.mechanism, said.suggestion.word) == (Mechanism.DETECT, "Alert")
    assert (said.tier, said.asks_side_effects, said.asks_bridge) == (Tier.STRONG, True, False)
    assert (said.due_on, said.look_on) == (date(2026, 3, 24), date(2026, 4, 7))
    assert everything() == before


def test_what_is_said_of_people_is_asked_about_and_what_is_vague_is_left_to_the_checks(cast: Cast) -> None:
    assert wording_flags("Cap the retries at 3", []) == ()
    assert wording_flags("Improve monitoring", []) == ()
    assert wording_flags("Sanction the careless engineer", []) != ()


def test_an_item_that_stands_is_coached_by_its_own_moment(cast: Cast) -> None:
    row = make_item(cast)
    said = coach_action_item(cast.actor("bob"), cast.review.id, draft("Cap"), row.id)
    assert said.moment.written_at == row.recorded_at


def test_readers_and_strangers_are_not_coached(cast: Cast) -> None:
    shared = make_stage(cast).scenes["shared"].review_id
    with pytest.raises(NotAllowedError):
        coach_action_item(cast.actor("rita"), shared, draft("Cap"))
    for who in ("rita", "mallory", "visitor"):
        with pytest.raises(NotFoundError):
            coach_action_item(cast.actor(who), cast.review.id, draft("Cap"))
