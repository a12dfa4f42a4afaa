"""BL101: a person, role or team in the place of the cause."""

from collections.abc import Iterator

from lightkeeper.wording.finding import Hit, Level
from lightkeeper.wording.phrase import Phrase
from lightkeeper.wording.rule import Rule
from lightkeeper.wording.subject.finder import noun_phrase_after, subject_of
from lightkeeper.wording.subject.noun_phrase import Subject
from lightkeeper.wording.text.document import Sentence
from lightkeeper.wording.words.acts import SLIPS

CAUSED_BY = Phrase(
    r"(?:caused|broken|brought down|taken down|knocked out|corrupted|messed up) by|because of|due to|owing to|"
    r"thanks to|"
    r"(?:the )?result of|(?:attributed|attributable|traced|traced back) to|(?:was|is|came|comes) down to|the fault of"
)
MADE_BY = Phrase(
    r"(?:mistake|error|typo|slip|misconfiguration|blunder|oversight)(?: \w+){0,4} "
    r"(?:by|from)"
)
HARMING = Phrase(
    r"(?:broke(?! (?:\w+ ){0,3}(?:down|out|up|into|off|the (?:dependency|cycle)))|took down|brought down|knocked out|"
    r"knocked over|caused|corrupted|"
    r"misconfigured|mistyped|mis-typed|mis-configured|wiped|destroyed|crashed|botched|shot (?:ourselves|"
    r"themselves|himself|herself) in the foot|locked ourselves out|messed up|screwed up|"
    r"nuked|trashed)"
)
SLIPPING = Phrase(
    rf"(?:{SLIPS}) \w+(?:ed|e|t|n)?|(?:deleted|dropped|removed|merged|deployed|pushed|changed|disabled|released|"
    rf"published|"
    rf"leaked|ran|left|put|set|sent|made|took) (?:\w+ ){{0,5}}(?:{SLIPS}|by mistake|by accident)"
)
WRONG_THING = Phrase(
    r"(?:deleted|dropped|removed|overwrote|ran|pushed|merged|deployed|changed|edited|entered|typed|selected|"
    r"picked|killed|"
    r"restarted|disabled|applied|shut down) (?:\w+ ){0,2}wrong"
    r"|(?:ran|pushed|merged|deployed|shipped|applied|entered|typed) (?:\w+ ){0,2}(?:incorrect|bad|broken|faulty)"
)
# An error found by somebody is good news, and being sorry is not an explanation.
FOUND = Phrase(
    "is|was|were|been|found|detected|noticed|reported|fixed|discovered|resolved|caught|spotted|identified|seen"
)
SORRY = frozenset("sorry apologise apologize apologies apology".split())
# What makes a capitalised word a person rather than a product.
HE_OR_SHE = frozenset("he she his her him".split())
BECAUSE = Phrase("because")
CHANGING = frozenset(
    """deleted dropped removed overwrote pushed merged deployed changed edited disabled killed applied entered typed
    committed approved ran shipped enabled""".split()
)
# Words that a slip may stand before without being about somebody.
NOT_BY_PEOPLE = Phrase(
    r"(?:incorrectly|wrongly|erroneously|improperly) (?:assum\w+|assess\w+|believ\w+|thought|conclud\w+)"
)
OWNED = frozenset(
    "change changes commit commits pr merge patch edit mistake error migration push deploy script request".split()
)

CAUSING = frozenset(
    """because due owing thanks result attributed attributable traced came comes fault caused broken brought taken
    knocked corrupted messed""".split()
)
MAKING = frozenset("mistake error typo slip misconfiguration blunder oversight".split())
HARM = frozenset(
    """broke took brought knocked caused corrupted misconfigured mistyped wiped destroyed crashed botched messed screwed
    nuked trashed shot locked wrong incorrect bad broken faulty""".split()
)
SLIP = frozenset((*SLIPS.split("|"), "mistake", "accident"))


class PersonAsCause(Rule):
    """This may read as if a person were the cause.

    ## Why it matters
    When a person stands in the place of the cause, the inquiry ends where it should begin.
    Readers of the same accident blame more when it is told with a person as the one who did it, even with the video in
    front of them. The mechanism (what a tool accepted, what gave no feedback, what else had to be true) is what can be
    changed.

    ## Flagged
    - The outage was caused by a junior engineer running the wrong script.
    - Priya took down checkout when she merged the flag change.
    - Latency rose because Tom deleted the index.
    - The contractor accidentally deleted the production table.
    - We accidentally dropped one of the columns.
    - The failure was due to a typo by one of our administrators.
    - An engineer ran the wrong script on the primary.

    ## Not flagged
    - The outage was caused by a deadlock in the connection pool.
    - Priya rolled the flag back at 14:02 and checkout recovered.
    - The load balancer took two hosts out of rotation.
    - The failover job deleted stale leases, as designed.
    - We deleted the pod and it came back healthy.
    - The team broke the work down into three parts.
    - A new release dropped the cached index.
    - The delay was caused by users retrying the upload.

    ## Ask instead
    - What made this step look safe from where they stood?
    - What did the tool accept, and what would have told anybody that something was off?

    ## Try writing
    The ___ accepted ___ without ___; ___ also had to be true for this to reach users.

    ## About yourself
    What made this step look safe from where you stood, and what let it through?

    ## Source
    - Fausey and Boroditsky 2010, Subtle linguistic cues influence perceived blame and financial liability.
    - Sidney Dekker, The Field Guide to Understanding 'Human Error': human error is a symptom, not a cause.
    """

    code = "BL101"
    name = "person-as-cause"
    level = "error"
    cues = CAUSING | MAKING | HARM | SLIP

    def find(self, sentence: Sentence) -> Iterator[Hit]:
        """Yield causes that are people."""
        if sentence.block.kind in {"quote", "chat"} or sentence.section in {"people", "policy", "actions"}:
            return
        if sentence.mentions_people and not CAUSING.isdisjoint(sentence.spoken):
            yield from self._caused_by(sentence)
        if "because" in sentence.spoken and not CHANGING.isdisjoint(sentence.spoken):
            for found in BECAUSE.find_in(sentence.lower):
                yield from self._because(sentence, found.start(), sentence.word_at(found.end()))
        if sentence.mentions_people and not MAKING.isdisjoint(sentence.spoken):
            yield from self._made_by(sentence)
        if SORRY.isdisjoint(sentence.spoken):
            yield from self._doing_harm(sentence)

    def _caused_by(self, sentence: Sentence) -> Iterator[Hit]:
        for found in CAUSED_BY.find_in(sentence.lower):
            cause = noun_phrase_after(sentence, found.end())
            is_theirs = cause.owner in {"person", "group", "name", "self"} and _ends_in(sentence, cause, OWNED)
            if cause.kind in {"person", "group", "self"} or is_theirs:
                yield self._hit(sentence, (found.start(), cause.end), cause)

    def _made_by(self, sentence: Sentence) -> Iterator[Hit]:
        for found in MADE_BY.find_in(sentence.lower):
            somebody = noun_phrase_after(sentence, found.end())
            if somebody.is_human and not FOUND.is_in(found[0]):
                yield self._hit(sentence, (found.start(), somebody.end), somebody)

    def _because(self, sentence: Sentence, start: int, first: int) -> Iterator[Hit]:
        words = sentence.words
        for at in range(first + 1, min(first + 6, len(words))):
            if words[at].text in CHANGING:
                subject = subject_of(sentence, words[at].start)
                if subject.kind in {"person", "name", "group"} and subject.start >= words[first].start:
                    yield self._hit(sentence, (start, words[at].end), subject)
                return

    def _doing_harm(self, sentence: Sentence) -> Iterator[Hit]:
        lower = sentence.lower
        if not HARM.isdisjoint(sentence.spoken):
            for phrase in (HARMING, WRONG_THING) if sentence.mentions_people else (WRONG_THING,):
                for found in phrase.find_in(lower):
                    subject = subject_of(sentence, found.start())
                    is_named = phrase is WRONG_THING or not HE_OR_SHE.isdisjoint(sentence.spoken)
                    if subject.is_human or (subject.kind == "name" and is_named):
                        yield self._hit(sentence, found.span(), subject)
        if not SLIP.isdisjoint(sentence.spoken):
            for found in SLIPPING.find_in(lower):
                subject = subject_of(sentence, found.start())
                if subject.is_maybe_human and not NOT_BY_PEOPLE.is_in(found[0]):
                    yield self._hit(sentence, found.span(), subject)

    @staticmethod
    def _hit(sentence: Sentence, span: tuple[int, int], subject: Subject) -> Hit:
        start, end = sentence.start + span[0], sentence.start + span[1]
        level: Level | None = "info" if subject.is_us else "warning" if subject.kind in {"name", "group"} else None
        return Hit(start, end, level, is_about_oneself=subject.kind == "self")


def _ends_in(sentence: Sentence, phrase: Subject, nouns: frozenset[str]) -> bool:
    return sentence.lower[phrase.start : phrase.end].rsplit(" ", 1)[-1] in nouns
