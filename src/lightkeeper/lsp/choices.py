"""What a team chose for a document: the door that starts the server finds it, the server only asks.

Reading configuration belongs to the command line, which has the same files to read.
"""

from collections.abc import Callable
from typing import NamedTuple

from lightkeeper.wording.settings import Settings


class Choices(NamedTuple):
    """How one document is checked; `problems` are sentences about what of the configuration could not be followed."""

    settings: Settings = Settings()
    people: tuple[str, ...] = ()
    is_left_out: bool = False
    problems: tuple[str, ...] = ()


# Takes the path of a document, or None for one that was never saved.
ChoicesFor = Callable[[str | None], Choices]


def no_choices(path: str | None) -> Choices:
    """Return what holds where nobody chose anything."""
    return Choices()
