"""The private talk before a meeting with each person closely involved."""

from enum import StrEnum


class PreTalkState(StrEnum):
    """Whether somebody was talked to beforehand. There is no text to it (practice SAF-1)."""

    OPEN = "open"
    DONE = "done"
    NOT_NEEDED = "not_needed"
