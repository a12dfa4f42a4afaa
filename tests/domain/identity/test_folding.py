"""However a name is dressed, it folds to the same letters."""

import pytest

from lightkeeper.domain.identity.folding import fold, fold_name


@pytest.mark.parametrize(
    "written",
    [
        "Zoë Łuk",
        "ZOE LUK",
        "ｚｏｅ ｌｕｋ",
        "z\u200bo\u00ade luk",
        "Zoe\u0301 Łuk",
        "zое luk",
        "Zo&#101; Luk",
        "zoe\u00a0 luk",
    ],
)
def test_a_name_folds_to_the_same_letters_however_it_is_written(written: str) -> None:
    assert fold_name(written) == "zoe luk"


def test_plain_text_folds_in_place() -> None:
    folded = fold("Ada Łuk’s")
    assert (folded.text, folded.starts) == ("ada luk's", None)
    assert folded.span(4, 7) == (4, 7)


def test_escapes_and_vanishing_characters_lead_back_to_the_original() -> None:
    text = "x a\\_b &amp; Straße\u200b."
    folded = fold(text)
    assert folded.text == "x a_b & strasse."
    start = folded.text.index("a_b")
    assert text[slice(*folded.span(start, start + 3))] == "a\\_b"
    start = folded.text.index("strasse")
    assert text[slice(*folded.span(start, start + 7))] == "Straße"


def test_apostrophes_and_hyphens_of_every_kind_are_one() -> None:
    assert fold_name("O’Neil‑Smith") == fold_name("O'Neil-Smith") == fold_name("O`Neil–Smith")
