"""BL505: two questions in one."""

from collections.abc import Iterator

from lightkeeper.wording.finding import Hit
from lightkeeper.wording.phrase import Phrase
from lightkeeper.wording.rule import Rule
from lightkeeper.wording.subject.questions import is_question
from lightkeeper.wording.text.document import Sentence

SECOND = Phrase(
    r"(?:and|or) (?:also |then )?(?:why|who|did|didn['’]t|was|were|do|does|is|are|have|has|had|could|would|should) "
    r"(?:you|he|she|they|we|it|the|there|that|this|anyone|nobody|not|your|our)"
)
OFFER = Phrase(r"(?:can|could|would|will) you")


class DoubleQuestion(Rule):
    """This may read as two questions at once, and people will answer the easier one.

    ## Why it matters
    Whoever is asked two things answers one, usually the last, and the other is lost.
    Asked one by one, with a pause between, both bring something. A follow-up can wait until the first answer is there.

    ## Flagged
    - [questions] What did the graph show, and did you tell anyone?
    - [questions] How did the alert reach you and was the runbook open?
    - [questions] What did you see first? What did you do then?

    ## Not flagged
    - [questions] What caught your attention first, and what did you take it to mean?
    - [questions] Who was affected, and for how long?
    - [questions] What did the system look like in your head? Could you sketch it?
    - [lessons] What did the graph show, and did it matter? We do not know.

    ## Ask instead
    - What would be left if only one of the two were asked?
    - Which of the two opens the story, and which can follow once it is told?

    ## Try writing
    What did ___ look like at ___?

    ## Source
    - Don Dillman and others, Internet, Phone, Mail, and Mixed-Mode Surveys: ask one question at a time.
    """

    code = "BL505"
    name = "double-question"
    level = "info"
    mark = "?"
    cues = frozenset(("and", "or", "what", "how", "did", "was", "were", "why", "where", "when", "which", "who"))

    def find(self, sentence: Sentence) -> Iterator[Hit]:
        """Yield the second question of two."""
        if sentence.section != "questions" or not is_question(sentence):
            return
        for found in SECOND.find_in(sentence.lower):
            yield Hit(sentence.start + found.start(), sentence.start + found.end())
            return
        if sentence.block.kind == "cell" or OFFER.pattern.match(sentence.lower) is not None:
            return
        asked = [one for one in sentence.block.sentences() if is_question(one)]
        if len(asked) == 2 and asked[1].start == sentence.start:
            yield Hit(sentence.start, sentence.end)
