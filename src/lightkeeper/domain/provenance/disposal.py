"""What became of something that was handed in: every perspective gets an answer (practice SAF-4)."""

from enum import StrEnum


class Disposal(StrEnum):
    """`OPEN` waits for an answer; `NOT_USED` says its reason."""

    OPEN = "open"
    USED = "used"
    PARKED = "parked"
    NOT_USED = "not_used"
