"""One sentence of a draft, and the rows of the record that it retells, written as Markdown."""

import re
from dataclasses import dataclass

LONGEST = 400
# What would begin something else inside a sentence: a link, an image, a table, code, emphasis or HTML.
_MARKUP = re.compile(r"([\\`*_\[\]<>|#~])")
_NUMBERED = re.compile(r"^(\d{1,9})([.)])(?=\s|$)")
_BULLET = re.compile(r"^([-+=])")


@dataclass(frozen=True)
class Sentence:
    """`before`, then `linked` (which leads to `anchor`), then `after`. Without an anchor nothing is linked."""

    linked: str
    anchor: str = ""
    before: str = ""
    after: str = ""

    @property
    def markdown(self) -> str:
        """Return the sentence as Markdown."""
        linked = plain(self.linked)
        told = f"[{linked}](#{self.anchor})" if self.anchor else linked
        return f"{plain(self.before)}{told}{plain(self.after)}"


def plain(text: str) -> str:
    """Return somebody's text so that Markdown shows it as it is."""
    escaped = _MARKUP.sub(r"\\\1", text)
    return _BULLET.sub(r"\\\1", _NUMBERED.sub(r"\1\\\2", escaped))


def one_line(text: str) -> str:
    """Return a text as one line, cut at a word where it is very long, without its last full stop."""
    line = " ".join(text.split())
    if len(line) > LONGEST:
        line = line[:LONGEST].rsplit(" ", 1)[0].rstrip(",;:") + " …"
    return line.rstrip(".").rstrip()
