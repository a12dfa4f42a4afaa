"""Only its author can put a pseudonym to a card, and nobody has to."""

from uuid import uuid4

import pytest

from lightkeeper.store.models import Identity, MeetingCard
from lightkeeper.usecases.meeting.board import board_of
from lightkeeper.usecases.meeting.claim_card import claim_card, unclaim_card
from lightkeeper.usecases.meeting.end_meeting import end_meeting
from lightkeeper.usecases.refusals import NotAllowedError, NotFoundError
from tests.people import Cast
from tests.usecases.meeting.hall import begin, only_for, write_and_reveal


def _bobs(cast: Cast) -> MeetingCard:
    return next(card for card in write_and_reveal(cast) if card.prompt == "condition")


def test_a_claimed_card_shows_the_pseudonym_and_it_can_come_off_again(cast: Cast) -> None:
    card = _bobs(cast)
    label = Identity.objects.get(account=cast.bob).label
    assert claim_card(cast.actor("bob"), card.id) == cast.review.id
    assert {one.who for one in board_of(cast.review.id).cards if one.id == card.id} == {label}
    unclaim_card(cast.actor("bob"), card.id)
    assert {one.who for one in board_of(cast.review.id).cards} == {""}


def test_a_facilitator_cannot_claim_or_unclaim_what_another_wrote(cast: Cast) -> None:
    card = _bobs(cast)
    for call in (claim_card, unclaim_card):
        with pytest.raises(NotAllowedError, match="Only whoever wrote"):
            call(cast.actor("alice"), card.id)


def test_after_the_meeting_nobody_can_tell_whose_it_was(cast: Cast) -> None:
    card = _bobs(cast)
    end_meeting(cast.actor("alice"), cast.review.id)
    with pytest.raises(NotAllowedError):
        claim_card(cast.actor("bob"), card.id)


def test_a_card_that_was_not_shown_does_not_exist(cast: Cast) -> None:
    begin(cast)
    with pytest.raises(NotFoundError):
        claim_card(cast.actor("bob"), uuid4())


def test_nobody_else_reaches_it(cast: Cast) -> None:
    card = _bobs(cast)
    only_for(cast, "alice bob", lambda actor: claim_card(actor, card.id))
    only_for(cast, "alice bob", lambda actor: unclaim_card(actor, card.id))
