"""BL302: bad decision, our mistake, wrongly assumed, screwed up."""

from collections.abc import Iterator

from lightkeeper.wording.finding import Hit
from lightkeeper.wording.phrase import Phrase
from lightkeeper.wording.rule import Rule
from lightkeeper.wording.subject.finder import subject_of
from lightkeeper.wording.subject.noun_phrase import Subject
from lightkeeper.wording.text.document import Sentence
from lightkeeper.wording.words.denials import is_denied
from lightkeeper.wording.words.verdicts import BAD, SLIP, VERDICT_CUES

# A verdict, whoever is its subject.
VERDICT = Phrase(
    rf"(?:{BAD}) (?:decisions?|judge?ments?|idea to|idea of|move to|choice to|practice by)|"
    rf"was an? (?:{BAD}) (?:idea|move)|"
    r"(?:rookie|beginner['’]s|schoolboy|stupid|silly|dumb|careless|foolish|embarrassing|elementary|avoidable) "
    r"(?:mistakes?|errors?|slip)|(?:error|lapse)s? (?:of|in) judge?ment|"
    rf"(?:our|my|his|her|your|[\w-]+['’]s) (?:own |big |biggest |first |main )?(?:{SLIP})|"
    r"(?:based on|due to|because of|through) (?:a |our |my )?(?:misunderstanding|misconception|oversight)|by mistake|"
    r"wrongly (?:assuming|believing|thinking)|(?:mistakenly|incorrectly|falsely) (?:assuming|believing|thinking)"
)
CALLED = Phrase(rf"(?:was|were|is) (?:\w+ly )?(?:an?|our) (?:\w+ )?(?:{SLIP})")
# What people are said to have done.
DONE = Phrase(
    r"(?:made|make) (?:an?|the|some|this|that|another|our|several|many|two) (?:[\w-]+ )?(?:mistakes?|blunders?|"
    r"bad choice)|"
    r"(?:made|make) (?:an?|the|some|this|our|several) (?:\w+ )?(?:incorrect|false|wrong|faulty|invalid|mistaken|"
    r"bad|unsafe) "
    r"(?:assumptions?|assessments?|estimates?|calculations?|conclusions?|choices?|calls?|guess|guesses)|"
    r"made the (?:wrong|bad) (?:call|choice|decision|assumption)|"
    r"(?:wrongly|incorrectly|mistakenly|falsely|erroneously|naively|wrongfully|prematurely) (?:assum|believ|"
    r"thought|assess|"
    r"conclud|judg|estimat|interpret|diagnos|identif|decid|trust|consider|attribut|expect|presum|guess|declar|"
    r"understood)\w*|"
    r"(?:assumed|believed|thought|concluded|judged) (?:wrongly|incorrectly|mistakenly)|"
    r"screwed (?:up|it up|this up)|messed (?:up|it up|this up)|botched|bungled|blundered|goofed(?: up)?|fumbled|"
    r"mishandled|"
    r"misjudged|underestimated|overestimated|misunderstood|misdiagnosed|mistyped|misinterpreted"
)
# Advice, learning from mistakes, and a slip that was noticed or mended.
FINE = Phrase(
    r"(?:learn|learned|learnt|learning) from (?:our|my|his|her|your)|(?:would be|is|'s|can be) an? (?:bad|"
    r"poor) (?:idea|choice|practice)"
)


class ActJudgement(Rule):
    """This may read as a verdict on a choice that made sense to somebody at the time.

    ## Why it matters
    Whether a choice was good is easy to say once its outcome is known, and the verdict does not tell how it was made.
    People choose by what they know, need and fear at that moment. Studies show that the same decision is rated worse
    when it ends badly. The options and the reasons are what the next person can learn from.

    ## Flagged
    - Skipping the canary was a bad decision.
    - It was a rookie mistake to share the key.
    - The incident commander made the wrong call at 12:30.
    - We wrongly assumed that the chart sets limits.
    - I made an incorrect assumption about the tag.
    - The job was started on the live cluster by mistake.
    - This was a mistake in sizing the pool.
    - The developer underestimated the load.

    ## Not flagged
    - The branch predictor makes a wrong guess 3% of the time.
    - The certificate had a wrong common name.
    - We decided at 12:30 to wait for the replica.
    - There was a mistake in the config, and the parser took it.
    - The developer noticed the mistake at once.
    - It is a bad idea to run two schedulers on one lease.
    - The confirmation keeps anybody from dropping a table by mistake.
    - We want to learn from our mistakes.

    ## Ask instead
    - What options did people see, and what made this one look best?
    - What was known at that moment, and what became known only later?

    ## Try writing
    At ___ the options were ___; ___ looked best because ___.

    ## About yourself
    With what you knew then it was a reasonable step: what did you know, and what would have told you more?

    ## Source
    - Jonathan Baron and John Hershey, Outcome bias in decision evaluation (1988).
    - Sidney Dekker, The Field Guide to Understanding 'Human Error': judgemental reactions.
    """

    code = "BL302"
    name = "act-judgement"
    level = "warning"
    cues = VERDICT_CUES

    def find(self, sentence: Sentence) -> Iterator[Hit]:
        """Yield verdicts on what people chose."""
        if sentence.block.kind in {"quote", "chat"} or sentence.section in {"people", "policy"}:
            return
        lower = sentence.lower
        if FINE.is_in(lower):
            return
        for found in VERDICT.find_in(lower):
            if not is_denied(lower, found.start()):
                is_mine = any(word.text in {"i", "my"} for word in sentence.words)
                yield Hit(sentence.start + found.start(), sentence.start + found.end(), is_about_oneself=is_mine)
        for found in (*CALLED.find_in(lower), *DONE.find_in(lower)):
            subject = subject_of(sentence, found.start())
            is_verdict = _is_pointing(sentence, found.start()) if lower[found.start()] in "wi" else False
            if (subject.is_human or is_verdict) and not is_denied(lower, found.start()):
                yield _hit(sentence, found.span(), subject)


def _is_pointing(sentence: Sentence, offset: int) -> bool:
    """Say whether "this", "that" or "it" is what is called a mistake."""
    at = sentence.word_at(offset)
    return at > 0 and sentence.words[at - 1].text in {"it", "this", "that", "which"}


def _hit(sentence: Sentence, span: tuple[int, int], subject: Subject) -> Hit:
    return Hit(
        sentence.start + span[0],
        sentence.start + span[1],
        "info" if subject.is_us else None,
        is_about_oneself=subject.kind == "self",
    )
