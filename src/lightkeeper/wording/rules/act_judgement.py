"""BL302: bad decision, our mistake, wrongly assumed, screwed up."""

from collections.abc import Iterator

from lightkeeper.wording.finding import Hit
from lightkeeper.wording.rule import Rule
from lightkeeper.wording.subject.finder import subject_of
from lightkeeper.wording.subject.noun_phrase import Subject
from lightkeeper.wording.text.document import Sentence
from lightkeeper.wording.words.denials import is_denied
from lightkeeper.wording.words.grammar import is_gerund
from lightkeeper.wording.words.verdicts import (
    BEEN,
    CALLED,
    DONE,
    FINE,
    NOTION,
    ON_ACTS,
    ON_DEEDS,
    ON_NOTIONS,
    ON_OWN,
    ON_STATES,
    OWN,
    VERDICT,
)

_PLAIN = ((ON_ACTS, VERDICT), (ON_NOTIONS, NOTION), (ON_OWN, OWN))
_OF_PEOPLE = ((ON_ACTS, CALLED), (ON_DEEDS, DONE), (ON_STATES, BEEN))
_POINTING = frozenset("it this that which".split())
_CHOICES = frozenset("decision choice move approach assumption change omission step".split())
_MADE = frozenset("made makes make making".split())
# Said of anything that may be meant in general: "whoever made the mistake".
_OF_WHOM = frozenset("who whoever anyone someone anybody somebody everyone everybody people humans you they".split())


class ActJudgement(Rule):
    """This may read as a verdict on a choice that made sense to somebody at the time.

    ## Why it matters
    Whether a choice was good is easy to say once its outcome is known, and the verdict does not tell how it was made.
    People choose by what they know, need and fear at that moment. Studies show that the same decision is rated worse
    when it ends badly. The options and the reasons are what the next person can learn from.

    ## Flagged
    - Skipping the canary was a bad decision.
    - It was a rookie mistake to share the key.
    - The incident commander made the wrong call at 12:30.
    - We wrongly assumed that the chart sets limits.
    - I made an incorrect assumption about the tag.
    - The job was started on the live cluster by mistake.
    - This was a mistake in sizing the pool.
    - The developer underestimated the load.
    - The key was shared through an oversight on our part.
    - We were too optimistic about the length of the copy.
    - We relied too heavily on the dry run.
    - The move was poorly planned, and we were slow to react.
    - It was naive to assume that the cache would warm up.
    - Poor communication between the two crews did the rest.
    - There is no excuse for the missing page.

    ## Not flagged
    - The branch predictor makes a wrong guess 3% of the time.
    - The certificate had a wrong common name.
    - We decided at 12:30 to wait for the replica.
    - There was a mistake in the config, and the parser took it.
    - The developer noticed the mistake at once.
    - It is a bad idea to run two schedulers on one lease.
    - The confirmation keeps anybody from dropping a table by mistake.
    - We want to learn from our mistakes.
    - Everybody makes mistakes, and the form lets them be undone.
    - The scheduler was too slow to drain the queue, and the parser made an error in line 3.
    - A second prompt prevents misunderstandings between the two crews.

    ## Ask instead
    - What options did people see, and what made this one look best?
    - What was known at that moment, and what became known only later?

    ## Try writing
    At ___ the options were ___; ___ looked best because ___.

    ## About yourself
    With what you knew then it was a reasonable step: what did you know, and what would have told you more?

    ## Source
    - Jonathan Baron and John Hershey, Outcome bias in decision evaluation (1988).
    - Sidney Dekker, The Field Guide to Understanding 'Human Error': judgemental reactions.
    """

    code = "BL302"
    name = "act-judgement"
    level = "warning"
    cues = ON_ACTS | ON_NOTIONS | ON_OWN | ON_DEEDS | ON_STATES

    def find(self, sentence: Sentence) -> Iterator[Hit]:
        """Yield verdicts on what people chose."""
        hits = list(self._verdicts(sentence))
        if hits and not FINE.is_in(sentence.lower):
            yield from hits

    def _verdicts(self, sentence: Sentence) -> Iterator[Hit]:
        if sentence.block.kind in {"quote", "chat"} or sentence.section in {"people", "policy"}:
            return
        lower, spoken = sentence.lower, sentence.spoken
        is_mine = not spoken.isdisjoint(("i", "my"))
        for cues, phrase in _PLAIN:
            if not cues.isdisjoint(spoken):
                for found in phrase.find_in(lower):
                    if not is_denied(lower, found.start()) and not (
                        phrase is NOTION and _is_made(sentence, found.start())
                    ):
                        yield Hit(
                            sentence.start + found.start(), sentence.start + found.end(), is_about_oneself=is_mine
                        )
        for cues, phrase in _OF_PEOPLE:
            if (phrase is CALLED or sentence.mentions_people) and not cues.isdisjoint(spoken):
                for found in phrase.find_in(lower):
                    subject = subject_of(sentence, found.start())
                    is_verdict = phrase is CALLED and _is_of_a_choice(sentence, found.start())
                    is_human = subject.is_human and lower[subject.start : subject.end] not in _OF_WHOM
                    if (is_human or is_verdict) and not is_denied(lower, found.start()):
                        yield _hit(sentence, found.span(), subject)


def _is_made(sentence: Sentence, offset: int) -> bool:
    """Say whether a notion is what is made: whoever makes it decides then whether it is people's."""
    at = sentence.word_at(offset)
    return any(word.text in _MADE for word in sentence.words[max(0, at - 3) : at])


def _is_of_a_choice(sentence: Sentence, offset: int) -> bool:
    """Say whether "this", a choice or an act in -ing is what is called a mistake."""
    words = sentence.words
    at = sentence.word_at(offset)
    if at > 0 and (words[at - 1].text in _POINTING or words[at - 1].text in _CHOICES):
        return True
    return bool(words) and at > 0 and (is_gerund(words[0].text) or words[0].text == "not")


def _hit(sentence: Sentence, span: tuple[int, int], subject: Subject) -> Hit:
    return Hit(
        sentence.start + span[0],
        sentence.start + span[1],
        "info" if subject.is_us else None,
        is_about_oneself=subject.kind == "self",
    )
