"""What was masked, in sentences."""

from collections import Counter

from lightkeeper.domain.edition.tally import Mask, sentences_of


def test_each_mask_is_one_sentence_with_its_number() -> None:
    tally = Counter({Mask.QUOTE: 2, Mask.CLOCK_TIME: 1, Mask.LINK: 0, Mask.IMPACT: 3})
    assert sentences_of(tally) == (
        "1 clock time became a T+ time",
        "2 chat quotes are withheld",
        "The impact numbers are hidden",
    )
