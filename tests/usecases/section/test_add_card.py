"""A review has a card that is read in a minute; a longer one is not kept, and its words are not lost."""

import pytest

from lightkeeper.domain.lesson.card import MOST_WORDS
from lightkeeper.store.models import Section
from lightkeeper.usecases.refusals import NotFoundError, UnusableValueError
from lightkeeper.usecases.section.add_card import add_card
from lightkeeper.usecases.section.write_section import write_section
from tests.people import Cast


def test_a_card_is_made_once_and_stands_first(cast: Cast) -> None:
    card = add_card(cast.actor("bob"), cast.review.id)
    assert add_card(cast.actor("alice"), cast.review.id).id == card.id
    assert (card.key, card.position) == ("card", 0)


def test_a_hundred_and_twenty_words_are_kept_and_more_are_refused_with_their_number(cast: Cast) -> None:
    card = add_card(cast.actor("bob"), cast.review.id)
    write_section(cast.actor("bob"), card.id, "word " * MOST_WORDS, 1)
    with pytest.raises(UnusableValueError, match=r"at most 120 words, and these are 121\."):
        write_section(cast.actor("bob"), card.id, "word " * (MOST_WORDS + 1), 2)
    assert Section.objects.get(id=card.id).body == "word " * MOST_WORDS


def test_a_card_can_be_for_fewer_people_than_its_review(cast: Cast) -> None:
    card = add_card(cast.actor("alice"), cast.review.id)
    assert write_section(cast.actor("alice"), card.id, "Short.", 1, "L2").own_level == "L2"


def test_strangers_and_readers_find_nothing(cast: Cast) -> None:
    for name in ("rita", "mallory", "visitor"):
        with pytest.raises(NotFoundError):
            add_card(cast.actor(name), cast.review.id)
