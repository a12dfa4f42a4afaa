"""Reading a postmortem in any house style: text in, a record of what is in it out."""

from lightkeeper.domain.reading.document import (
    ReadActionItem,
    ReadDocument,
    ReadEvent,
    ReadImpact,
    ReadSection,
    ReadWarning,
)
from lightkeeper.domain.reading.plain_layout import to_markdown
from lightkeeper.domain.reading.reader import read_document

__all__ = [
    "ReadActionItem",
    "ReadDocument",
    "ReadEvent",
    "ReadImpact",
    "ReadSection",
    "ReadWarning",
    "read_document",
    "to_markdown",
]
