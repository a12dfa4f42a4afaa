"""Says of a noun phrase whether it means people: by its last word, never by how a word looks alone."""

import re
from typing import Literal, NamedTuple

from lightkeeper.wording.text.document import THING, Sentence
from lightkeeper.wording.words.grammar import DETERMINERS, PREPOSITIONS
from lightkeeper.wording.words.people import (
    CLIENTS,
    GROUPS,
    NO_NAMES,
    PRONOUNS,
    QUANTITIES,
    ROLES,
    SELF,
    THEY,
    THINGS,
    WE,
)

SubjectKind = Literal["self", "we", "person", "group", "client", "name", "thing", "elided", "quantity", "unknown"]

_HUMAN = frozenset(("self", "we", "person", "group"))
_NAME = re.compile(r"[A-Z][a-zà-ÿ'’-]+")


class Subject(NamedTuple):
    """Who does something; `start` and `end` are offsets of the sentence.

    `client` are customers and users, `name` a capitalised word that may be a person, `elided` a verb without a subject
    ("Forgot to restart"), `quantity` a number of something. `owner` is the kind of whom the phrase belongs to
    ("Dmitri's pull request" is a thing of a person).
    """

    kind: SubjectKind
    start: int
    end: int
    owner: SubjectKind = "unknown"

    @property
    def is_human(self) -> bool:
        """Say whether these are surely people of the organisation or its partners."""
        return self.kind in _HUMAN

    @property
    def is_maybe_human(self) -> bool:
        """Say whether these may be people: also a capitalised word that nothing else explains."""
        return self.kind in _HUMAN or self.kind == "name"

    @property
    def is_us(self) -> bool:
        """Say whether the writer speaks of themselves, alone or with others."""
        return self.kind in {"self", "we"}


NOBODY = Subject("unknown", 0, 0)


def kind_of_phrase(sentence: Sentence, first: int, last: int) -> Subject:
    """Return what a noun phrase means, given the indexes of its first and last word."""
    words = sentence.words
    start, end = words[first].start, words[last].end
    head = words[last].text
    has_article = words[first].text in DETERMINERS and last > first
    kind = _kind_of_head(sentence, last, has_article=has_article)
    owner: SubjectKind = "unknown"
    for index in range(first, last + 1):
        if words[index].text.endswith(("'s", "s'")):
            owner = _kind_of_head(sentence, index, has_article=index > first)
    if words[first].text in {"our", "my"}:
        owner = "we"
    elif words[first].text in {"his", "her", "your"}:
        owner = "person"
    if kind == "unknown" and head.endswith(("'s", "s'")):
        kind = "thing"
    return Subject(kind, start, end, owner)


def _kind_of_head(sentence: Sentence, at: int, *, has_article: bool) -> SubjectKind:
    word = sentence.words[at]
    bare = word.text.removesuffix("'s").removesuffix("'")
    if bare in SELF:
        return "self"
    if bare in WE:
        return "we"
    if bare in THEY:
        return _kind_of_they(sentence, at)
    if bare in PRONOUNS or bare in ROLES or bare in sentence.document.people:
        return "person"
    if bare in GROUPS:
        return "group"
    if bare in CLIENTS:
        return "client"
    if bare in QUANTITIES:
        return "person" if at > 0 and bare == "one" and sentence.words[at - 1].text == "no" else "quantity"
    if bare in THINGS or THING in bare:
        return "thing"
    if bare.startswith("@") and len(bare) > 1:
        return "person"
    return "name" if not has_article and _looks_like_name(sentence, at) else "unknown"


def _kind_of_they(sentence: Sentence, at: int) -> SubjectKind:
    """Return what "they" stands for: people where people were spoken of before, or where nothing else was."""
    before = [word.text for word in sentence.words[:at]]
    if any(word in ROLES or word in GROUPS or word in PRONOUNS or word in CLIENTS for word in before):
        return "person"
    is_plural_before = any(
        word.endswith("s") and len(word) > 3 and word not in PREPOSITIONS and not word.endswith(("ss", "us", "is"))
        for word in before
    )
    return "thing" if is_plural_before else "person"


def _looks_like_name(sentence: Sentence, at: int) -> bool:
    word = sentence.words[at]
    written = sentence.written[word.start : word.end].removesuffix("'s").removesuffix("’s")
    bare = written.lower()
    if not _NAME.fullmatch(written) or bare in NO_NAMES or bare in sentence.document.small_words:
        return False
    # Two capitalised words, the first of which is a common one, are a title: "Health Check", "Release Train".
    before = sentence.words[at - 1] if at > 0 else None
    return (
        before is None
        or before.text not in sentence.document.small_words
        or before.text in PREPOSITIONS
        or (not sentence.written[before.start : before.start + 1].isupper())
    )
