"""What is noted while people talk."""

from enum import StrEnum


class NoteKind(StrEnum):
    """Something parked for another time, something decided, or an idea for later."""

    PARKED = "parked"
    DECISION = "decision"
    IDEA = "idea"
