"""What is made of a card keeps where it came from, and the card says that it was used."""

from lightkeeper.domain.analysis.factor import FactorFamily
from lightkeeper.domain.provenance.disposal import Disposal
from lightkeeper.domain.reflection.reflection import Prompt
from lightkeeper.store.models import Factor, Lesson, MeetingCard, Reflection, Review
from lightkeeper.usecases.meeting.group_card import group_card
from lightkeeper.usecases.meeting.make_of_card import make_factor_of_card, make_lesson_of_card, make_reflection_of_card
from tests.people import Cast
from tests.usecases.meeting.hall import only_for, write_and_reveal


def test_a_factor_stands_on_the_cards_bone(cast: Cast) -> None:
    card = write_and_reveal(cast)[0]
    group_card(cast.actor("bob"), card.id, FactorFamily.WORK_CONDITIONS)
    assert make_factor_of_card(cast.actor("bob"), card.id) == cast.review.id
    factor = Factor.objects.get()
    assert (factor.text, factor.family, factor.status) == (card.text, "WC", "hypothesis")
    assert (factor.origin, factor.origin_id) == ("card", card.id)
    assert MeetingCard.objects.get(id=card.id).disposal == Disposal.USED


def test_a_factor_of_a_card_without_a_bone_has_none(cast: Cast) -> None:
    make_factor_of_card(cast.actor("bob"), write_and_reveal(cast)[0].id)
    assert Factor.objects.get().family == ""


def test_a_reflection_takes_back_that_nothing_was_found(cast: Cast) -> None:
    Review.objects.filter(id=cast.review.id).update(nothing_found=["lucky", "hard"])
    card = write_and_reveal(cast)[0]
    make_reflection_of_card(cast.actor("bob"), card.id, Prompt.LUCKY)
    made = Reflection.objects.get()
    assert (made.prompt, made.text, made.origin_id) == ("lucky", card.text, card.id)
    assert Review.objects.get(id=cast.review.id).nothing_found == ["hard"]


def test_a_lesson_is_made_in_the_cards_words(cast: Cast) -> None:
    card = write_and_reveal(cast)[0]
    make_lesson_of_card(cast.actor("bob"), card.id)
    assert (Lesson.objects.get().text, Lesson.objects.get().origin) == (card.text, "card")


def test_only_those_taking_part_make_anything(cast: Cast) -> None:
    card = write_and_reveal(cast)[0]
    only_for(cast, "alice bob", lambda actor: make_factor_of_card(actor, card.id))
    only_for(cast, "alice bob", lambda actor: make_lesson_of_card(actor, card.id))
    only_for(cast, "alice bob", lambda actor: make_reflection_of_card(actor, card.id, Prompt.WELL))
    assert not Factor.objects.exists()
