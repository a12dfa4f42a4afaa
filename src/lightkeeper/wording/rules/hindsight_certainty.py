"""BL203: obviously, in hindsight it was clear, the signs were there."""

from collections.abc import Iterator

from lightkeeper.wording.finding import Hit
from lightkeeper.wording.phrase import Phrase
from lightkeeper.wording.rule import Rule
from lightkeeper.wording.text.document import Sentence
from lightkeeper.wording.words.denials import is_denied

PLAIN = "obvious|clear|evident|apparent|plain|foreseeable|predictable|inevitable"
# Certain by themselves.
CERTAIN = Phrase(
    r"(?:only|just|merely) a (?:matter|question) of time|a (?:matter|question) of time before|"
    r"(?:warning )?signs were (?:all |clearly |already )?there|writing was on the wall|"
    r"anyone (?:could|would|should) (?:have )?(?:seen?|known?|noticed?|told|tell|spotted|spot)|"
    r"(?:was|were) (?:bound|doomed|destined) to (?:happen|fail|break|go wrong|end)|(?:accident|"
    r"disaster) waiting to happen|"
    rf"(?:should|ought to) have been (?:\w+ly )?(?:{PLAIN})|"
    rf"(?:{PLAIN}) (?:to anyone|to everyone|to everybody|from the (?:start|beginning|outset)|all along|in hindsight|"
    r"in retrospect|with hindsight)|"
    r"(?:was|were) (?:entirely|completely|totally|easily|clearly|obviously|perfectly|utterly) "
    r"(?:predictable|foreseeable|avoidable|preventable|unnecessary)|"
    r"(?:it|this|that|which) was (?:entirely |quite |very |so )?(?:obvious|inevitable|predictable|foreseeable) that|"
    r"(?:was|were) (?:obviously|clearly) (?:going to|bound to|a (?:bad|poor|mistake)|not enough|insufficient|"
    r"inadequate|"
    r"unsafe|risky|dangerous|too|wrong|not (?:tested|checked|thought|considered|ready))|"
    r"(?:could|should|would) have been (?:foreseen|predicted|anticipated)"
)
# Said of the past by the adverb that opens a clause.
OPENED = Phrase(
    r"(?:obviously|clearly|evidently|needless to say|predictably|unsurprisingly|of course),? "
    r"(?:[\w'’-]+ ){1,6}?(?:was|were|did|didn['’]t|had|hadn['’]t|should|could|failed|missed|forgot|ignored|overlooked)"
)
LOOKING_BACK = Phrase(r"in hindsight|with hindsight|in retrospect|looking back|retrospectively|now that we know")
JUDGED = Phrase(
    rf"{PLAIN}|should|shouldn['’]t|could have|would have|mistake|wrong|better|naive|optimistic|unwise|a bad|a poor|"
    r"too (?:risky|early|late|fast|quickly)|no reason"
)


class HindsightCertainty(Rule):
    """This may read as though the outcome had been certain before it was known.

    ## Why it matters
    Once we know how a story ends, the way to the end looks shorter and better lit than it was.
    Studies find it again and again: told the outcome, people call it more likely and its signs plainer than people who
    are not told. What was "obvious" afterwards was one reading among several at the time, and those are what to
    write down.

    ## Flagged
    - Obviously the migration was going to lock the table.
    - The signs were there for anyone who looked.
    - In hindsight it was clear the disk would fill.
    - It was only a matter of time before the certificate ran out.
    - Looking back, we should not have merged on a Friday.
    - It should have been obvious that the replica was stale.

    ## Not flagged
    - The error message was not obvious to the on-call engineer.
    - Mark the button clearly as destructive.
    - It was unclear whether the lock was held.
    - There was no obvious error and nothing obviously wrong in the logs.
    - In hindsight, the slow start came from the cold cache.
    - The failover is clearly documented in the runbook.
    - The graph clearly showed that the queue was full.
    - The fix was in, and the rest was a matter of time.

    ## Ask instead
    - Which signals were visible before the outcome was known, and how did they look then?
    - What else could the same signals have meant at that moment?

    ## Try writing
    At ___ people could see ___ and took it to mean ___; that it meant ___ was known at ___.

    ## About yourself
    You know now what you could not know then: what did it look like before the outcome was there?

    ## Source
    - Baruch Fischhoff, Hindsight is not equal to foresight (1975).
    - Etsy, Debriefing Facilitation Guide: "obviously" as a cue to ask.
    """

    code = "BL203"
    name = "hindsight-certainty"
    level = "warning"
    cues = frozenset(
        """obviously clearly evidently needless predictably unsurprisingly course hindsight retrospect looking
        retrospectively know matter question signs wall
        anyone bound doomed destined waiting obvious clear evident apparent
        foreseeable predictable inevitable plain avoidable preventable unnecessary foreseen predicted
        anticipated""".split()
    )

    def find(self, sentence: Sentence) -> Iterator[Hit]:
        """Yield words that certify the past."""
        if sentence.block.kind in {"quote", "chat"} or sentence.section in {"people", "policy"}:
            return
        lower = sentence.lower
        for found in CERTAIN.find_in(lower):
            if not is_denied(lower, found.start()):
                yield Hit(sentence.start + found.start(), sentence.start + found.end())
        for found in OPENED.find_in(lower):
            before = lower[: found.start()].strip(" -*_0123456789.")
            if not before or before.endswith((",", ";", ":", " and", " but", "—")):
                yield Hit(sentence.start + found.start(), sentence.start + found.end())
        for found in LOOKING_BACK.find_in(lower):
            if JUDGED.is_in(lower):
                is_mine = any(word.text == "i" for word in sentence.words)
                yield Hit(sentence.start + found.start(), sentence.start + found.end(), is_about_oneself=is_mine)
