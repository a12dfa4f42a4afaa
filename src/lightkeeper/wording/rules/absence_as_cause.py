"""BL404: lack of testing, insufficient training, poor documentation."""

from collections.abc import Iterator

from lightkeeper.wording.finding import Hit
from lightkeeper.wording.phrase import Phrase
from lightkeeper.wording.rule import Rule
from lightkeeper.wording.text.document import Sentence

_ABSENT = (
    r"(?:an? |the )?(?:lack of|lacking|insufficient|inadequate|poor|absence of|missing|no proper|not enough|too little)"
)
_PRACTICE = (
    r"(?:[\w'-]+ ){0,2}?(?:testing|tests|communication|monitoring|documentation|training|reviews?|alerting|planning|"
    r"coordination|knowledge|understanding|oversight|preparation|validation|observability|process|procedures?|automation)"
)
_CAUSE = Phrase(
    rf"(?:caused by|due to|because of|owing to|result of|results? from|resulted from|stem(?:s|med) from|attributed to|"
    rf"causes? (?:was|is|were)|factors? (?:was|is|were)) {_ABSENT} {_PRACTICE}"
    rf"|{_ABSENT} {_PRACTICE} (?:[\w'-]+ ){{0,3}}?(?:led to|caused|let|allowed|resulted in|meant|contributed|"
    r"(?:was|were|is) (?:the|a|one of the)(?: [\w-]+){0,2} (?:causes?|reasons?|factors?))"
)


class AbsenceAsCause(Rule):
    """This may read as explaining what happened by what was not there.

    ## Why it matters
    Anything that was absent would explain as much. What was there, and how it worked on other days, can be looked at
    and changed.

    ## Flagged
    - The incident was caused by a lack of communication.
    - Insufficient testing let the bug through.
    - Poor documentation was the cause.

    ## Not flagged
    - The test suite has no case for an empty cart.
    - The hand-over note omits the failover host.
    - Staging has no replica, so the lag path never runs there.

    ## Ask instead
    - What was in place, and how did it work on a normal day?
    - Where did it run out this time?

    ## Try writing
    ___ covers ___; it does not reach ___, which on this day was ___.

    ## Source
    - Erik Hollnagel, Safety-I and Safety-II: causes that are only absences.
    """

    code = "BL404"
    name = "absence-as-cause"
    level = "off"
    cues = frozenset("lack lacking insufficient inadequate poor absence missing proper enough little".split())

    def find(self, sentence: Sentence) -> Iterator[Hit]:
        """Yield absences in the place of a cause."""
        for found in _CAUSE.find_in(sentence.lower):
            yield Hit(sentence.start + found.start(), sentence.start + found.end())
