"""Words of a short text."""

from lightkeeper.domain.action_item.words import LONGEST_READ, any_form_of, forms_of, words_of


def test_words_are_divided_by_hyphens_and_signs_and_know_their_place() -> None:
    words = words_of("Dry-run, don't_stop Ärger")
    assert [word.lower for word in words] == ["dry", "run", "don", "t", "stop", "ärger"]
    assert (words[1].start, words[1].end) == (4, 7)


def test_what_comes_after_very_much_text_is_not_read() -> None:
    assert words_of("a" * LONGEST_READ + " b")[-1].lower.startswith("a")


def test_forms_bend_a_word_as_english_does() -> None:
    assert {"retires", "retired", "retiring"} <= forms_of("retire")
    assert {"copies", "copied", "copying"} <= forms_of("copy")
    assert {"refresh", "refreshes"} <= any_form_of(["refresh"])
