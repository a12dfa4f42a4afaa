"""Finds what makes a wish of a verb: "must", "we need to", "let's", and who ought to do it."""

from typing import NamedTuple

from lightkeeper.wording.phrase import Phrase
from lightkeeper.wording.subject.finder import subject_of
from lightkeeper.wording.subject.noun_phrase import Subject
from lightkeeper.wording.text.document import Sentence
from lightkeeper.wording.words.grammar import AUXILIARIES, JOINERS, is_past
from lightkeeper.wording.words.people import PRONOUNS, ROLES, WE

_DUTY = Phrase(
    r"should|must|shall|need|needs|need to|needs to|have to|has to|have got to|ought to|will|want to|wants to|going to|"
    r"let's|let us|please|required to|expected to|encouraged to|reminded to|advised to|we'll|you'll|they'll|aim to|"
    r"try to|plan to|intend to|better(?= (?:check|double|make|be|read|test|look))"
)
_FILLERS = frozenset(
    """all also both really always just be to able try start continue collectively probably definitely simply not in
    the future please each now begin being therefore then going forward next time better""".split()
)
_BEFORE = 60


class Duty(NamedTuple):
    """Whether something is asked for, and of whom; an imperative is asked of whoever reads (`elided`)."""

    is_asked: bool
    subject: Subject

    @property
    def is_imperative(self) -> bool:
        """Say whether it is an order or a bare item of a list."""
        return self.subject.kind == "elided"


def duty_at(sentence: Sentence, offset: int) -> Duty:
    """Return what is asked by the verb that begins at an offset of the sentence's small letters."""
    near = max(0, offset - _BEFORE)
    duties = [found for found in _DUTY.pattern.finditer(sentence.lower, near) if found.end() <= offset]
    if duties:
        between = sentence.lower[duties[-1].end() : offset].replace(",", " ").split()
        if len(between) <= 4 and _FILLERS.issuperset(between):
            return Duty(True, subject_of(sentence, duties[-1].start()))
    before = sentence.word_at(offset) - 1
    if before >= 0 and sentence.words[before].text in JOINERS and not _has_subject(sentence, before):
        return Duty(True, Subject("elided", offset, offset))
    subject = subject_of(sentence, offset)
    return Duty(subject.kind == "elided", subject)


def _has_subject(sentence: Sentence, before: int) -> bool:
    """Say whether the words left of a joiner hold what a second verb could share: a pronoun, a role or a past tense."""
    words = [word.text for word in sentence.words[:before]]
    return any(
        word in PRONOUNS or word in WE or word in ROLES or word in AUXILIARIES or is_past(word) for word in words
    )
