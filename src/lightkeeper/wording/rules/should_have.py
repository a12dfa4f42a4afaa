"""BL201: should have, ought to have, was supposed to."""

from collections.abc import Iterator

from lightkeeper.wording.finding import Hit
from lightkeeper.wording.phrase import Phrase
from lightkeeper.wording.rule import Rule
from lightkeeper.wording.text.document import Sentence

DUTY = Phrase(r"(?:should|ought to|must|needed to|was supposed to|were supposed to)(?: not|n't)? have \w+")


class ShouldHave(Rule):
    """This may read as judging the past by a step that was not taken.

    ## Why it matters
    A step that was not taken explains nothing about why the step that was taken made sense. Say more here.

    ## Flagged
    - We should have tested the rollback first.
    - [lessons] The reviewer ought to have spotted the missing index.

    ## Not flagged
    - The alert should have fired at 09:00 but its query had a typo.
    - We should have a runbook for this.

    ## Ask instead
    - What did people know at that point?
    - What would have prompted a different step?

    ## Try writing
    At that time ___ was known, and ___ made ___ the natural next step.

    ## About yourself
    You were not alone in this: what made the step you took reasonable then?

    ## Source
    - Sidney Dekker, The Field Guide to Understanding 'Human Error': counterfactual reasoning.
    """

    code = "BL201"
    name = "should-have"
    level = "warning"
    cues = frozenset(("should", "shouldn't", "should've", "ought", "supposed", "must", "needed"))

    def find(self, sentence: Sentence) -> Iterator[Hit]:
        """Yield duties of the past whose subject is human."""
        for found in DUTY.find_in(sentence.lower):
            yield Hit(sentence.start + found.start(), sentence.start + found.end())
