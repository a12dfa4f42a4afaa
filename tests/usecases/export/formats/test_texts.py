"""Bodies made ready for paper."""

from lightkeeper.usecases.export.formats.texts import DEEPEST_ON_PAPER, printable, ranked_blocks
from lightkeeper.usecases.markdown.blocks import Node


def depth_of(node: Node) -> int:
    return 1 + max(map(depth_of, node.children), default=0)


def test_headings_begin_at_the_first_rank_and_never_leap() -> None:
    blocks = ranked_blocks("### a\n##### b\n### c\n# d\n## e\n### f\n#### g")
    assert [block.number for block in blocks] == [1, 2, 1, 1, 2, 3, 3]


def test_what_is_nested_too_deeply_for_a_page_keeps_its_words() -> None:
    for written in (
        "".join("  " * depth + f"- w{depth}\n" for depth in range(18)),
        "> " * 18 + "w17",
        "**_" * 15 + "w17",
    ):
        blocks = ranked_blocks(written)
        assert max(map(depth_of, blocks)) <= DEEPEST_ON_PAPER + 3
        assert "w17" in "".join(block.words for block in blocks)


def test_control_characters_are_left_out() -> None:
    assert printable("a\x00\x0b\ufffe\ud800\ue000b\tc\n\U0001f692") == "ab\tc\n\U0001f692"
