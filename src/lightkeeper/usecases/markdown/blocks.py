"""Markdown as a tree of blocks, for forms that are not HTML: each draws the same tree in its own way."""

from dataclasses import dataclass, field
from itertools import chain

from markdown_it.token import Token

from lightkeeper.usecases.markdown.parsing import (
    ALIGNED_CENTRE,
    ALIGNED_RIGHT,
    attachment_id_of,
    parse,
    without_masks,
    without_surrogates,
)

_CONTAINERS = {
    "blockquote": "quote",
    "bullet_list": "bullets",
    "ordered_list": "numbers",
    "list_item": "item",
    "table": "table",
    "tr": "row",
    "th": "cell",
    "td": "cell",
    "paragraph": "paragraph",
    "heading": "heading",
    "strong": "strong",
    "em": "emphasis",
    "s": "strike",
    "link": "link",
}
_ALIGNMENTS = {ALIGNED_RIGHT: "right", ALIGNED_CENTRE: "center"}


@dataclass(slots=True)
class Node:
    """A piece of a text.

    `kind` is one of paragraph heading quote bullets numbers item table row cell code_block rule, or inside lines
    text code break strong emphasis strike link image. `text` is what is written (an image's description, a cell's
    alignment), `target` a link's address or an attachment's id, `number` a heading's depth or a list's first number.
    """

    kind: str
    text: str = ""
    target: str = ""
    number: int = 0
    children: list["Node"] = field(default_factory=list)

    @property
    def words(self) -> str:
        """All that is written in it, on one line."""
        own = "" if self.kind == "cell" else self.text
        return own + "".join(child.words for child in self.children)


def blocks_of(markdown: str) -> list[Node]:
    """Return the blocks of a text; one nested too deeply or too long for that is a single block of code."""
    markdown = without_masks(markdown)
    tokens = parse(markdown)
    if tokens is None:
        return [Node("code_block", without_surrogates(markdown))]
    root = Node("root")
    open_nodes = [root]
    for token in chain.from_iterable((token.children or []) if token.type == "inline" else [token] for token in tokens):
        if token.hidden and token.type in ("link_open", "link_close"):
            continue
        name, _, side = token.type.rpartition("_")
        if side == "open" and name in _CONTAINERS:
            node = _opened(token, _CONTAINERS[name])
            open_nodes[-1].children.append(node)
            open_nodes.append(node)
        elif side == "close" and name in _CONTAINERS:
            open_nodes.pop()
        else:
            open_nodes[-1].children += _leaf(token)
    return root.children


def _opened(token: Token, kind: str) -> Node:
    match kind:
        case "heading":
            return Node(kind, number=int(token.tag[1:]))
        case "numbers":
            return Node(kind, number=int(token.attrs.get("start", 1)))
        case "link":
            return Node(kind, target=str(token.attrs.get("href", "")))
        case "cell":
            return Node(kind, _ALIGNMENTS.get(str(token.attrs.get("class", "")), "left"))
        case _:
            return Node(kind)


def _leaf(token: Token) -> list[Node]:
    match token.type:
        case "text":
            return [Node("text", token.content)] if token.content else []
        case "code_inline":
            return [Node("code", token.content)]
        case "softbreak":
            return [Node("text", " ")]
        case "hardbreak":
            return [Node("break")]
        case "fence" | "code_block":
            return [Node("code_block", token.content.removesuffix("\n"))]
        case "hr":
            return [Node("rule")]
        case "image":
            attachment_id = attachment_id_of(str(token.attrs.get("src", "")))
            return [Node("image", token.content, "" if attachment_id is None else str(attachment_id))]
        case _:
            return []
