"""Says whether a pattern of a house rule is quick on any text, and what to change when it is not.

Python's patterns can take time that doubles with each character, so the ways in which one can match are counted first.
"""

import re
from collections.abc import Iterable
from re import Pattern
from typing import Any

_LONGEST = 300
_MOST_TIMES = 100
_MOST_WAYS = 10_000
# A repetition without a limit may end anywhere in a sentence.
_UNLIMITED = 1_000
_REPEATS = frozenset(("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"))
_REFUSED = {
    "GROUPREF": "it refers back to a group; write the words out instead",
    "GROUPREF_EXISTS": "it asks whether a group matched; write two rules instead",
    "ASSERT": "it looks ahead or behind; name the words themselves instead",
    "ASSERT_NOT": "it looks ahead or behind; name the words themselves instead",
}


class PatternError(ValueError):
    """A pattern cannot be used; the message says what to change."""


def compiled(source: str) -> Pattern[str]:
    """Return a pattern for small letters, or raise PatternError with what to change."""
    if len(source) > _LONGEST:
        raise PatternError(f"it is longer than {_LONGEST} characters; split it into several rules")
    try:
        # The tree that Python itself compiles: no other reader of patterns can disagree with it.
        tree: Any = re._parser.parse(source)  # type: ignore[attr-defined]
        ways = _ways(tree)
        pattern = re.compile(source)
    except (re.error, OverflowError, RecursionError) as error:
        raise PatternError(f"it cannot be read as a pattern ({error})") from None
    if ways > _MOST_WAYS:
        raise PatternError("it can match in too many ways; give its repetitions smaller limits, such as {0,5}")
    if pattern.search("") is not None:
        raise PatternError("it matches where there is nothing; make at least one part of it required")
    return pattern


def _ways(tree: Iterable[tuple[Any, Any]]) -> int:
    """Return in how many ways the parts of a sequence can share a text among them."""
    ways = 1
    for operation, argument in tree:
        ways *= _ways_of_part(str(operation), argument)
    return ways


def _ways_of_part(operation: str, argument: Any) -> int:
    if operation in _REFUSED:
        raise PatternError(_REFUSED[operation])
    if operation in _REPEATS:
        return _ways_of_repeat(*argument)
    if operation == "BRANCH":
        return sum(_ways(branch) for branch in argument[1])
    if operation == "SUBPATTERN":
        return _ways(argument[3])
    if operation == "ATOMIC_GROUP":
        return _ways(argument)
    return 1


def _ways_of_repeat(least: int, most: Any, repeated: Iterable[tuple[Any, Any]]) -> int:
    inner = _ways(repeated)
    is_unlimited = str(most) == "MAXREPEAT"
    if least > _MOST_TIMES or (not is_unlimited and int(most) > _MOST_TIMES):
        raise PatternError(f"it repeats more than {_MOST_TIMES} times; use a smaller number")
    if not is_unlimited and int(most) <= 1:
        return inner + 1 - least
    if inner > 1:
        raise PatternError("it repeats something that has choices or repetitions itself; repeat plain words only")
    return _UNLIMITED if is_unlimited else int(most) - least + 1
