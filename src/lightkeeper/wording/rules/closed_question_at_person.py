"""BL504: did you, were you, has the team."""

from collections.abc import Iterator

from lightkeeper.wording.finding import Hit
from lightkeeper.wording.phrase import Phrase
from lightkeeper.wording.rule import Rule
from lightkeeper.wording.subject.questions import beginning, is_put_to_people, is_question, people_asked
from lightkeeper.wording.text.document import Sentence

CLOSED = Phrase(r"(?:and |so |but )?(?:did|do|does|have|has|had|are|is|was|were|could|should|would|will)")
# Yes or no is not what these wait for.
OPEN = Phrase(
    r"(?:could|can|would|will|do|did) you (?:please |perhaps )?(?:tell|describe|walk|explain|show|sketch|say|"
    r"talk|recall|"
    r"remember|know|want|like|need|mind|feel)"
)
# Asked of what is past, wherever it stands; the verbs are those of notices to readers, not of reviews.
PAST = Phrase(
    r"(?:and |so |but )?(?:did|had|were)(?= (?:you|someone|somebody|anyone|anybody|he|she|the team|the on-?call|"
    r"the engineer|"
    r"the developer|the operator) )(?! (?:you|anyone|anybody|someone|somebody) (?:also |ever )?(?:find|notice|"
    r"see|experience|"
    r"encounter|lose|enjoy|get|receive|miss|hear|try|have|affected|able|ever))"
)
_OUR_ACTS = frozenset(
    """test check verify review follow communicate notice miss reproduce estimate consider plan document escalate inform
    ask read respond react own act assume ignore forget skip validate rehearse prepare monitor underestimate
    rush""".split()
)
_DONE_TO_THEM = frozenset(
    "paged woken notified told alerted affected hurt harmed informed warned asked trained".split()
)


class ClosedQuestionAtPerson(Rule):
    """This may read as a question to tick off: yes or no is all it asks for.

    ## Why it matters
    A question for yes or no brings one word, and often the one that sounds safer.
    How and what bring the story: which signs were there, what was tried, what was usual. Closed questions are fine for
    checking a fact of a system.

    ## Flagged
    - [questions] Did you run the checklist?
    - [questions] Were you aware of the freeze?
    - [questions] Has the team tested this before?
    - [questions] Did we rehearse the rollback?
    - Did someone own the follow-up? Did you reproduce it on a test host?

    ## Not flagged
    - [questions] Did the checklist run?
    - [questions] How did you learn about the freeze?
    - [questions] Is the flag on by default?
    - [questions] Could you walk us through the first ten minutes?
    - Do you know how to drain a node?
    - Are you seeing errors? Restart the agent.
    - [questions] Was anyone paged?
    - [questions] Did we lose any orders?
    - Did you notice a delay? Then write to us.

    ## Ask instead
    - How do you usually go about this?
    - What did you know about it at that time, and from where?

    ## Try writing
    How did ___ go about ___, and what did ___ show?

    ## Source
    - Fisher and Geiselman, Memory-Enhancing Techniques for Investigative Interviewing.
    - PagerDuty, Postmortem documentation: ask open questions.
    """

    code = "BL504"
    name = "closed-question-at-person"
    level = "info"
    mark = "?"
    cues = frozenset("did do does have has had are is was were could should would will".split())

    def find(self, sentence: Sentence) -> Iterator[Hit]:
        """Yield questions to people that yes or no would answer."""
        is_to_people = is_put_to_people(sentence)
        if not (is_to_people or is_question(sentence)):
            return
        first = beginning(sentence)
        asking = CLOSED if is_to_people else PAST
        found = asking.pattern.match(sentence.lower, first)
        if found is None or OPEN.pattern.match(sentence.lower, first) is not None:
            return
        asked = people_asked(sentence, found.end())
        following = sentence.word_at(asked.end)
        words = [word.text for word in sentence.words[following:]]
        if not words or not (asked.kind in {"person", "group"} or (asked.kind == "we" and words[0] in _OUR_ACTS)):
            return
        if words[0] not in _DONE_TO_THEM and words[0] != "not":
            yield Hit(sentence.start + found.start(), sentence.start + asked.end)
