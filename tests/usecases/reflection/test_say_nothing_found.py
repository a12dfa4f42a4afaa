"""That nothing was found is an answer, and can be taken back."""

import pytest

from lightkeeper.domain.reflection.prompts import unanswered
from lightkeeper.domain.reflection.reflection import Prompt
from lightkeeper.store.models import Reflection, Review
from lightkeeper.usecases.reflection.add_reflection import add_reflection
from lightkeeper.usecases.reflection.fields import ReflectionFields
from lightkeeper.usecases.reflection.say_nothing_found import say_nothing_found
from lightkeeper.usecases.refusals import UnusableValueError
from lightkeeper.usecases.review.reads import rendition_for
from tests.people import Cast


def test_it_is_kept_in_order_and_once_and_taken_back(cast: Cast) -> None:
    for prompt in (Prompt.HARD, Prompt.WELL, Prompt.HARD):
        say_nothing_found(cast.actor("bob"), cast.review.id, prompt)
    assert Review.objects.get(id=cast.review.id).nothing_found == ["well", "hard"]
    say_nothing_found(cast.actor("alice"), cast.review.id, Prompt.WELL, is_nothing=False)
    shown = rendition_for(cast.actor("alice"), cast.review.id)
    assert unanswered(shown.reflections, shown.nothing_found) == [Prompt.WELL, Prompt.LUCKY]


def test_it_is_not_said_while_something_stands_there_that_they_see(cast: Cast) -> None:
    add_reflection(cast.actor("bob"), cast.review.id, ReflectionFields(Prompt.WELL, "It held."))
    with pytest.raises(UnusableValueError):
        say_nothing_found(cast.actor("bob"), cast.review.id, Prompt.WELL)
    Reflection.objects.update(own_level="P")
    say_nothing_found(cast.actor("bob"), cast.review.id, Prompt.WELL)
