"""The kinds of block and of section that a document is made of."""

from typing import Literal

BlockKind = Literal["paragraph", "item", "cell", "heading", "quote", "chat"]
Section = Literal[
    "summary", "timeline", "impact", "causes", "lessons", "actions", "questions", "people", "policy", "other"
]

# Stands for a thing that was masked inside a sentence: `code`, "quoted words", an image.
THING = "\x1a"
