"""Markdown bodies made ready for paper: printable, no deeper than a page has room for, headings without leaps."""

import re

from lightkeeper.usecases.markdown.blocks import Node, blocks_of

DEEPEST_ON_PAPER = 8
MOST_RANKS = 3

# What must stand between a container and plain words.
_WITHIN = {
    "quote": ("paragraph",),
    "item": ("paragraph",),
    "bullets": ("item", "paragraph"),
    "numbers": ("item", "paragraph"),
    "row": ("cell",),
    "table": ("row", "cell"),
}

# What XML, and so every office document, refuses to hold.
_NEVER_PRINTED = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]|[\x7f-\x9f\ue000\ue001]")


def printable(text: str) -> str:
    """Return the text without control characters."""
    return _NEVER_PRINTED.sub("", text)


def ranked_blocks(markdown: str) -> list[Node]:
    """Return the blocks of a text; its headings, however deep they were written, have the ranks 1, 2 and 3."""
    blocks = blocks_of(markdown)
    above: list[int] = []
    for block in blocks:
        _make_ready(block, above, 1)
    return blocks


def _make_ready(node: Node, above: list[int], depth: int) -> None:
    node.text = printable(node.text)
    if node.kind == "heading":
        while above and above[-1] >= node.number:
            above.pop()
        above.append(node.number)
        node.number = min(len(above), MOST_RANKS)
    if depth >= DEEPEST_ON_PAPER and node.children:
        node.children = [_wrapped(printable(node.words), _WITHIN.get(node.kind, ()))]
        return
    for child in node.children:
        _make_ready(child, above, depth + 1)


def _wrapped(words: str, kinds: tuple[str, ...]) -> Node:
    node = Node("text", words)
    for kind in reversed(kinds):
        node = Node(kind, children=[node])
    return node
