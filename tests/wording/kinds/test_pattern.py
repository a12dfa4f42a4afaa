"""Only patterns that are quick on any text become house rules."""

import pytest

from lightkeeper.wording.kinds.pattern import PatternError, compiled


@pytest.mark.parametrize(
    "source", ["hot ?fix(?:es)?", r"\w{1,20} of doom", "(?:very |really )?bad", "a{3}b+", "[a-z]+ing"]
)
def test_a_plain_pattern_is_taken(source: str) -> None:
    assert compiled(source).pattern == source


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("(a+)+b", "repeats something"),
        ("(a|a)*b", "too many ways|repeats something"),
        ("(a|ab){1,50}c", "repeats something"),
        (r"\w+\w+x", "too many ways"),
        ("a?" * 40 + "b", "too many ways"),
        (r"(a)\1", "refers back"),
        ("a(?=b)", "looks ahead"),
        ("(?<!a)b", "looks ahead or behind"),
        ("a{1,500}", "more than 100 times"),
        ("(a", "cannot be read"),
        ("a*", "where there is nothing"),
        ("a" * 301, "longer than"),
    ],
)
def test_a_pattern_that_may_take_long_is_refused_with_what_to_change(source: str, said: str) -> None:
    with pytest.raises(PatternError, match=said):
        compiled(source)
