"""The shapes of a question that close a conversation: closed, leading, double, who did, why did you (practice ASK-2).

Only what the first words and the marks of a question show, and only for questions being written: the wording rules
look at whole documents, where a plain check of a fact is no question to anybody. Advice, never a refusal.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

CLOSED_OPENINGS = frozenset("is are was were did does do have has had could should".split())
# Polite ways into a story: yes or no is not what these wait for.
INVITATIONS = frozenset("tell describe walk talk explain show sketch say take help".split())
LEADING_WORDS = (
    "don't you think", "don't you agree", "do you not think", "isn't it", "isn't that", "wasn't it",
    "should you not", "shouldn't you", "could you not", "couldn't you", "would it not have been",
    "wouldn't it have been", "didn't you", "surely",
)  # fmt: skip
AUXILIARIES = frozenset("did do does was were is are has have had could should would can will".split())
# What people are asked about having done; a noun after "and" must not look like a second question.
VERBS = frozenset(
    """act add ask assume build call check choose close communicate deploy decide describe detect discover do escalate
    explain feel find fix follow get go handle hear help improve know learn make merge miss notice open page prevent
    push react read recover reach remove restart restore roll run see send share start stop take talk tell test think
    turn understand wait watch write""".split()
)
JOINED_BY = frozenset(("and", "or"))
SEEKING = frozenset("did caused broke approved pushed merged deployed changed deleted forgot missed decided".split())
PEOPLE = frozenset("you they he she we nobody anyone anybody someone somebody".split())
WHY_PUT_TO = frozenset("did didn't was were had hadn't do don't would wouldn't could couldn't".split())
_WORD = re.compile(r"\w+(?:'\w+)?")
_SENTENCE = re.compile(r"[^.?!\n]+[.?!]*")


class Shape(StrEnum):
    """What a question may be read as."""

    CLOSED = "closed"
    LEADING = "leading"
    DOUBLE = "double"
    WHO_DID = "who_did"
    WHY_YOU = "why_you"


@dataclass(frozen=True)
class ShapeFound:
    """One shape, and the stretch of the text that shows it (offsets in code points)."""

    shape: Shape
    start: int
    end: int


@dataclass(frozen=True)
class _Word:
    text: str
    start: int
    end: int


def find_shapes(question: str) -> list[ShapeFound]:
    """Return the shapes found in a question as somebody writes it, in reading order."""
    plain = question.replace("’", "'")
    # Lower case may be longer than what it was made of ("İ"); places are counted in the text as given.
    lower = "".join(one.lower() if len(one.lower()) == 1 else one for one in plain)
    found = [*_second_question(lower), *_leading(lower)]
    for sentence in _SENTENCE.finditer(lower):
        words = [_Word(one[0], sentence.start() + one.start(), sentence.start() + one.end())
                 for one in _WORD.finditer(sentence[0])]  # fmt: skip
        if words and not sentence[0].rstrip().endswith((".", "!")):
            found += _in_sentence(words)
    return sorted(set(found), key=lambda one: (one.start, one.end, one.shape))


def _in_sentence(words: list[_Word]) -> Iterator[ShapeFound]:
    first = words[0]
    texts = [word.text for word in words[:3]]
    if first.text in CLOSED_OPENINGS and not (texts[1:2] == ["you"] and texts[2:3] and texts[2] in INVITATIONS):
        yield ShapeFound(Shape.CLOSED, first.start, first.end)
    if first.text == "who" and texts[1:2] and texts[1] in SEEKING:
        yield ShapeFound(Shape.WHO_DID, first.start, words[1].end)
    if first.text == "why" and len(words) > 2 and texts[1] in WHY_PUT_TO and texts[2] in PEOPLE:
        yield ShapeFound(Shape.WHY_YOU, first.start, words[2].end)
    yield from _joined(words)


def _joined(words: list[_Word]) -> Iterator[ShapeFound]:
    """Yield the first "and" that joins two verbs: two things are asked, and one will be answered."""
    has_verb = False
    for before, after in pairwise(words):
        if before.text in JOINED_BY and has_verb and (after.text in VERBS or after.text in AUXILIARIES):
            yield ShapeFound(Shape.DOUBLE, before.start, after.end)
            return
        has_verb = has_verb or before.text in VERBS or before.text in AUXILIARIES


def _leading(lower: str) -> Iterator[ShapeFound]:
    for words in LEADING_WORDS:
        at = lower.find(words)
        if at >= 0 and not lower[at - 1 : at].isalnum():
            yield ShapeFound(Shape.LEADING, at, at + len(words))


def _second_question(lower: str) -> Iterator[ShapeFound]:
    """Yield the second of two questions, from its first word to its mark."""
    first = lower.find("?")
    second = lower.find("?", first + 1) if first >= 0 else -1
    start = first + 1 + (len(lower[first + 1 : second]) - len(lower[first + 1 : second].lstrip(" \n?")))
    if second > start and _WORD.search(lower, start, second):
        yield ShapeFound(Shape.DOUBLE, start, second + 1)
