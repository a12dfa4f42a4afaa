"""BL305: all they had to do, simply needed to, could easily have."""

from collections.abc import Iterator

from lightkeeper.wording.finding import Hit
from lightkeeper.wording.phrase import Phrase
from lightkeeper.wording.rule import Rule
from lightkeeper.wording.subject.finder import subject_of
from lightkeeper.wording.text.document import Sentence
from lightkeeper.wording.words.denials import is_denied

# Small by themselves.
SMALL = Phrase(
    r"all (?:they|we|you|he|she|anyone|somebody|someone|the \w+|i) (?:had|needed|ever had|would have had|"
    r"would have needed) "
    r"to do(?: here)? (?:was|is)|"
    r"(?:could|would|should|might) (?:have )?(?:easily|simply|just) (?:have )?been (?:spotted|caught|avoided|"
    r"prevented|found|"
    r"seen|noticed|checked|tested|fixed|detected|foreseen|verified|asked)|could so easily have|"
    r"would (?:only )?have (?:only )?(?:taken|cost)(?: \w+)? (?:just |only |but )?(?:a (?:minute|moment|second|"
    r"glance|quick "
    r"look|few (?:seconds|minutes))|(?:one|two|five) (?:minutes?|seconds?))|"
    r"(?:a|one) (?:simple|quick|single|brief) (?:check|look|glance|test|question|call|message) would have|"
    r"just (?:follow|read|check|look at|stick to|use) the (?:runbook|docs|documentation|process|procedure|checklist|"
    r"instructions|manual|rules|release notes)|(?:easily|trivially) (?:avoidable|preventable|avoided(?= (?:by|if|had))|"
    r"prevented(?= (?:by|if|had)))|"
    r"(?:could|would|should|might) have (?:so |very |quite )?(?:easily|trivially|simply) been \w+|"
    r"would have been (?:so |very |really |quite )?(?:easy|trivial|simple|straightforward)(?: enough)? to|"
    r"(?:quick|simple|brief|short|single) (?:check|look|glance|test|question|call|message|search|"
    r"read)(?: [\w-]+){0,4}? "
    r"(?:would|could|might) have|would have (?:sufficed|been enough|done the trick|been sufficient)|"
    r"it (?:only |just )?takes (?:only |just )?(?:a|one|two|five) (?:few )?(?:minutes?|seconds?|"
    r"moments?) to (?:check|test|read|"
    r"ask|verify|look|review)|how hard (?:is|was|can|could) it (?:be )?to"
)
# Small when people are to do it.
OF_PEOPLE = Phrase(
    r"(?:simply|just|merely|only) (?:needed|had|ought|needs|has|need) to|(?:had|needed) (?:only|merely) to|"
    r"should (?:have )?(?:just|simply|easily|at least)|could have at least|"
    r"(?:simply|just) (?:never|ignored|assumed|overlooked|skipped|missed|neglected|could not be|couldn['’]t be)|"
    r"(?:would|could) (?:just|simply|only|merely) (?:have (?:to|"
    r"had to)|need to)|"
    r"(?:could|should|might|would) (?:easily|simply|just) have|(?:simply|just) (?:forgot|did not|didn['’]t|"
    r"failed to|neglected)"
)


class Minimiser(Rule):
    """This may read as though the other step had been a small one.

    ## Why it matters
    A small word hides what a step cost at the time: a minute, a context switch, a queue, a doubt.
    Looking back, we see one step; people there saw it among all the others they could have taken. "Simply" also tells
    whoever did not take it that there was no reason, and there nearly always was.

    ## Flagged
    - All they had to do was press the stop button.
    - She simply needed to read the banner.
    - The mistake could easily have been spotted.
    - We just had to restart the server.
    - Just follow the runbook next time.
    - A quick look at the graph would have shown it.
    - The operator only needed to refresh the page.
    - It would have been easy to ask.
    - The team simply assumed that the copy was done.

    ## Not flagged
    - The proxy simply forwards the header.
    - The host was just rebooted.
    - The tool can be installed easily with pip.
    - The message in the channel was easily missed.
    - The vulnerability is easily exploited over the network.
    - The pod only needed to be rescheduled.
    - A simple retry could help, and the quick check takes two seconds.

    ## Ask instead
    - What did that step cost at the time, and what did people trade it against?
    - What would have brought this step to mind just then?

    ## Try writing
    The step ___ takes ___ and was one of ___; at that time ___ came first.

    ## About yourself
    It looks small now: what else were you holding in your head then?

    ## Source
    - Erik Hollnagel, The ETTO Principle: efficiency and thoroughness are traded all day.
    """

    code = "BL305"
    name = "minimiser"
    level = "info"
    cues = frozenset(
        """do easily simply just merely easy taken cost simple brief quick trivial trivially straightforward sufficed
        sufficient glance needed""".split()
    )

    def find(self, sentence: Sentence) -> Iterator[Hit]:
        """Yield small words about what people would have done."""
        if sentence.block.kind in {"quote", "chat"} or sentence.section in {"people", "policy", "timeline"}:
            return
        lower = sentence.lower
        for found in SMALL.find_in(lower):
            if not is_denied(lower, found.start()):
                yield Hit(sentence.start + found.start(), sentence.start + found.end())
        for found in OF_PEOPLE.find_in(lower):
            subject = subject_of(sentence, found.start())
            if subject.is_human:
                yield Hit(
                    sentence.start + found.start(),
                    sentence.start + found.end(),
                    is_about_oneself=subject.kind == "self",
                )
