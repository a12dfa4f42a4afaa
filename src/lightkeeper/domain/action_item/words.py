"""Words of a short text, for rules that look for some: in one pass, so that any text is read in time."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

_WORD = re.compile(r"[^\W_]+")
LONGEST_READ = 4_000


@dataclass(frozen=True)
class Word:
    """One word in lower case, and where it stands in the text."""

    lower: str
    start: int
    end: int


def words_of(text: str) -> list[Word]:
    """Return the words of a text; hyphens divide. What comes after 4,000 characters no longer counts."""
    return [Word(found.group().lower(), found.start(), found.end()) for found in _WORD.finditer(text[:LONGEST_READ])]


def forms_of(word: str) -> set[str]:
    """Return a word with the endings of English verbs and plurals, "retire" with "retired" and "retiring"."""
    stem = word[:-1] if word.endswith("e") else word
    forms = {word, word + "s", stem + "ed", stem + "ing"}
    if word.endswith("y"):
        forms |= {word[:-1] + "ies", word[:-1] + "ied"}
    if word.endswith(("ch", "sh", "ss", "x")):
        forms.add(word + "es")
    return forms


def any_form_of(words: Iterable[str]) -> frozenset[str]:
    """Return all forms of several words."""
    return frozenset(form for word in words for form in forms_of(word))
