"""BL103: to blame, at fault, responsible for the outage, let us down."""

from collections.abc import Iterator

from lightkeeper.wording.finding import Hit
from lightkeeper.wording.phrase import Phrase
from lightkeeper.wording.rule import Rule
from lightkeeper.wording.subject.finder import noun_phrase_after, subject_of
from lightkeeper.wording.text.document import Sentence
from lightkeeper.wording.words.denials import is_denied

HARM = (
    "outage|incident|failure|breakage|downtime|mess|error|mistake|bug|loss|damage|disruption|crash|leak|breach|problem|"
    "mishap|disaster|regression|misconfiguration"
)
# Verdicts on whoever is their subject.
VERDICT = Phrase(
    r"(?:is|are|was|were|be|been)(?: \w+){0,2} (?:to blame|at fault|guilty|in the wrong|the culprits?)|"
    rf"(?:is|are|was|were|be|been)(?: \w+)? responsible for (?:(?:the|this|that|our|an) )?(?:\w+ ){{0,2}}(?:{HARM})s?|"
    r"let (?:us|everyone|everybody|them|the team|the company|our users|our customers|users|customers) down|"
    r"(?:owe|owes|owed) (?:us|everyone|them|users|customers|the \w+)(?: all)? an? (?:explanation|apology)|"
    r"(?:bear|bears|bore) (?:the )?(?:blame|fault|responsibility for (?:the|this) (?:\w+ )?(?:outage|incident))"
)
# Verdicts on whoever stands after them.
AIMED = Phrase(
    r"culprits? (?:is|was|were|turned out to be)|blame(?: \w+)? (?:lies|lay|falls|fell|rests) (?:with|on)|"
    r"(?:blame|blames|blamed)(?: it on| this on| on)?|fault of|(?:point|points|pointed|pointing) (?:the|a) finger at|"
    r"the person responsible for|fault lies with"
)
OWNED = Phrase(
    r"whose (?:own )?fault|(?:his|her|their|your|our|my) (?:own )?fault|"
    r"(?!nobody|no-one|one|anyone|anybody)[\w-]+['’]s (?:own |sole )?fault"
)
# "The culprit has been found." and nothing more: people are looked for, not a process.
NAMED = Phrase(
    r"(?:the|real|main|true) culprits? (?:has|have|was|were)(?: finally)?(?: been)? "
    r"(?:found|caught|identified|named)(?=\W*$)"
)


class BlameVocabulary(Rule):
    """This may read as handing out blame.

    ## Why it matters
    A verdict on somebody ends the search for conditions just where it could begin.
    People who expect to be judged tell less, and what they know is what the next person in that seat needs.
    A story told with a doer as its subject makes readers judge harder, even those who saw for themselves what happened.

    ## Flagged
    - The database team is to blame for the slow recovery.
    - The night shift lead is responsible for this outage.
    - It was the contractor's own fault.
    - The engineers on call were at fault.
    - Whose fault is the missing backup?
    - The vendor owes us an explanation.
    - The culprit was a developer of the billing team.

    ## Not flagged
    - The scheduler is responsible for placing pods.
    - A faulty disk controller dropped writes.
    - We used git blame to find when the line changed.
    - The culprit was a pull request that doubled the batch size.
    - The service is built for fault tolerance and answers a page fault at once.
    - Reviews are blameless: this is not a process for assigning blame.
    - Nobody was at fault here, and it is nobody's fault.
    - The storage team is responsible for the backup service.

    ## Ask instead
    - What conditions had to line up for this to happen?
    - How did the system make that step possible, and how did it look from there?

    ## Try writing
    When ___ happened, ___ allowed it to reach ___, because ___.

    ## About yourself
    It takes more than one person for something like this to happen: what else had to be true?

    ## Source
    - Caitlin Fausey and Lera Boroditsky, Subtle linguistic cues influence perceived blame and financial liability
      (2010).
    - Sidney Dekker, Just Culture: who draws the line, and what a verdict costs.
    """

    code = "BL103"
    name = "blame-vocabulary"
    level = "error"
    cues = frozenset(
        "blame blames blamed fault guilty culprit culprits responsible down owe owes owed finger wrong "
        "responsibility".split()
    )

    def find(self, sentence: Sentence) -> Iterator[Hit]:
        """Yield verdicts whose subject or aim is people."""
        if sentence.block.kind in {"quote", "chat"} or sentence.section in {"people", "policy"}:
            return
        lower = sentence.lower
        for found in VERDICT.find_in(lower):
            subject = subject_of(sentence, found.start())
            if subject.is_maybe_human and not _denied(lower, found.start(), found.end()):
                yield Hit(
                    sentence.start + found.start(),
                    sentence.start + found.end(),
                    is_about_oneself=subject.kind == "self",
                )
        for found in AIMED.find_in(lower):
            if noun_phrase_after(sentence, found.end()).is_human and not _denied(lower, found.start(), found.end()):
                yield Hit(sentence.start + found.start(), sentence.start + found.end())
        for found in OWNED.find_in(lower):
            word = sentence.words[sentence.word_at(found.start())]
            owner = noun_phrase_after(sentence, found.start())
            is_people = owner.owner in {"self", "we", "person", "group", "client", "name"}
            if (word.text == "whose" or is_people) and not _denied(lower, found.start(), found.end()):
                yield Hit(
                    sentence.start + found.start(), sentence.start + found.end(), is_about_oneself=word.text == "my"
                )
        for found in NAMED.find_in(lower):
            yield Hit(sentence.start + found.start(), sentence.start + found.end(), "info")


def _denied(lower: str, start: int, end: int) -> bool:
    return is_denied(lower, start) or " not " in lower[start:end] or lower[:start].rstrip().endswith("git")
