"""What an identifier is: a stretch of text that points at a person, a machine or an account."""

from dataclasses import dataclass

KINDS = ("person", "handle", "email", "ip", "internal_host", "url_with_identity", "phone", "secret")


@dataclass(frozen=True, slots=True)
class Identifier:
    """One occurrence: `start` and `end` count code points of the text, `line` starts at 1."""

    kind: str
    text: str
    start: int
    end: int
    line: int


@dataclass(frozen=True, slots=True)
class Hint:
    """Something known beforehand, from a list of people or from the document's structure."""

    text: str
    kind: str = "person"
