"""BL501: who approved this, whose change was it."""

from collections.abc import Iterator

from lightkeeper.wording.finding import Hit
from lightkeeper.wording.phrase import Phrase
from lightkeeper.wording.rule import Rule
from lightkeeper.wording.subject.questions import BLAMED_ACTS, is_question
from lightkeeper.wording.text.document import Sentence

PEOPLE = "engineer|developer|person|team|operator|colleague|admin|reviewer|author|manager|contractor|responder|one"
HUNTED = Phrase(
    rf"who (?:exactly |actually |ever |else |really |first )?(?:has |had )?(?:{BLAMED_ACTS})|"
    r"who (?:is|was|were) (?:really |actually )?(?:to blame|at fault|supposed to|meant to|expected to|guilty|"
    r"behind this|"
    r"responsible for (?:the|this|that) (?:\w+ )?(?:outage|incident|failure|mistake|error|bug|change|mess|deploy))|"
    r"who(?: is|['’]s|s| was) (?:really |actually |ultimately )?(?:to blame|at fault|behind (?:this|it)|guilty)|"
    r"who(?: is|['’]s| was) (?:ultimately |actually |really )?(?:responsible|accountable)(?: for (?:this|it|"
    r"that|what))?(?=\W*$)|"
    r"by whom (?:was|were|had)|(?:which of (?:us|you|them)|whose (?:hands|account|laptop|credentials|login)) (?:\w+ )?"
    rf"(?:{BLAMED_ACTS}|was|were)|who (?:on earth|in the team|in this team|on the team|there) (?:has |"
    rf"had )?(?:{BLAMED_ACTS})|"
    r"who dropped the ball|(?:the )?names? of (?:the |whoever )(?:[\w-]+ )?(?:person|engineer|developer|operator|who)|"
    r"who (?:should|could|ought to|must) have|who was it that|"
    r"whose (?:\w+ )?(?:fault|mistake|error|change|commit|code|job|idea|decision|pull request|pr|deploy|responsibility|"
    r"oversight|task) (?:is|was|were|did|caused|broke)|"
    rf"which (?:{PEOPLE})s? (?:{BLAMED_ACTS})"
)


class WhoQuestion(Rule):
    """This may read as a search for somebody.

    ## Why it matters
    "Who" is answered by a name, and after a name the conversation stops.
    Nearly everything worth knowing lies in how the step came about: what was asked of people, what they could see,
    which
    checks it went through. Asking how brings the same people to speak, and lets them tell it themselves.

    ## Flagged
    - Who approved this change?
    - Whose fault is the missing backup?
    - Who was supposed to be watching the queue?
    - [questions] Which engineer pushed the migration?
    - By whom was the switch turned off?
    - Do we know who decided to skip the dry run?
    - Who's responsible for this?

    ## Not flagged
    - Who was affected, and for how long?
    - Who owns the follow-up?
    - Who can we learn from here?
    - Who noticed first, and by what sign?
    - Whose view would we miss if nobody invited them?
    - Who is responsible for following up?

    ## Ask instead
    - How did this change make its way to production?
    - What did the steps before it look like to the people who took them?

    ## Try writing
    How did ___ come to ___, and what did it pass on its way?

    ## Source
    - PagerDuty, Postmortem documentation: ask what and how rather than who.
    - Etsy, Debriefing Facilitation Guide.
    """

    code = "BL501"
    name = "who-question"
    level = "warning"
    mark = "?"
    cues = frozenset(("who", "who's", "whose", "which", "whom", "name", "names"))

    def find(self, sentence: Sentence) -> Iterator[Hit]:
        """Yield questions that a name would answer."""
        if is_question(sentence):
            for found in HUNTED.find_in(sentence.lower):
                if _asks(sentence, found.start()):
                    yield Hit(sentence.start + found.start(), sentence.start + found.end())


def _asks(sentence: Sentence, offset: int) -> bool:
    """Say whether "who" asks, rather than tells of whom one speaks ("the engineer who merged")."""
    at = sentence.word_at(offset)
    before = next((word.text for word in reversed(sentence.words[:at]) if word.text[0].isalnum()), "")
    is_first = not before or before.isdigit() or sentence.words[at - 1].text in {",", ":", "—", "–", "?", ";", "-"}
    return is_first or before in {
        "and",
        "so",
        "but",
        "know",
        "out",
        "ask",
        "see",
        "by",
        "question",
        "q",
        "tell",
        "say",
        "then",
    }
