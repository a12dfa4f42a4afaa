"""Finds in a text the places that a masked copy of it masks, so that both sides of a comparison show them."""

import re

from lightkeeper.domain.edition.audience import MASK_CLOSES, MASK_OPENS

_MASKED = re.compile(f"{MASK_OPENS}[^{MASK_OPENS}{MASK_CLOSES}]*{MASK_CLOSES}")


def mark_originals(text: str, masked: str) -> str:
    """Return the text with marks around what the masked copy replaces; unmarked where the two do not fit together."""
    kept = _MASKED.split(masked)
    if len(kept) == 1 or not text.startswith(kept[0]):
        return text
    parts, at = [kept[0]], len(kept[0])
    for number, stretch in enumerate(kept[1:], start=1):
        begins = text.find(stretch, at) if stretch else at
        if number == len(kept) - 1:
            begins = len(text) - len(stretch) if text.endswith(stretch) else -1
        if begins < at:
            return text
        parts += [MASK_OPENS, text[at:begins], MASK_CLOSES, stretch]
        at = begins + len(stretch)
    return "".join(parts)
