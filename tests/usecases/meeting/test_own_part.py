"""One's own part is one's own."""

import pytest

from lightkeeper.domain.meeting.card import CardPrompt
from lightkeeper.usecases.meeting.own_part import own_part
from lightkeeper.usecases.meeting.write_card import Written
from lightkeeper.usecases.refusals import NotAllowedError, NotFoundError
from tests.people import Cast
from tests.usecases.meeting.hall import begin, open_to_the_organisation, write_and_reveal


def test_before_a_meeting_nothing_is_written(cast: Cast) -> None:
    part = own_part(cast.actor("bob"), cast.review.id)
    assert part.written == dict.fromkeys(CardPrompt, Written())
    assert part.may_write
    assert not part.leads
    assert own_part(cast.actor("alice"), cast.review.id).leads


def test_after_the_reveal_ones_cards_are_known_and_nothing_waits(cast: Cast) -> None:
    write_and_reveal(cast)
    part = own_part(cast.actor("bob"), cast.review.id)
    assert len(part.card_ids) == 2
    assert part.written[CardPrompt.CONDITION] == Written()


def test_whoever_does_not_take_part_has_none(cast: Cast) -> None:
    begin(cast)
    for name in ("rita", "mallory", "visitor"):
        with pytest.raises(NotFoundError):
            own_part(cast.actor(name), cast.review.id)
    open_to_the_organisation(cast)
    for name in ("rita", "mallory"):
        with pytest.raises(NotAllowedError, match="those taking part"):
            own_part(cast.actor(name), cast.review.id)
