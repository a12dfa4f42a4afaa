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
_NAMED = re.compile(
    r"\b(?:pass(?:word|wd|phrase)?|secret(?:[_-]?key)?|api[_-]?key|access[_-]?key|auth[_-]?token|token"
    r"|client[_-]?secret)"
    r"[\"']?\s{0,3}(?::=|[:=])\s{0,3}[\"'`]?(?![<$({*\[\s])([^\s\"'`<>,;|]{8,255})",
    re.I,
)
_PLACEHOLDER = re.compile(
    r"x{4,}|\*{3,}|\.{3,}|redacted|example|changeme|your[-_]|placeholder|none|null|true|false|^https?:", re.I
)


def find_secrets(text: str) -> Iterator[Span]:
    """Find pasted credentials."""
    for found in _KNOWN.finditer(text):
        yield Span(*found.span(), "secret")
    for named in _NAMED.finditer(text):
        value = named[1]
        is_mixed = any(one.isdigit() for one in value) and any(one.isalpha() for one in value)
        if is_mixed and not _PLACEHOLDER.search(value):
            yield Span(*named.span(1), "secret")
