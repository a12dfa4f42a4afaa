"""Credentials that were pasted into a text, by their well-known shapes or the word before them."""

import re
from collections.abc import Iterator

from lightkeeper.domain.identifier.spans import Span

_KNOWN = re.compile(
    r"\b(?:AKIA|ASIA)[A-Z0-9]{16}\b|\bgh[pousr]_[A-Za-z0-9]{30,255}\b|\bgithub_pat_\w{22,255}|\bglpat-[\w-]{20,64}"
    r"|\bxox[abeoprs]-[\w-]{10,255}|\b[rs]k_(?:live|test)_\w{16,255}|\bAIza[\w-]{35}|\bnpm_\w{36}\b"
    r"|\bpypi-[\w-]{16,255}"
    r"|\bSG\.[\w-]{16,64}\.[\w-]{16,64}|\beyJ[\w-]{8,4000}\.eyJ[\w-]{8,4000}\.[\w-]{4,4000}"
    r"|-----BEGIN (?:[A-Z]{1,12} ){0,3}PRIVATE KEY-----"
)
_KNOWN_STARTS = tuple(
    """
    AKIA ASIA ghp_ gho_ ghu_ ghs_ ghr_ github_pat_ glpat- xox
    sk_live_ sk_test_ rk_live_ rk_test_ AIza npm_ pypi- SG. eyJ -----BEGIN
    """.split()
)
_WORDS = ("pass", "secret", "key", "token")
_VALUE = re.compile(
    r"(?:word|wd|phrase|s)?(?:[_-]?key)?[\"']?\s{0,3}(?::=|[:=])\s{0,3}[\"'`]?(?![<$({*\[\s])([^\s\"'`<>,;|]{8,255})"
)
_PLACEHOLDER = re.compile(
    r"x{4,}|\*{3,}|\.{3,}|redacted|example|changeme|your[-_]|placeholder|none|null|true|false|^https?:", re.I
)


def find_secrets(text: str) -> Iterator[Span]:
    """Find pasted credentials."""
    for start in _KNOWN_STARTS:
        for at in _positions(text, start):
            if found := _KNOWN.match(text, at):
                yield Span(*found.span(), "secret")
    folded = text.lower()
    if len(folded) != len(text):
        folded = text
    for word in _WORDS:
        for at in _positions(folded, word):
            named = _VALUE.match(text, at + len(word))
            if named and _is_credential(named[1]):
                yield Span(*named.span(1), "secret")


def _positions(text: str, word: str) -> Iterator[int]:
    """Plain search is far quicker than a pattern that may start at every letter."""
    at = text.find(word)
    while at >= 0:
        yield at
        at = text.find(word, at + 1)


def _is_credential(value: str) -> bool:
    is_mixed = any(one.isdigit() for one in value) and any(one.isalpha() for one in value)
    return is_mixed and not _PLACEHOLDER.search(value)
