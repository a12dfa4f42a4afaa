"""Replaces characters that only differ in looks by plain ones, one for one, so that a cue is not hidden by them."""

import re
from functools import cache
from re import Match, Pattern

# Blanks of other widths, and the marks this package uses itself.
_BLANKS = "\xa0\u2002\u2003\u2005\u2007\u2008\u2009\u200a\u202f\u3000\u2028\u2029\x85"
_OWN_MARKS = "\x01\x02\x03\x0b\x0c\x1a"
_UNSEEN = "\xad\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff"


@cache
def _runs_with_unseen() -> Pattern[str]:
    return re.compile(rf"[\w'’{_UNSEEN}-]+")


def plain(text: str) -> str:
    """Return the text with plain blanks and line ends, and with unseen characters moved behind their word."""
    for mark in _OWN_MARKS:
        text = text.replace(mark, " ")
    if "\r" in text:
        text = text.replace("\r\n", " \n").replace("\r", "\n")
    if text.isascii():
        return text
    for blank in _BLANKS:
        text = text.replace(blank, " ")
    if any(unseen in text for unseen in _UNSEEN):
        text = _runs_with_unseen().sub(_with_unseen_behind, text)
    return text


def _with_unseen_behind(found: Match[str]) -> str:
    """Return a word without its unseen characters, as long as it was."""
    word = found[0]
    return "".join(letter for letter in word if letter not in _UNSEEN).ljust(len(word))
