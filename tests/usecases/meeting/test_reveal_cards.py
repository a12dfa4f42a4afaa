"""All cards are shown in the same moment, shuffled and without names."""

import pytest

from lightkeeper.domain.meeting.card import CardPrompt
from lightkeeper.store.models import MeetingCard
from lightkeeper.usecases.meeting.board import board_of
from lightkeeper.usecases.meeting.own_part import own_part
from lightkeeper.usecases.meeting.reveal_cards import reveal_cards
from lightkeeper.usecases.meeting.write_card import write_card
from lightkeeper.usecases.refusals import UnusableValueError
from tests.people import Cast
from tests.usecases.meeting.hall import WRITING, begin, heard_of, meeting_of, only_for, write_and_reveal


def test_every_thought_becomes_a_card_and_all_come_at_once(cast: Cast) -> None:
    cards = write_and_reveal(cast)
    assert {card.text for card in cards} == {"The limit was unset.", "Nobody saw the graph.", "It was daytime."}
    assert {card.revealed_at for card in cards} == {meeting_of(cast).revealed_at}
    assert [card.place for card in cards] == [0, 1, 2]


def test_the_order_is_not_that_of_writing(cast: Cast) -> None:
    begin(cast, WRITING)
    text = "\n\n".join(f"Thought {number:02}" for number in range(40))
    write_card(cast.actor("bob"), cast.review.id, CardPrompt.CONDITION, text)
    reveal_cards(cast.actor("alice"), cast.review.id)
    shown = [card.text for card in board_of(cast.review.id).cards]
    assert sorted(shown) != shown
    assert len(shown) == 40
    # The order of rows in the table tells no more than the order shown.
    assert [card.text for card in MeetingCard.objects.order_by("place")] == shown


def test_the_ids_of_what_was_written_are_gone(cast: Cast) -> None:
    begin(cast, WRITING)
    write_card(cast.actor("bob"), cast.review.id, CardPrompt.CONDITION, "One thought")
    before = meeting_of(cast).cards.get().id
    reveal_cards(cast.actor("alice"), cast.review.id)
    assert meeting_of(cast).cards.get().id != before


def test_names_become_pseudonyms(cast: Cast) -> None:
    begin(cast, WRITING)
    write_card(cast.actor("alice"), cast.review.id, CardPrompt.WELL, "Bob Brannigan called early.")
    reveal_cards(cast.actor("alice"), cast.review.id)
    shown = board_of(cast.review.id).cards[0]
    assert "Bob" not in shown.text
    assert shown.who == ""


def test_authors_know_their_own_cards_and_nobody_elses(cast: Cast) -> None:
    cards = write_and_reveal(cast)
    own = {name: own_part(cast.actor(name), cast.review.id).card_ids for name in ("alice", "bob")}
    assert own["bob"] == {card.id for card in cards if card.prompt == "condition"}
    assert own["alice"] == {card.id for card in cards if card.prompt == "lucky"}


def test_cards_are_shown_once_and_not_before_people_wrote(cast: Cast) -> None:
    begin(cast, 2)
    with pytest.raises(UnusableValueError, match="not begun"):
        reveal_cards(cast.actor("alice"), cast.review.id)
    meeting_of(cast).delete()
    write_and_reveal(cast)
    with pytest.raises(UnusableValueError, match="already"):
        reveal_cards(cast.actor("alice"), cast.review.id)


def test_everybody_is_told_once(cast: Cast) -> None:
    begin(cast, WRITING)
    assert heard_of(lambda: reveal_cards(cast.actor("alice"), cast.review.id)) == [cast.review.id]


def test_only_facilitators_reveal(cast: Cast) -> None:
    begin(cast, WRITING)
    only_for(cast, "alice", lambda actor: reveal_cards(actor, cast.review.id))
