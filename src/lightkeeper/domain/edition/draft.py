"""A text while it is being masked: whatever is settled stands as one private character until the end.

So no later mask reads what an earlier one wrote, and a word that was next to a masked one still is.
"""

import re
from collections import Counter

from lightkeeper.domain.edition.audience import MASK_CLOSES, MASK_OPENS
from lightkeeper.domain.edition.tally import Mask, Tally

_FIRST_SETTLED = 0xF0000
# Characters with a meaning here must not come from outside; nothing that people write uses them.
_OURS = re.compile("[\ue000-\ue003\U000f0000-\U0010ffff]")
_SETTLED = re.compile("([\U000f0000-\U0010ffff])([(\\[]?)")
IS_SETTLED = re.compile("[\U000f0000-\U0010ffff]")
# At most this many characters are masked at a time, so that the private characters suffice.
LONGEST_DRAFT = 100_000


class Draft:
    """The text so far, and what stands for its private characters."""

    def __init__(self, text: str, tally: Tally | None = None) -> None:
        self.text = text if text.isascii() else _OURS.sub("", text)
        self.tally: Tally = Counter() if tally is None else tally
        # Few words are not letters alone; most patterns need to look only at these to know that they match nowhere.
        bare_words = [word.rstrip(".,;:!?") for word in self.text.split() if not word.isalpha()]
        odd_words = [word for word in bare_words if not word.isalpha()]
        self.odd_words = " ".join(odd_words)
        self.longest_odd_word = max(map(len, odd_words), default=0)
        self._settled: list[tuple[str, bool]] = []

    def mask(self, mask: Mask, written: str) -> str:
        """Settle what stands in place of something masked, and return the character for it."""
        self.tally[mask] += 1
        return self._settle(written, True)

    def keep(self, written: str) -> str:
        """Settle something that no mask may touch, and return the character for it."""
        return self._settle(written, False)

    def _settle(self, written: str, is_mask: bool) -> str:
        self._settled.append((written, is_mask))
        return chr(_FIRST_SETTLED + len(self._settled) - 1)

    def finish(self, shows_marks: bool) -> str:
        """Return the masked text."""
        if not self._settled:
            return self.text
        opens, closes = (MASK_OPENS, MASK_CLOSES) if shows_marks else ("", "")

        def written(match: re.Match[str]) -> str:
            text, is_mask = self._settled[ord(match[1]) - _FIRST_SETTLED]
            # "[commit](main)" would be a Markdown link.
            joint = " " + match[2] if match[2] and text.endswith("]") else match[2]
            return f"{opens}{text}{closes}{joint}" if is_mask else text + joint

        return _SETTLED.sub(written, self.text)
