"""BL304: complacency, lack of discipline, loss of situational awareness."""

from collections.abc import Iterator

from lightkeeper.wording.finding import Hit
from lightkeeper.wording.phrase import Phrase
from lightkeeper.wording.rule import Rule
from lightkeeper.wording.subject.finder import subject_of
from lightkeeper.wording.text.document import Sentence
from lightkeeper.wording.words.denials import is_denied

VIRTUE = (
    "discipline|diligence|due diligence|ownership|common sense|care|attention|attention to detail|responsibility|"
    "professionalism|commitment|rigou?r|competence|vigilance|foresight|initiative|motivation|teamwork|urgency|"
    "thoroughness|concentration|focus|judge?ment|accountability|forethought|caution|consideration|curiosity|leadership|"
    "prudence|patience|seriousness|follow-through|communication skills|preparedness|interest|willingness|engagement|"
    "situational awareness|experience|maturity|self-discipline|effort|awareness|responsiveness|transparency|expertise"
)
LABEL = Phrase(
    r"complacency|complacent|situational unawareness|(?:lost|loss of|lack of|lacked|poor|no|"
    r"losing) situational awareness|"
    rf"(?:lack of|lacked|lacking|insufficient|want of|absence of)(?: the)?(?: \w+)? (?:{VIRTUE})|"
    rf"(?:poor|bad) (?:{VIRTUE}|attitude|work ethic|mindset|culture|workmanship|airmanship)|"
    r"(?:culture|attitude|people|discipline|mentality|motivation) problem|over-?confidence|tunnel vision|"
    r"(?:loss|lapse) of (?:concentration|attention|focus)|lapses? in (?:concentration|attention|focus|discipline)|"
    r"(?:out of|through|due to|because of|sheer|pure|plain|from|by|down to|caused by) (?:sheer |pure |plain |our |"
    r"simple |mere )?(?:ignorance|inattention|carelessness|negligence|laziness|neglect|inexperience|"
    r"over-?confidence|hubris|"
    r"naivety|na[iï]vet[eé]|forgetfulness|thoughtlessness|impatience|stupidity|haste|indifference)|"
    r"false sense of (?:security|confidence|safety)|blind (?:trust|faith) in|normali[sz]ation of deviance|"
    r"(?:wishful|magical) thinking|confirmation bias|(?:hero|cowboy|blame|toxic) culture|mental lapse|brain fart|"
    r"(?:too little|not enough|insufficient|inadequate) (?:thought|care|diligence|discipline|attention|rigou?r|caution|"
    r"foresight|consideration|communication skills|ownership)|"
    r"groupthink|negative attitude|alert blindness|human nature"
)
# Knowing is a matter of teaching as often as a label: said more quietly.
KNOWING = Phrase(
    r"lack of (?:understanding|knowledge|experience|awareness|skills?|expertise|familiarity) (?:of|with|or|by|"
    r"among|about|in|on)|"
    r"without (?:being )?(?:\w+ )?(?:aware|conscious)(?: of| that)?|inexperience (?:with|in)|unfamiliarity with|"
    r"ignorance of|"
    r"(?:insufficient|poor|incomplete|inadequate) (?:understanding|knowledge|awareness) (?:of|about|on)"
)
# Said of people alone.
OF_PEOPLE = Phrase(
    r"(?:was|were|been|are|is|had been|being)(?: \w+ly| not| n['’]t| too| also){0,2} (?:unaware (?:of|that)|"
    r"unfamiliar with|"
    r"familiar enough with|oblivious (?:to|of)|aware enough)|"
    r"(?:grown|become|became|got|gotten|grew)(?: \w+)? (?:used to ignoring|desensiti[sz]ed|numb to|"
    r"accustomed to ignoring)"
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
    - It was done out of ignorance and haste.
    - The clean dashboards gave us a false sense of security.
    - The command was applied without being aware of the current context.

    ## Not flagged
    - A lack of free inodes stopped the writer.
    - The dashboard did not show which region was active.
    - The team had gone nine months without this alert firing.
    - The job was not scheduled for lack of memory.
    - The service needs a clear ownership record.
    - The client was unaware of the new endpoint.
    - A blind spot of the probe hid the second leak.
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
        blindness human ignorance inattention carelessness negligence laziness neglect inexperience hubris naivety
        naïvety forgetfulness thoughtlessness impatience stupidity haste indifference false faith blind deviance wishful
        magical confirmation hero cowboy blame toxic mental brain thought care diligence rigour rigor caution foresight
        consideration ownership aware conscious unaware unfamiliar unfamiliarity familiar oblivious desensitised
        desensitized numb accustomed understanding knowledge awareness inadequate""".split()
    )

    def find(self, sentence: Sentence) -> Iterator[Hit]:
        """Yield labels that stand where an explanation would."""
        if sentence.block.kind in {"quote", "chat"} or sentence.section in {"people", "policy", "actions"}:
            return
        lower = sentence.lower
        for found in LABEL.find_in(lower):
            if not is_denied(lower, found.start()):
                yield Hit(sentence.start + found.start(), sentence.start + found.end())
        for found in OF_PEOPLE.find_in(lower):
            if subject_of(sentence, found.start()).is_human and not is_denied(lower, found.start()):
                yield Hit(sentence.start + found.start(), sentence.start + found.end(), "info")
        for found in KNOWING.find_in(lower):
            if lower.startswith("without", found.start()) or not is_denied(lower, found.start()):
                yield Hit(sentence.start + found.start(), sentence.start + found.end(), "info")
