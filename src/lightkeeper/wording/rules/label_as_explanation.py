"""BL304: complacency, lack of discipline, loss of situational awareness."""

from collections.abc import Iterator

from lightkeeper.wording.finding import Hit
from lightkeeper.wording.phrase import Phrase
from lightkeeper.wording.rule import Rule
from lightkeeper.wording.text.document import Sentence
from lightkeeper.wording.words.denials import is_denied

VIRTUE = (
    "discipline|diligence|due diligence|ownership|common sense|care|attention|attention to detail|responsibility|"
    "professionalism|commitment|rigou?r|competence|vigilance|foresight|initiative|motivation|teamwork|urgency|"
    "thoroughness|concentration|focus|judge?ment|accountability"
)
LABEL = Phrase(
    r"complacency|complacent|situational unawareness|(?:lost|loss of|lack of|lacked|poor|no|"
    r"losing) situational awareness|"
    rf"(?:lack of|lacked|lacking|insufficient|want of|absence of)(?: the)?(?: \w+)? (?:{VIRTUE})|"
    rf"(?:poor|bad) (?:{VIRTUE}|attitude|work ethic|mindset|culture|workmanship|airmanship)|"
    r"(?:culture|attitude|people|discipline|mentality|motivation) problem|over-?confidence|tunnel vision|"
    r"(?:loss|lapse) of (?:concentration|attention|focus)|lapses? in (?:concentration|attention|focus|discipline)|"
    r"groupthink|negative attitude|alert blindness|human nature"
)
# Knowing is a matter of teaching as often as a label: said more quietly.
KNOWING = Phrase(
    r"lack of (?:understanding|knowledge|experience|awareness|skills?|expertise|familiarity) (?:of|with|or|by|"
    r"among|about|in|on)"
)


class LabelAsExplanation(Rule):
    """This may read as an explanation, while it is a name for what we do not yet understand.

    ## Why it matters
    A large word for a state of mind ends the inquiry without saying what anybody saw or did.
    "Complacency" is given to people after an outcome; on the same evidence, a day before, it would have been called
    confidence in a system that had worked for months. What they saw, expected and were juggling can be learned from.

    ## Flagged
    - A lack of discipline in the team led to the drift.
    - The responder had lost situational awareness.
    - Complacency set in after months without incidents.
    - The cause was poor judgement and a lapse in concentration.

    ## Not flagged
    - A lack of free inodes stopped the writer.
    - The dashboard did not show which region was active.
    - The team had gone nine months without this alert firing.
    - The job was not scheduled for lack of memory.
    - The service needs a clear ownership record.
    - The map gives responders situational awareness across regions.

    ## Ask instead
    - What did the situation look like from inside, minute by minute?
    - What were people expecting to happen next, and what had taught them to expect it?

    ## Try writing
    At ___ people saw ___ and expected ___, since ___ had been so for ___.

    ## Source
    - Sidney Dekker and Erik Hollnagel, Human factors and folk models (2004).
    - Sidney Dekker, The Field Guide to Understanding 'Human Error': labels are not explanations.
    """

    code = "BL304"
    name = "label-as-explanation"
    level = "warning"
    cues = frozenset(
        """complacency complacent situational lack lacked lacking insufficient want absence poor bad culture attitude
        people discipline mentality motivation overconfidence confidence tunnel loss lapse lapses groupthink negative
        blindness human""".split()
    )

    def find(self, sentence: Sentence) -> Iterator[Hit]:
        """Yield labels that stand where an explanation would."""
        if sentence.block.kind in {"quote", "chat"} or sentence.section in {"people", "policy", "actions"}:
            return
        lower = sentence.lower
        for found in LABEL.find_in(lower):
            if not is_denied(lower, found.start()):
                yield Hit(sentence.start + found.start(), sentence.start + found.end())
        for found in KNOWING.find_in(lower):
            if not is_denied(lower, found.start()):
                yield Hit(sentence.start + found.start(), sentence.start + found.end(), "info")
