"""Tells "Alice failed to check" from "the health check failed to trigger": who does what a verb says.

It reads the words to the left of the verb, cheapest evidence first: skip adverbs and auxiliaries, take the noun phrase
that ends there, follow it out of its prepositions, and look at its head. No model, no list of names; bounded by the
sentence. The study this rests on: a subject kept 6 of 6 true alarms of "failed to" and removed 97 of 101 false ones.
"""

from lightkeeper.wording.subject.noun_phrase import NOBODY, Subject, kind_of_phrase
from lightkeeper.wording.text.document import Sentence, Word
from lightkeeper.wording.words.grammar import (
    AUXILIARIES,
    CLAUSE_MARKS,
    DETERMINERS,
    JOINERS,
    PREPOSITIONS,
    SUBORDINATORS,
    is_adverb,
    is_gerund,
    is_past,
)
from lightkeeper.wording.words.people import PEOPLE, PRONOUNS, QUANTITIES, SELF, THEY, THINGS, WE

# How far a subject may stand from its verb; also what keeps a long sentence cheap.
_FURTHEST = 24
_NEAR = 80
_PRONOUNS = PRONOUNS | SELF | WE | THEY


def subject_of(sentence: Sentence, offset: int) -> Subject:
    """Return who does the verb that begins at an offset of the sentence's small letters."""
    words = sentence.words
    at = _before_the_verb(words, sentence.word_at(offset) - 1)
    if at < 0:
        return Subject("elided", 0, 0)
    word = words[at].text
    if word in CLAUSE_MARKS:
        return Subject("elided", words[at].end, words[at].end)
    if word in JOINERS:
        return _subject_of_clause(sentence, at)
    if word in {",", ")"}:
        return _across_apposition(sentence, at)
    if word in {"that", "which", "who"}:
        return _antecedent(sentence, at)
    if word in SUBORDINATORS or word == "to":
        return NOBODY
    found = _phrase_ending_at(sentence, at)
    return found if found.is_maybe_human else _who_before(words, at) or found


def clause_subject_of(sentence: Sentence, offset: int) -> Subject:
    """Return the subject of the clause around an offset: for what hangs on a verb, such as "without checking"."""
    return _subject_of_clause(sentence, sentence.word_at(offset))


def noun_phrase_after(sentence: Sentence, offset: int) -> Subject:
    """Return who stands after "by", "of" or "due to", whose end is at an offset of the sentence's small letters."""
    if not _may_be_people(sentence, offset):
        return NOBODY
    words = sentence.words
    first = sentence.word_at(offset)
    if first + 1 < len(words) and words[first].text in QUANTITIES and words[first + 1].text == "of":
        first += 2
    last = first
    while last < len(words) and last - first < 8 and not _ends_phrase(words, first, last):
        last += 1
    return kind_of_phrase(sentence, first, last - 1) if last > first else NOBODY


def _may_be_people(sentence: Sentence, offset: int) -> bool:
    """Say whether the next words hold a word for people, a capital or an owner: cutting into words is dear."""
    near = sentence.lower[offset : offset + _NEAR]
    if "'s" in near or "@" in near or not PEOPLE.isdisjoint(near.replace(",", " ").replace(".", " ").split()):
        return True
    return sentence.written[offset : offset + _NEAR] != near


def _ends_phrase(words: list[Word], first: int, at: int) -> bool:
    word = words[at].text
    if word in CLAUSE_MARKS or word in {",", "(", ")", "[", "]"} or word in JOINERS:
        return True
    if at == first:
        return False
    before = words[at - 1].text
    if word in DETERMINERS and before not in DETERMINERS:
        return True
    if word in PREPOSITIONS or word in AUXILIARIES or word in SUBORDINATORS or word in {"who", "which"}:
        return True
    if before in _PRONOUNS or (is_adverb(word) and before not in DETERMINERS):
        return True
    is_verb_like = is_past(word) or is_gerund(word)
    return is_verb_like and before not in DETERMINERS and not is_adverb(before)


def _before_the_verb(words: list[Word], at: int) -> int:
    while at >= 0 and (words[at].text in AUXILIARIES or is_adverb(words[at].text)):
        at -= 1
    return at


def _phrase_ending_at(sentence: Sentence, at: int) -> Subject:
    """Return the subject whose last word is at an index, out of the prepositions it may end in."""
    words = sentence.words
    innermost: Subject | None = None
    lowest = max(0, at - _FURTHEST)
    while at >= lowest:
        if words[at].text in _PRONOUNS or words[at].text in THINGS:
            return _relative_subject(words, at) or kind_of_phrase(sentence, at, at)
        first = _phrase_start(words, at, lowest)
        phrase = kind_of_phrase(sentence, first, at)
        if phrase.kind != "quantity":
            innermost = innermost or phrase
            head = phrase
        else:
            head = innermost or phrase
        before = _out_of_preposition(words, first - 1, lowest)
        if before is None:
            return Subject("thing", head.start, head.end) if _is_doing(words, first - 1) else head
        at = before
    return innermost or NOBODY


def _who_before(words: list[Word], at: int) -> Subject | None:
    """Return "who" where a clause of people ends in a thing: "somebody who was working on the rack unplugged it"."""
    for index in range(at, max(-1, at - 9), -1):
        word = words[index].text
        if word == "who":
            return Subject("person", words[index].start, words[index].end)
        if word in CLAUSE_MARKS or word in JOINERS or word in SUBORDINATORS or word in {",", "which", "that"}:
            return None
    return None


def _is_doing(words: list[Word], at: int) -> bool:
    """Say whether a gerund at an index opens the clause: "appointing a manager could have helped"."""
    if at < 0 or not is_gerund(words[at].text) or words[at].text in PREPOSITIONS:
        return False
    return at == 0 or words[at - 1].text in CLAUSE_MARKS or words[at - 1].text == ","


def _relative_subject(words: list[Word], at: int) -> Subject | None:
    """Return "who" where an object stands before the verb: "the people who ran it forgot"."""
    if at < 2 or not is_past(words[at - 1].text):
        return None
    whos = [word for word in words[max(0, at - 5) : at] if word.text == "who"]
    return Subject("person", whos[-1].start, whos[-1].end) if whos else None


def _phrase_start(words: list[Word], at: int, lowest: int) -> int:
    """Return where the noun phrase begins whose last word is at an index: its determiner, or what bounds it."""
    first = at
    while first - 1 >= lowest:
        word = words[first - 1].text
        if words[first].text in DETERMINERS or _bounds_phrase(word):
            break
        first -= 1
    return first


def _bounds_phrase(word: str) -> bool:
    return (
        word in CLAUSE_MARKS
        or word in {",", "(", ")", "[", "]"}
        or word in JOINERS
        or word in PREPOSITIONS
        or word in SUBORDINATORS
        or word in AUXILIARIES
        or word in _PRONOUNS
        or is_adverb(word)
        or is_past(word)
        or is_gerund(word)
    )


def _out_of_preposition(words: list[Word], at: int, lowest: int) -> int | None:
    """Return the last word of the noun phrase that a preposition or a participle at an index hangs on, if any."""
    found = at
    while found >= lowest and _leads_back(words[found].text):
        found -= 1
    if found == at or found < lowest:
        return None
    word = words[found].text
    if word in CLAUSE_MARKS or word in {",", "("} or word in JOINERS or word in SUBORDINATORS or word in AUXILIARIES:
        return None
    return found


def _leads_back(word: str) -> bool:
    return word in PREPOSITIONS or is_gerund(word)


def _subject_of_clause(sentence: Sentence, joiner: int) -> Subject:
    """Return the first subject of the clause that a joined verb belongs to: "noticed the level but failed to"."""
    words = sentence.words
    start = joiner
    while start > 0 and joiner - start < _FURTHEST and not _opens_clause(words[start - 1].text):
        start -= 1
    at = start
    while at < joiner:
        word = words[at].text
        if word == ",":
            start = at + 1
        elif word in _PRONOUNS:
            return kind_of_phrase(sentence, at, at)
        elif at > start and (word in AUXILIARIES or (is_past(word) and words[at - 1].text not in DETERMINERS)):
            last = _before_the_verb(words, at - 1)
            return _phrase_ending_at(sentence, last) if last >= start else Subject("elided", 0, 0)
        elif at == start and is_past(word):
            return Subject("elided", 0, 0)
        at += 1
    return NOBODY


def _opens_clause(word: str) -> bool:
    return word in CLAUSE_MARKS or word in SUBORDINATORS or word == "which"


def _across_apposition(sentence: Sentence, at: int) -> Subject:
    """Return who stands before "…, the on-call engineer," or "(…)" when the verb follows the closing mark."""
    words = sentence.words
    opening = "(" if words[at].text == ")" else ","
    for index in range(at - 1, max(-1, at - 10), -1):
        if words[index].text == opening:
            return _phrase_ending_at(sentence, index - 1) if index > 0 else NOBODY
    return NOBODY


def _antecedent(sentence: Sentence, at: int) -> Subject:
    """Return who "who", "that" or "which" stands for."""
    words = sentence.words
    if words[at].text == "who":
        return Subject("person", words[at].start, words[at].end)
    if at == 0 or words[at - 1].text in CLAUSE_MARKS:
        return Subject("thing", words[at].start, words[at].end)
    before = at - 1 if words[at - 1].text != "," else at - 2
    found = _phrase_ending_at(sentence, before) if before >= 0 else NOBODY
    return found if found.is_human else Subject("thing", words[at].start, words[at].end)
