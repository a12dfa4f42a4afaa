"""Words for levels, kinds and states, and the way back."""

from lightkeeper.domain.access.level import Level
from lightkeeper.domain.analysis.factor import FactorFamily
from lightkeeper.domain.document import words
from lightkeeper.domain.review.state import ReviewKind


def test_every_value_comes_back_from_its_words() -> None:
    assert [words.level_of(words.level_words(level)) for level in Level] == list(Level)
    assert [words.family_of(words.family_words(family)) for family in FactorFamily] == list(FactorFamily)
    assert [words.choice_of(words.words_of(kind), ReviewKind) for kind in ReviewKind] == list(ReviewKind)


def test_words_that_are_none_of_them_give_nothing() -> None:
    assert words.level_of("everybody") is None
    assert words.family_of("People") is None
    assert words.choice_of("Root cause", ReviewKind) is None


def test_what_is_not_known_is_not_a_no() -> None:
    assert [words.yes_or_no(value) for value in (None, False, True)] == ["not known", "no", "yes"]
