"""Known names are found whole, wherever they stand."""

from time import perf_counter

import pytest

from lightkeeper.domain.identity.name_matcher import NameMatcher


def found(text: str, *names: str) -> list[str]:
    matcher = NameMatcher((name, name) for name in names)
    return [text[one.start : one.end] for one in matcher.find(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ada Lovelace spoke", ["Ada Lovelace"]),
        ("Ada\n Lovelace", ["Ada\n Lovelace"]),
        ("canada lovelace", ["lovelace"]),
        ("adamant, Canada, ada2", []),
        ("_Ada_ *ada* `ADA`", ["Ada", "ada", "ADA"]),
        ("Ada's and Ada’s", ["Ada", "Ada"]),
        ("@ada wrote to x@ada", ["@ada", "@ada"]),
        ("", []),
    ],
)
def test_names_are_found_whole_and_longest_first(text: str, expected: list[str]) -> None:
    assert found(text, "Ada", "Ada Lovelace", "Lovelace") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("we mark it", []),
        ("Mark left", ["Mark"]),
        ("@mark left", ["@mark"]),
        ("in May 2024 on 5 May", []),
        ("May said", ["May"]),
        ("bo or BO", []),
        ("Bo and @bo", ["Bo", "@bo"]),
    ],
)
def test_names_that_are_words_are_told_apart(text: str, expected: list[str]) -> None:
    assert found(text, "Mark", "May", "Bo") == expected


def test_scripts_without_spaces_need_no_word_borders() -> None:
    assert found("昨日は山田さんが対応", "山田") == ["山田"]
    assert found("Ada und 山田さん", "Ada", "山田") == ["Ada", "山田"]
    assert found("林が見た", "林") == ["林"]


def test_one_letter_is_nobodys_name_and_the_first_of_two_meanings_counts() -> None:
    matcher = NameMatcher([("A", 1), ("Ada", 2), ("ADA", 3)])
    assert [one.meaning for one in matcher.find("A or Ada")] == [2]
    assert matcher.meaning_of("@ada") == 2
    assert matcher.meaning_of("ada b") is None
    assert list(NameMatcher[int]([]).find("Ada")) == []


def test_names_nested_deeply_in_each_other_are_all_found() -> None:
    names = ["ab" * number for number in range(1, 60)]
    assert found("x " + "ab" * 40, *names) == ["ab" * 40]
    assert found("x " + "ab" * 58, *names) == ["ab" * 58]


def test_a_thousand_names_in_a_long_text_take_no_time() -> None:
    matcher = NameMatcher((f"Person{number} Family{number}", number) for number in range(1000))
    text = "person family aaaa " * 10_000 + "Person7 Family7"
    began = perf_counter()
    assert [one.meaning for one in matcher.find(text)] == [7]
    assert perf_counter() - began < 2


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ali**ce** left", ["Ali**ce**"]),
        ("Ada *Lind*qvist left", ["Ada *Lind*qvist"]),
        ("Lind<b>qvist</b> left", ["Lind<b>qvist</b>"]),
        ("**Lind**qvist left", ["**Lind**qvist"]),
        ("*Ada* and a**b, **Lindqvist**", ["Ada", "Lindqvist"]),
        (
            "`Ada`s and *Ali*ces",
            [
                "Ada",
            ],
        ),
        ("a*b*c<i>d", []),
    ],
)
def test_a_name_is_found_through_emphasis_and_tags(text: str, expected: list[str]) -> None:
    assert found(text, "Alice", "Ada", "Lindqvist", "Ada Lindqvist") == expected


@pytest.mark.parametrize("piece", ["a*", "a<b>", "*", "<b", "Ada*"])
def test_a_text_full_of_marks_takes_no_time(piece: str) -> None:
    began = perf_counter()
    found(piece * 20_000, "Ada", "Alice")
    assert perf_counter() - began < 2
