"""Finding known names in a text: one compiled matcher for all of them, in time linear in the text.

The forms are folded and joined into one pattern shaped like a tree, so that a thousand names cost little more than one.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

from lightkeeper.domain.identity.folding import Folded, fold, fold_name, fold_without_marks, with_marks_around
from lightkeeper.domain.identity.ordinary_words import MONTHS, ORDINARY_WORDS

Meaning = TypeVar("Meaning")

# From here on scripts write names without spaces around them (CJK, kana, Hangul; Thai and Lao stand below).
_UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\U0003ffff]")
_LONGEST_FORM = 200
# The compiler of patterns follows nested groups by recursion.
_DEEPEST_TREE = 40
_NEXT_TO_A_NUMBER = re.compile(r"\s?\d")
_AFTER_A_NUMBER = re.compile(r"\d(?:st|nd|rd|th|\.)?\s?$")


@dataclass(frozen=True, slots=True)
class Found(Generic[Meaning]):
    """A known name in a text: where it stands, and what it means."""

    start: int
    end: int
    meaning: Meaning


class NameMatcher(Generic[Meaning]):
    """All forms of all names to look for, each with what it means. Of two equal forms the first counts."""

    def __init__(self, forms: Iterable[tuple[str, Meaning]]) -> None:
        self._meanings: dict[str, Meaning] = {}
        for written, meaning in forms:
            form = fold_name(written.strip().lstrip("@")[:_LONGEST_FORM])
            if _is_long_enough(form):
                self._meanings.setdefault(form, meaning)
        self._pattern = _pattern_of(self._meanings) if self._meanings else None

    def find(self, text: str) -> Iterator[Found[Meaning]]:
        """Yield every known name in a text, longest form first where several begin."""
        if self._pattern is None:
            return
        found = self._find_in(fold(text), text)
        unmarked = fold_without_marks(text)
        yield from found if unmarked is None else self._widest(found, self._find_in(unmarked, text), text)

    @staticmethod
    def _widest(
        found: Iterable[Found[Meaning]], unmarked: Iterable[Found[Meaning]], text: str
    ) -> Iterator[Found[Meaning]]:
        """Yield what is found in either reading, the widest where they overlap."""
        drawn = (Found(*with_marks_around(text, one.start, one.end), one.meaning) for one in unmarked)
        at = 0
        for one in sorted([*found, *drawn], key=lambda one: (one.start, -one.end)):
            if one.start >= at:
                yield one
                at = one.end

    def _find_in(self, folded: Folded, text: str) -> Iterator[Found[Meaning]]:
        if self._pattern is None:
            return
        match = self._pattern.search(folded.text)
        while match:
            at = match.start() + 1
            has_at_sign = folded.text[at - 2 : at - 1] == "@"
            form = " ".join(match[0].split())
            if self._is_free(form, folded.text, match.start()):
                at = match.end()
                start, end = folded.span(match.start() - has_at_sign, match.end())
                if has_at_sign or not _is_the_word(form, text, start, end):
                    yield Found(start, end, self._meanings[form])
            match = self._pattern.search(folded.text, at)

    @staticmethod
    def _is_free(form: str, text: str, start: int) -> bool:
        """Say whether a form does not stand inside a longer word. An underscore is Markdown's emphasis."""
        return start == 0 or not text[start - 1].isalnum() or bool(_UNSPACED.search(form))

    def meaning_of(self, written: str) -> Meaning | None:
        """Return what a whole text means if it is a known name and nothing else."""
        return self._meanings.get(fold_name(written.strip().lstrip("@")))


def _is_long_enough(form: str) -> bool:
    """One Latin letter is nobody's name; one CJK character may be."""
    return len(form) > 1 or bool(_UNSPACED.match(form))


def _is_the_word(form: str, text: str, start: int, end: int) -> bool:
    """Say whether a form that is a word as well is the word here."""
    written = text[start:end]
    if len(form) == 2 and form.isascii():
        return not written.istitle()
    if form not in ORDINARY_WORDS:
        return False
    if written.islower():
        return True
    return form in MONTHS and bool(
        _NEXT_TO_A_NUMBER.match(text, end) or _AFTER_A_NUMBER.search(text, max(0, start - 6), start)
    )


def _pattern_of(forms: Iterable[str]) -> re.Pattern[str]:
    spaced = [form for form in forms if not _UNSPACED.search(form)]
    unspaced = [form for form in forms if _UNSPACED.search(form)]
    branches = []
    if spaced:
        branches.append(rf"{_tree_pattern(spaced)}(?![^\W_])")
    if unspaced:
        branches.append(_tree_pattern(unspaced))
    return re.compile("|".join(branches))


def _tree_pattern(forms: list[str]) -> str:
    """Return a pattern for any of the forms that reads each character once, preferring longer forms."""
    return _branch(sorted(forms), 0, 0)


def _branch(forms: list[str], at: int, depth: int) -> str:
    """Return the pattern for what follows the first `at` characters, which all forms share."""
    ends_here = len(forms[0]) == at
    longer = forms[1:] if ends_here else forms
    if depth > _DEEPEST_TREE:
        parts = [_written(form[at:]) for form in sorted(longer, key=len, reverse=True)]
    else:
        groups: dict[str, list[str]] = {}
        for form in longer:
            groups.setdefault(form[at], []).append(form)
        parts = [_written(first) + _rest(same, at + 1, depth + 1) for first, same in groups.items()]
    return f"(?:{'|'.join(parts)})" + ("?" if ends_here else "")


def _rest(forms: list[str], at: int, depth: int) -> str:
    return _branch(forms, at, depth) if len(forms) > 1 else _written(forms[0][at:])


def _written(characters: str) -> str:
    return r"\s{1,3}".join(map(re.escape, characters.split(" ")))
