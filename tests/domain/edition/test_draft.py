"""A text while it is being masked."""

from lightkeeper.domain.edition.audience import MASK_CLOSES, MASK_OPENS
from lightkeeper.domain.edition.draft import Draft
from lightkeeper.domain.edition.tally import Mask


def test_what_is_settled_is_written_at_the_end_and_marked_where_asked() -> None:
    draft = Draft("Ada left x")
    draft.text = draft.mask(Mask.NAME, "Responder A") + " left " + draft.keep("y")
    assert draft.finish(False) == "Responder A left y"
    assert draft.finish(True) == f"{MASK_OPENS}Responder A{MASK_CLOSES} left y"
    assert draft.tally[Mask.NAME] == 1


def test_a_mask_never_becomes_a_markdown_link() -> None:
    draft = Draft("x")
    draft.text = draft.mask(Mask.COMMIT, "[commit]") + "(main)" + draft.keep("[kept]") + "[1]"
    assert draft.finish(False) == "[commit] (main)[kept] [1]"


def test_private_characters_from_outside_are_taken_out() -> None:
    assert Draft("a\ue000b\U000f0000c\U0010fffdé").text == "abcé"


def test_only_words_that_are_not_letters_alone_are_odd() -> None:
    assert Draft("Plain words, all of them: yes! But a_b and 12.").odd_words == "a_b 12"
