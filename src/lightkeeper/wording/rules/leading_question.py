"""BL503: didn't you see, surely, right?"""

from collections.abc import Iterator

from lightkeeper.wording.finding import Hit
from lightkeeper.wording.phrase import Phrase
from lightkeeper.wording.rule import Rule
from lightkeeper.wording.subject.questions import beginning, is_put_to_people, is_question, people_asked
from lightkeeper.wording.text.document import Sentence

NEGATIVE = Phrase(r"(?:didn|don|doesn|wasn|weren|isn|aren|hasn|haven|hadn|couldn|wouldn|shouldn|won|can)['’]t")
APART = Phrase(r"(?:did|do|was|were|had|could|would|should) (?:you|he|she|they|anyone|nobody|the \w+|we) not")
# Answered before it is asked, whoever it is about.
BUILT_IN = Phrase(
    r"(?:don['’]t|do|wouldn['’]t|didn['’]t|can['’]t) (?:you|we) (?:not )?(?:think|agree|say|see) (?:that )?|"
    r"wouldn['’]t it (?:have been|be)|isn['’]t it (?:\w+ )?(?:true|clear|obvious|fair|possible|likely|the case)|"
    r"is(?:n['’]t)? it (?:not )?fair to say|should you not|surely|isn['’]t (?:it|that) (?=\W*$)|"
    r"(?:would|do|don['’]t|wouldn['’]t) (?:you|we) (?:not )?(?:agree|say|admit|concede|accept)(?: that)?|"
    r"is(?:n['’]t)? it (?:not )?(?:true|fair|safe|obvious|clear|the case) (?:that|to say)|"
    r"(?:was|is)(?:n['’]t)? (?:it|that|this) not (?:obvious|clear|your|the)|wasn['’]t (?:it|that|"
    r"this) (?:\w+ )?(?:obvious|"
    r"clear|your|a (?:bad|mistake|red flag|warning|sign))|"
    r"(?:should|could)(?:n['’]t)? (?:you|he|she|they|someone|somebody|anyone|the \w+) (?:not )?have (?:\w+ed|"
    r"known|seen|"
    r"caught|thought|done|told|found|read|run)"
)
TAG = Phrase(
    r"(?:right|correct|yes|no|isn['’]t it|wasn['’]t it|didn['’]t (?:you|he|she|they|we|it)|weren['’]t you|were you|"
    r"wasn['’]t (?:he|she)|don['’]t you think|hadn['’]t (?:you|they)|couldn['’]t (?:you|they)|"
    r"shouldn['’]t (?:you|they))(?=\W*$)"
)


class LeadingQuestion(Rule):
    """This may read as a question that already holds its answer.

    ## Why it matters
    A built-in answer tells people what to say, so we learn what we believed before.
    In interviews, leading questions change what people later remember. An open question costs a few seconds more and
    brings up things nobody thought to ask about.

    ## Flagged
    - [questions] Didn't you see the warning?
    - [questions] You knew the flag was risky, right?
    - [questions] Surely someone checked the dashboard first?
    - [questions] Don't you think the alert was loud enough?
    - [questions] Wasn't it obvious that the disk was full?
    - [questions] Couldn't someone have checked the queue?
    - [questions] Should you not have called the second on-call?

    ## Not flagged
    - [questions] Didn't the job exit with code 3?
    - [questions] What did the warning look like on your screen?
    - The flag was marked as risky, right below the toggle.
    - [questions] How sure were you of the flag, and what made you so?
    - [policy] Shouldn't you be in the channel by now? Join it.

    ## Ask instead
    - What did you see on the screen, and what did you expect to happen?
    - How did it look from where you sat?

    ## Try writing
    What did ___ look like at ___?

    ## Source
    - Elizabeth Loftus, Leading questions and the eyewitness report (1975).
    - Fisher and Geiselman, Memory-Enhancing Techniques for Investigative Interviewing.
    """

    code = "BL503"
    name = "leading-question"
    level = "warning"
    mark = "?"
    cues = frozenset(
        """didn't don't doesn't wasn't weren't isn't aren't hasn't haven't hadn't couldn't wouldn't shouldn't won't
        can't did do was were had could would should surely right correct yes no is""".split()
    )

    def find(self, sentence: Sentence) -> Iterator[Hit]:
        """Yield questions with the answer built in."""
        if not is_question(sentence):
            return
        lower, first = sentence.lower, beginning(sentence)
        for found in BUILT_IN.find_in(lower):
            yield Hit(sentence.start + found.start(), sentence.start + len(lower[: found.end()].rstrip()))
        for found in (*NEGATIVE.find_in(lower), *APART.find_in(lower)):
            asked = people_asked(sentence, found.end() if "'" in found[0] or "’" in found[0] else first)
            is_apart = found[0].endswith("not")
            if found.start() == first and (is_apart or (asked.is_human and not asked.is_us)):
                yield Hit(sentence.start + found.start(), sentence.start + max(found.end(), asked.end))
        if is_put_to_people(sentence) and people_asked(sentence, first).is_human:
            for found in TAG.find_in(lower):
                if lower[: found.start()].rstrip().endswith(","):
                    yield Hit(sentence.start + found.start(), sentence.start + found.end())
