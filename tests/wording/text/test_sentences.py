"""Full stops end sentences, and often do not."""

import pytest

from lightkeeper.wording.text.sentences import sentence_spans


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("It failed. We tried again.", 2),
        ("Some tools, e.g. Terraform, i.e. all of it, failed.", 1),
        ("At 10.30 a.m. on v1.2.3 config.yml broke.", 1),
        ("It began at 5 p.m. The team met.", 2),
        ("Mr. J. Smith came.", 1),
        ("Why?! Nobody knew... and then it ended.", 2),
        ("1. Do this first.", 1),
        ("it broke again. then we fixed it.", 2),
        ("", 0),
    ],
)
def test_sentences_are_told_apart(text: str, count: int) -> None:
    assert len(list(sentence_spans(text))) == count


def test_a_sentence_without_end_is_cut_at_a_blank() -> None:
    spans = list(sentence_spans("word " * 1000))
    assert max(end - start for start, end in spans) <= 1000
