"""The tree of blocks that the forms other than HTML are drawn from."""

from uuid import UUID

from hypothesis import given, settings
from hypothesis import strategies as st

from lightkeeper.usecases.markdown.blocks import Node, blocks_of

IMAGE_ID = UUID(int=8)


def test_every_kind_of_block_is_told_apart() -> None:
    written = (
        "# A\n\nb *c* **d** ~~e~~ `f`\\\ng\n\n> h\n\n- i\n\n3. j\n\n|k|l|\n|-|-:|\n|1|2|\n\n```py\nm\n```\n\n---\n\n"
        f"[n](https://e.org) ![o](attachment:{IMAGE_ID})"
    )
    blocks = blocks_of(written)
    assert [block.kind for block in blocks] == (
        ["heading", "paragraph", "quote", "bullets", "numbers", "table", "code_block", "rule", "paragraph"]
    )
    assert blocks[4].number == 3
    assert [cell.text for cell in blocks[5].children[0].children] == ["left", "right"]
    assert blocks[6] == Node("code_block", "m")
    link, _, image = blocks[8].children
    assert (link.kind, link.target, link.words) == ("link", "https://e.org", "n")
    assert (image.kind, image.text, image.target) == ("image", "o", str(IMAGE_ID))


def test_a_link_we_would_not_open_leaves_its_words() -> None:
    assert [child.kind for child in blocks_of("[a](javascript:b)")[0].children] == ["text"]


def test_what_is_nested_too_deeply_is_one_block_of_code() -> None:
    assert blocks_of("> " * 500) == [Node("code_block", "> " * 500)]


@settings(deadline=None)
@given(st.lists(st.sampled_from(["> ", "- ", "1. ", "\n", "a", "**", "[", "](x)", "|", "|-|\n", "`", "~~", "    "])))
def test_any_mixture_makes_a_tree(pieces: list[str]) -> None:
    assert all(isinstance(block, Node) for block in blocks_of("".join(pieces)))
