"""A mark stays the same while the text around it is edited."""

from lightkeeper.wording.finding import Hit
from lightkeeper.wording.fingerprint import distinct, fingerprint_of
from lightkeeper.wording.text.read import read_document


def _mark(text: str, cue: str = "should have tested", code: str = "BL201") -> str:
    at = text.index(cue)
    return fingerprint_of(code, read_document(text), Hit(at, at + len(cue)))


SENTENCE = "At 14:05 the whole team should have tested the rollback twice."


def test_a_mark_is_sixteen_hexadecimal_digits() -> None:
    assert len(_mark(SENTENCE)) == 16
    assert int(_mark(SENTENCE), 16) >= 0


def test_a_mark_survives_edits_elsewhere() -> None:
    edited = f"# A heading\n\nAnother paragraph.\n\nBefore it. {SENTENCE} After it.\n"
    assert _mark(edited) == _mark(SENTENCE)


def test_a_mark_survives_other_wraps_capitals_and_figures() -> None:
    assert _mark("The whole team should have tested\nThe Rollback 3 times.") == _mark(
        "the whole team should have tested the rollback 12 times."
    )


def test_other_words_near_it_or_another_rule_make_another_mark() -> None:
    assert _mark(SENTENCE.replace("rollback", "failover")) != _mark(SENTENCE)
    assert _mark(SENTENCE, code="BL202") != _mark(SENTENCE)


def test_equal_marks_of_one_document_get_an_ordinal() -> None:
    assert distinct(["a", "b", "a", "a"]) == ["a", "b", "a-2", "a-3"]


def test_lone_surrogates_have_marks_too() -> None:
    assert len(_mark("\ud800 they should have tested \udfff it")) == 16
