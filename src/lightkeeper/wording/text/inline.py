"""Masks what stands inside a line of prose: code, links, images, tags, entities, formulas, addresses.

What a reader would read as a thing becomes THING, what a reader does not see becomes blanks, and no offset moves.
"""

import re
from functools import cache
from html import unescape
from re import Match, Pattern

from lightkeeper.wording.text.kinds import THING
from lightkeeper.wording.text.sentences import BREAK

# Made for the block scanner: a heading's level follows the first, a cell begins at the second.
HEADING_MARK = "\x01"
CELL_MARK = "\x02"

_BLOCK_TAGS = frozenset(
    """p div section article header footer main aside nav ul ol dl dt dd table thead tbody tfoot caption figure
    figcaption details summary blockquote form fieldset address center hr body html head title tr""".split()
)
_INLINE_TAGS = frozenset(
    """a abbr acronym b bdi bdo big cite dfn del em font i ins label mark meta link q s samp small span strike strong
    sub sup time tt u var wbr img picture source video audio iframe input button object param embed map area ruby rt rp
    colgroup col code kbd pre details""".split()
)
_SOFT = r"\n(?![ \t]*(?:\n|[>#|]|[-*+][ \t]|\d{1,9}[.)][ \t]))"


@cache
def _marks() -> Pattern[str]:
    """Return the pattern of all inline marks: every branch begins with one character, which lets `re` skip prose."""
    return re.compile(
        rf"`[^`\n]{{1,400}}(?:{_SOFT}[^`\n]{{1,400}}){{0,2}}`"
        rf"|``+[^`\n]{{0,400}}(?:`[^`\n]{{1,400}}){{0,3}}``+"
        r"|!\[[^\[\]\n]{0,300}\](?:\([^()\n]{0,1000}(?:\([^()\n]{0,200}\)[^()\n]{0,200}){0,3}\)|\[[^\[\]\n]{0,100}\])?"
        r"|\]\([^()\n]{0,1000}(?:\([^()\n]{0,200}\)[^()\n]{0,200}){0,3}\)(?:\{[^{}\n]{0,200}\})?"
        r"|\]\[[^\[\]\n]{0,100}\]"
        r"|\[\^[^\[\]\s]{1,60}\]:?"
        r"|\[![A-Za-z]{3,12}\]"
        r"|\[(?=[^\[\]\n]{1,300}\][(\[])"
        r"|<(?:code|kbd|samp|tt)\b[^<>]{0,200}>[^<]{0,1000}</(?:code|kbd|samp|tt)>"
        r"|<[A-Za-z/!?][^<>]{0,1000}>"
        r"|&(?:#39|#x27|#8217|apos|rsquo);\w{0,10}"
        r"|&(?:[A-Za-z]{2,10}|#\d{1,7}|#x[\dA-Fa-f]{1,6});"
        r"|\$(?![\s\d])[^$\n]{0,80}[^\s$]\$(?!\w)"
        r"|\{%[^%\n]{0,300}%\}|\{\{[^{}\n]{0,300}\}\}|\{[:.#][^{}\n]{0,200}\}"
        r"|\\[-\\`*_{}\[\]<>()#+.!|~\"']"
    )


@cache
def _addresses() -> Pattern[str]:
    return re.compile(r"https?://[^\s<>\[\]\"`|\x1a]{1,2000}")


@cache
def _definitions() -> Pattern[str]:
    return re.compile(r"\n {0,3}\[[^\[\]\n]{1,100}\]:[ \t]+(?=<?(?:https?:|/|\.|#|mailto:|\w+\.))[^\n]*")


@cache
def _quotations() -> Pattern[str]:
    pairs = ('""', "“”", "«»")
    return re.compile("|".join(f"{pair[0]}{_words_within(pair)}{pair[1]}" for pair in pairs))


def _words_within(marks: str) -> str:
    return rf"[^{marks}\n]{{1,400}}(?:{_SOFT}[^{marks}\n]{{1,400}}){{0,4}}"


def mask_inline(text: str) -> str:
    """Return the text with every inline mark masked, as long as it was."""
    if "]:" in text:
        text = _definitions().sub(_blanks, f"\n{text}")[1:]
    text = _marks().sub(_masked, text)
    if "://" in text:
        text = _addresses().sub(_masked_address, text)
    return text


def mask_quotations(text: str) -> str:
    """Return the text with what is said by others, in double quotes and of several words, masked as one thing."""
    if '"' in text or "“" in text or "«" in text:
        return _quotations().sub(_masked_quotation, text)
    return text


def _blanks(found: Match[str]) -> str:
    """Return a blank line as long as the match."""
    return "\n" + " " * (found.end() - found.start() - 1)


def _masked(found: Match[str]) -> str:
    """Return what stands in the place of one inline mark."""
    mark = found[0]
    first, length = mark[0], len(mark)
    if first in "`$":
        return THING * length
    if first == "<":
        return _masked_tag(mark)
    if first == "&":
        return _masked_entity(mark)
    if first == "!":
        return THING * length
    if first == "\\":
        return " " + mark[1] if mark[1] not in "|*_`" else "  "
    if first == "{" and mark[1] == "{":
        return THING * length
    return " " * length


def _masked_tag(tag: str) -> str:
    """Return what stands in the place of a tag: a line end for a block, blanks for emphasis, a thing for the rest."""
    length = len(tag)
    # Some control characters count as blanks, so a tag may hold no name at all.
    name = (tag[1:-1].lstrip("/").split(None, 1) or [""])[0].rstrip("/").lower()
    if name == "br":
        return BREAK + " " * (length - 1)
    if name in _BLOCK_TAGS:
        return "\n" + " " * (length - 2) + "\n"
    if len(name) == 2 and name[0] == "h" and name[1] in "123456":
        return f"\n{HEADING_MARK}{name[1]}{' ' * (length - 3)}" if tag[1] != "/" else "\n" + " " * (length - 2) + "\n"
    if name == "li":
        return "\n-" + " " * (length - 2) if tag[1] != "/" else "\n" + " " * (length - 2) + "\n"
    if name in {"td", "th"}:
        return "\n" + CELL_MARK + " " * (length - 2) if tag[1] != "/" else "\n" + " " * (length - 2) + "\n"
    if tag[1] in "!?" or (name in _INLINE_TAGS and "</" not in tag[1:]):
        return " " * length
    return THING * length


def _masked_entity(entity: str) -> str:
    """Return the character an entity stands for, filled up with blanks."""
    end = entity.index(";") + 1
    letter = unescape(entity[:end])
    if len(letter) != 1 or letter.isspace() or not letter.isprintable():
        return " " * len(entity)
    return (("'" if letter == "’" else letter) + entity[end:]).ljust(len(entity))


def _masked_address(found: Match[str]) -> str:
    """Return a thing in the place of an address; the marks of the sentence after it stay."""
    address = found[0]
    bare = address.rstrip(".,;:!?)'*_")
    return THING * len(bare) + address[len(bare) :]


def _masked_quotation(found: Match[str]) -> str:
    """Return a thing in the place of several words; one word in quotes is irony or a name, and stays."""
    quotation = found[0]
    inner = quotation[1:-1]
    is_one_word = len(inner.split()) < 2
    if is_one_word or len(inner) > 400 or (inner[0].isspace() and inner[-1].isspace()) or "|" in inner:
        return quotation
    return THING * len(quotation)
