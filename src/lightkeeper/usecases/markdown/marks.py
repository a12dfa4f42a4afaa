"""Masked places in HTML: the marks that masking left become <mark> elements that never cross another's border."""

import re

from lightkeeper.domain.edition.audience import MASK_CLOSES, MASK_OPENS

OPENED = '<mark class="masked">'
CLOSED = "</mark>"

_PIECE = re.compile(r'(<(?:[^<>"]+|"[^"]*")*>)')
_MARK = re.compile(f"([{MASK_OPENS}{MASK_CLOSES}])")


def mark_masked(html: str) -> str:
    """Return well-formed HTML with <mark class="masked"> around masked text, closed and reopened at every tag."""
    is_masked = False
    done: list[str] = []
    for piece in _PIECE.split(html):
        if piece.startswith("<"):
            done.append(_MARK.sub("", piece))
            continue
        for text in _MARK.split(piece):
            if text in (MASK_OPENS, MASK_CLOSES):
                is_masked = text == MASK_OPENS
            elif is_masked and text and not text.isspace():
                done.append(f"{OPENED}{text}{CLOSED}")
            else:
                done.append(text)
    return "".join(done)
