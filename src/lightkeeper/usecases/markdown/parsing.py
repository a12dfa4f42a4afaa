"""Markdown to tokens that hold no address we would not open, and cost no more than the text is long."""

import re
from collections.abc import Iterable
from uuid import UUID

from markdown_it import MarkdownIt
from markdown_it.token import Token

from lightkeeper.domain.edition.audience import MASK_CLOSES, MASK_OPENS

DEEPEST = 40
LONGEST = 200_000
# Each open bracket is tried as a link at every depth, so these are what a text can spend the most time on.
MOST_BRACKETS = 5_000

LINK_SCHEMES = ("http://", "https://", "mailto:")
# Rows of the same review, as a text assembled from the record leads to them.
ROW = re.compile(r"#(?:(?:event|finding)-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|impact|factors|action-items)\Z")
ALIGNED_RIGHT = "align-right"
ALIGNED_CENTRE = "align-center"

_ADDRESSES_PER_TEXT = 100_000
_ATTACHMENT = re.compile(r"attachment:([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})\Z")
_MASKS = re.compile(f"[{MASK_OPENS}{MASK_CLOSES}]|%EE%80%8[01]")
_BOXES = {"[ ] ": "☐ ", "[x] ": "☑ ", "[X] ": "☑ "}

_parser = MarkdownIt("commonmark", {"html": False, "maxNesting": DEEPEST}).enable(["table", "strikethrough"])
# Addresses are judged on the tokens below: refused here, a link would show its whole source instead of its words.
_parser.validateLink = lambda url: True  # type: ignore[method-assign]


def parse(markdown: str, *, opens_rows: bool = False) -> list[Token] | None:
    """Return the tokens of a text, or None for one too long or nested too deeply to be more than plain text.

    `opens_rows` keeps links to rows of the review, for the one page on which they stand.
    """
    if len(markdown) > LONGEST or markdown.count("[") > MOST_BRACKETS:
        return None
    try:
        tokens = _parser.parse(without_surrogates(markdown))
    except RecursionError:
        return None
    if any(token.level >= DEEPEST - 1 for token in tokens):
        return None
    _tidy(tokens, len(markdown), opens_rows)
    return tokens


def render(tokens: list[Token]) -> str:
    """Return the HTML of tokens, not yet sanitised."""
    html: str = _parser.renderer.render(tokens, _parser.options, {})
    return html


def without_surrogates(text: str) -> str:
    """Return the text with halves of characters, which no file can hold, as question marks."""
    return text.encode("utf-8", "replace").decode()


def without_masks(text: str) -> str:
    """Return the text without the marks around masked places."""
    return _MASKS.sub("", text)


def attachment_id_of(address: str) -> UUID | None:
    """Return the id in "attachment:<id>", or None for any other address."""
    match = _ATTACHMENT.match(address)
    return None if match is None else UUID(match[1])


def _tidy(tokens: list[Token], length: int, opens_rows: bool) -> None:
    """Hide links we would not open, drop what attributes are not used, draw task boxes."""
    # A definition used a thousand times writes its address a thousand times: the sum has a limit.
    budget = length + _ADDRESSES_PER_TEXT
    before = ""
    for token in tokens:
        if token.type in ("th_open", "td_open"):
            _name_alignment(token)
        if token.type == "inline" and token.children:
            budget = _tidy_links(token.children, budget, opens_rows)
            first = token.children[0]
            if before == "list_item_open" and first.content[:4] in _BOXES:
                first.content = _BOXES[first.content[:4]] + first.content[4:]
        if token.type != "paragraph_open":
            before = token.type


def _tidy_links(children: Iterable[Token], budget: int, opens_rows: bool) -> int:
    hidden: list[bool] = []
    for token in children:
        if token.type == "link_open":
            written = str(token.attrs.get("href", ""))
            budget -= len(written)
            href = without_masks(written) if budget >= 0 else ""
            hidden.append(not (href.lower().startswith(LINK_SCHEMES) or (opens_rows and ROW.match(href))))
            token.hidden = hidden[-1]
            token.attrs = {"href": href}
        elif token.type == "link_close" and hidden:
            token.hidden = hidden.pop()
        elif token.type == "image":
            token.attrs = {"src": without_masks(str(token.attrs.get("src", "")))[:100], "alt": ""}
    return budget


def _name_alignment(token: Token) -> None:
    style = str(token.attrs.get("style", ""))
    name = {"text-align:right": ALIGNED_RIGHT, "text-align:center": ALIGNED_CENTRE}.get(style)
    token.attrs = {} if name is None else {"class": name}
