"""Marks of places: the same for the same place, and nothing of it can be read from them."""

from uuid import UUID

from lightkeeper.domain.edition.to_look_at import Place
from lightkeeper.usecases.readiness.place_mark import place_mark, undecided

ONE, OTHER = UUID(int=1), UUID(int=2)


def place(text: str) -> Place:
    return Place("person", "event", ONE, text, f"… {text} …", "It looks like a name.", "Tell the review of them.")


def test_a_mark_belongs_to_its_review_and_its_words() -> None:
    assert place_mark(ONE, place("Ada")) == place_mark(ONE, place("Ada"))
    assert len({place_mark(ONE, place("Ada")), place_mark(OTHER, place("Ada")), place_mark(ONE, place("Eve"))}) == 3
    assert "Ada" not in place_mark(ONE, place("Ada"))


def test_what_was_decided_is_left_out() -> None:
    both = (place("Ada"), place("Eve"))
    assert undecided(ONE, both, [place_mark(ONE, both[0])]) == (both[1],)
    assert undecided(OTHER, both, [place_mark(ONE, both[0])]) == both
