"""Handles that nobody marks as such: lower-case words that ask, suggest and explain at the start of timeline entries.

A word that also stands behind "the" or "our" is a noun ("the vendor asks"), and machines neither ask nor suggest.
"""

import re
from collections.abc import Iterable, Iterator

from lightkeeper.domain.identifier import is_no_name

_NAME = r"@?([A-Za-z][\w.-]{1,38})(?<![.-])"
_WHO = rf"(?:\[?{_NAME}\]?(?: \([^()\n]{{1,40}}\))?)"
_FIRST = re.compile(
    rf"(?:\*\*[^*\n]{{1,60}}\*\*)?\W{{0,3}}{_WHO}(?:(?:,| and| &) {_WHO})?,? (?:then |also |again |later )?(?=[a-z])"
)
_ONLY_PEOPLE = re.compile(
    r"(?:ask|suggest|urge|instruct|wonder|propose|clarif|recall|volunteer|agree|joke|insist|apologi[sz]e|reali[sz]e"
    r"|speculate|theori[sz]e|remember|decide|declare|thank|explain|assess|emphasi[sz]e|repl[yi])(?:s|d|es|ed|ies|ied)?\b"
    r"|looks (?:at|into)\b|looked (?:at|into)\b|is looking\b|reach(?:es|ed) out\b|takes over\b"
)
_ALSO_MACHINES = re.compile(
    r"(?:report|confirm|note|warn|update|say|said|post|share|mention|announce|comment|add|answer|list|outline"
    r"|provide|investigate|start|begin|began|create|open|merge|restart|notice|find|found|deploy|revert|verif"
    r"|disable|enable|join|receive|page)(?:s|d|es|ed|ies|ied)?\b"
)
_QUOTES = re.compile(r".{0,40}:\s{1,2}[\"“'‘`]|\s?[:,]? ?[\"“]")
_NOUN = re.compile(
    r"\b(?:the|a|an|our|their|your|its|this|that|these|those|each|every|any|some|another|no|new|same)"
    r"\s+([a-z][\w-]{1,38})",
    re.I,
)
_WORD_ENDING = re.compile(r"(?:ing|tion|ment|ity|ness|ance|ence|ship)$")
_PLAIN_NAME = re.compile(r"[A-ZÀ-Þ][^\W\d_A-Z]+$")
_A_STYLE = 3


def acting_handles(entries: Iterable[str], prose: str) -> set[str]:
    """Return the handles that act in timeline entries; once several do, a plain "reports" is enough for the others."""
    openings = [opening for entry in entries for opening in _openings(entry[:300])]
    if not openings:
        return set()
    nouns = {found[1].lower() for found in _NOUN.finditer(prose)}
    evident = {who for who, is_sure in openings if is_sure and _could_be_handle(who, nouns)}
    if len(evident) < _A_STYLE:
        return evident
    return evident | {who for who, _ in openings if _could_be_handle(who, nouns)}


def _openings(entry: str) -> Iterator[tuple[str, bool]]:
    """Return who acts at the start of an entry, and whether only people do such a thing."""
    found = _FIRST.match(entry)
    if not found:
        return
    is_sure = bool(_ONLY_PEOPLE.match(entry, found.end()))
    weak = None if is_sure else _ALSO_MACHINES.match(entry, found.end())
    if is_sure or weak:
        says = is_sure or bool(weak and _QUOTES.match(entry, weak.end()))
        yield from ((who, says) for who in (found[1], found[2]) if who)


def _could_be_handle(word: str, nouns: set[str]) -> bool:
    lower = word.lower()
    if _PLAIN_NAME.match(word) or word.isupper() or lower in nouns or is_no_name(word) or "." in word:
        return False
    return not _WORD_ENDING.search(lower)
