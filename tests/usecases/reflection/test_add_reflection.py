"""Under each prompt stands something, or that people looked and found nothing."""

from uuid import uuid4

import pytest

from lightkeeper.domain.reflection.reflection import Prompt
from lightkeeper.store.models import Factor, Reflection, Review
from lightkeeper.usecases.factor.add_factor import add_factor
from lightkeeper.usecases.factor.fields import FactorFields
from lightkeeper.usecases.item.change import ConflictError
from lightkeeper.usecases.reflection.add_reflection import add_reflection
from lightkeeper.usecases.reflection.change_reflection import change_reflection
from lightkeeper.usecases.reflection.fields import ReflectionFields
from lightkeeper.usecases.reflection.say_nothing_found import say_nothing_found
from lightkeeper.usecases.refusals import NotFoundError, UnusableValueError
from lightkeeper.usecases.review.reads import rendition_for
from tests.people import Cast

LUCK = ReflectionFields(Prompt.LUCKY, "Alice Arkwright was still up.", "Nobody would have looked before six.")


def test_a_reflection_is_kept_without_names_and_with_its_second_answer(cast: Cast) -> None:
    factor = add_factor(cast.actor("bob"), cast.review.id, FactorFields("No alarm"))
    said = ReflectionFields(Prompt.LUCKY, LUCK.text, LUCK.next_step, factor.id)
    add_reflection(cast.actor("bob"), cast.review.id, said)
    shown = rendition_for(cast.actor("alice"), cast.review.id).reflections[0]
    assert (shown.prompt, shown.text, shown.factor_id) == (Prompt.LUCKY, "Facilitator A was still up.", factor.id)


def test_something_found_takes_back_that_nothing_was(cast: Cast) -> None:
    say_nothing_found(cast.actor("bob"), cast.review.id, Prompt.LUCKY)
    say_nothing_found(cast.actor("bob"), cast.review.id, Prompt.HARD)
    add_reflection(cast.actor("alice"), cast.review.id, LUCK)
    assert Review.objects.get(id=cast.review.id).nothing_found == ["hard"]


def test_a_factor_of_another_review_or_out_of_sight_is_not_named(cast: Cast) -> None:
    factor = add_factor(cast.actor("alice"), cast.review.id, FactorFields("No alarm"))
    named = add_reflection(
        cast.actor("alice"), cast.review.id, ReflectionFields(Prompt.WELL, "It held.", "", factor.id)
    )
    Factor.objects.filter(id=factor.id).update(own_level="P")
    again = add_reflection(cast.actor("bob"), cast.review.id, ReflectionFields(Prompt.WELL, "It held.", "", factor.id))
    assert again.factor is None
    # Whoever cannot see the factor cannot mean to take it away.
    kept = change_reflection(cast.actor("bob"), named.id, ReflectionFields(Prompt.WELL, "It held well."))
    assert kept.factor_id == factor.id
    other = ReflectionFields(Prompt.WELL, "It held.", "", uuid4())
    assert add_reflection(cast.actor("bob"), cast.review.id, other).factor is None


@pytest.mark.parametrize("text", ["", "  ", "w" * 10_001])
def test_an_empty_or_endless_one_is_not_kept(cast: Cast, text: str) -> None:
    with pytest.raises(UnusableValueError):
        add_reflection(cast.actor("bob"), cast.review.id, ReflectionFields(Prompt.WELL, text))
    assert not Reflection.objects.exists()


def test_whoever_saves_second_overwrites_nothing(cast: Cast) -> None:
    one = add_reflection(cast.actor("bob"), cast.review.id, LUCK)
    change_reflection(cast.actor("alice"), one.id, ReflectionFields(Prompt.HARD, "It was late."), 1)
    with pytest.raises(ConflictError):
        change_reflection(cast.actor("bob"), one.id, LUCK, 1)


def test_strangers_and_readers_find_nothing(cast: Cast) -> None:
    one = add_reflection(cast.actor("bob"), cast.review.id, LUCK)
    for name in ("rita", "mallory", "visitor"):
        with pytest.raises(NotFoundError):
            add_reflection(cast.actor(name), cast.review.id, LUCK)
        with pytest.raises(NotFoundError):
            change_reflection(cast.actor(name), one.id, LUCK)
        with pytest.raises(NotFoundError):
            say_nothing_found(cast.actor(name), cast.review.id, Prompt.WELL)
