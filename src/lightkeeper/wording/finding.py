"""What the coach says about a wording, and where.

Offsets count code points of the text as given; nothing here names or counts people.
"""

from typing import Literal, NamedTuple

Level = Literal["error", "warning", "info", "off"]

LEVELS: tuple[Level, ...] = ("error", "warning", "info", "off")


class Hit(NamedTuple):
    """What a rule found: a span of the document, and how sure or how gentle to be about it.

    `level` overrides the rule's own; `is_about_oneself` chooses the gentler text for people who write of themselves.
    """

    start: int
    end: int
    level: Level | None = None
    is_about_oneself: bool = False


class Finding(NamedTuple):
    """One remark, as every door shows it.

    `message` and `why` are one sentence each, `ask` holds at least two open questions, and `reframe` is a sentence with
    blanks (`___`) for people to fill in: it is shown, never written into a text.
    """

    code: str
    name: str
    level: Level
    start: int
    end: int
    text: str
    message: str
    why: str
    ask: tuple[str, ...]
    reframe: str
    fingerprint: str


class Report(NamedTuple):
    """The remarks on one text, in reading order.

    `is_checked` is False for a language that no rule knows: such a text has no remarks and is not called clean.
    """

    language: str
    is_checked: bool
    findings: tuple[Finding, ...]
