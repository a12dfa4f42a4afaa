"""BL106: disciplinary action, written warnings, held accountable."""

from collections.abc import Iterator

from lightkeeper.wording.finding import Hit
from lightkeeper.wording.phrase import Phrase
from lightkeeper.wording.rule import Rule
from lightkeeper.wording.subject.finder import noun_phrase_after, subject_of
from lightkeeper.wording.text.document import Sentence
from lightkeeper.wording.words.denials import is_denied

SANCTION = Phrase(
    r"disciplinary (?:action|actions|measures?|steps|procedure|proceedings|hearing|process|consequences)|"
    r"(?:written|verbal|formal|final) warning|name and shame|named and shamed|performance improvement plan|"
    r"(?:held|hold|holding|holds)(?: [\w'’-]+){0,4} (?:accountable|to account)|"
    r"(?:made|make|making|set) an example of|(?:face|faces|faced|facing) (?:the )?consequences|"
    r"(?:zero[- ]tolerance|three strikes) (?:policy|rule) for (?:mistakes?|errors?)"
)
# Done to people; machines are fired, suspended and terminated as well.
DONE_TO_PEOPLE = Phrase(
    r"(?:has been|have been|had been|was|were|is|are|been|be|got|gets|being)(?: \w+ly)? "
    r"(?:disciplined|reprimanded|punished|fired|sacked|dismissed|demoted|sanctioned|suspended|let go|"
    r"put on a performance plan|taken off the on-call rota|removed from the team|removed from on-call)"
)
TAKEN_AWAY = Phrase(
    r"(?:revoked|withdrew|removed|took away|suspended) (?:the |\w+['’]s? |his |her |their )?(?:[\w'’-]+ ){0,4}"
    r"(?:rights|access|privileges|permissions)"
)
AS_PUNISHMENT = Phrase(
    r"because of (?:this|the) (?:incident|outage|mistake|error)|as a consequence|as punishment|for (?:this|the|"
    r"that) mistake"
)
PUNISHING = Phrase(r"(?:punish|punishing|reprimand|reprimanding|discipline|disciplining|fire|sack)")


class SanctionLanguage(Rule):
    """This may make people less willing to tell us what they know.

    ## Why it matters
    Where reports can cost somebody their standing, fewer things are reported and the next review knows less.
    Conduct is a matter for another process with other rules; aviation and health care keep the two apart by law, so
    that
    people can speak. A learning document that mentions sanctions is read as a file on somebody.

    ## Flagged
    - The engineer has been given a written warning.
    - Whoever merged this must be held accountable.
    - We revoked Omar's deploy rights because of this incident.
    - The operator was reprimanded after the second outage.
    - Disciplinary action against the on-call engineer is being considered.

    ## Not flagged
    - The compiler warning was hidden by the log level.
    - Access to the old bucket was revoked on Tuesday.
    - The finance team is accountable for the ledger export.
    - Two alerts fired at 09:12 and the canary was suspended.
    - [policy] Nothing said in a review leads to disciplinary action.
    - A disciplined release process made the rollback quick.
    - Nobody will be punished for reporting a near miss.

    ## Ask instead
    - What would make the safe path the easy path for everyone?
    - Which guard rail would have helped whoever stood there?

    ## Try writing
    To make ___ safe for everyone, ___ will check ___ before ___.

    ## Source
    - Regulation (EU) 376/2014, article 15: occurrence reports serve safety, not blame or liability.
    - Sidney Dekker, Just Culture.
    """

    code = "BL106"
    name = "sanction-language"
    level = "error"
    cues = frozenset(
        """disciplinary warning shame shamed performance accountable account example consequences tolerance strikes
        disciplined reprimanded punished fired sacked dismissed demoted sanctioned suspended go rota revoked withdrew
        removed took punish punishing reprimand reprimanding discipline disciplining fire sack""".split()
    )

    def find(self, sentence: Sentence) -> Iterator[Hit]:
        """Yield what would be done to people because of what happened."""
        if sentence.block.kind in {"quote", "chat"} or sentence.section == "policy":
            return
        lower = sentence.lower
        spans = [found.span() for found in SANCTION.find_in(lower)]
        spans += [f.span() for f in DONE_TO_PEOPLE.find_in(lower) if subject_of(sentence, f.start()).is_human]
        spans += [f.span() for f in PUNISHING.find_in(lower) if noun_phrase_after(sentence, f.end()).is_human]
        if AS_PUNISHMENT.is_in(lower):
            spans += [found.span() for found in TAKEN_AWAY.find_in(lower)]
        for start, end in spans:
            if not is_denied(lower, start):
                yield Hit(sentence.start + start, sentence.start + end)
