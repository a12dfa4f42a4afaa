"""BL107: what went wrong is laid on another team, a vendor or customers."""

from collections.abc import Iterator

from lightkeeper.wording.finding import Hit
from lightkeeper.wording.phrase import Phrase
from lightkeeper.wording.rule import Rule
from lightkeeper.wording.subject.finder import subject_of
from lightkeeper.wording.text.document import Sentence

LETTING_DOWN = Phrase(
    r"(?:sat on (?:the|our|it|this)|"
    r"messed up|messed with|dropped the ball|misused|abused|screwed up|screwed us|let us down|mishandled|botched|"
    r"bungled|fumbled|refused to|never told|never informed|did not tell us|didn't tell us|did not bother|didn't bother|"
    r"kept us in the dark|left us in the dark|do not care|don't care|does not care|doesn't care|stonewalled|"
    r"(?:did not|didn't|never) (?:communicate|warn|notify|consult|respond|answer|listen|cooperate)|ignored our|"
    r"failed us|"
    r"threw us under|made our (?:life|lives))"
)


class UsVersusThem(Rule):
    """This may read as though the other side were the problem.

    ## Why it matters
    Between two groups the interface is what can be improved: what each side knew, and what was agreed.
    Distance makes it easy to find the other side's part and hard to see one's own; the people meant will read this too.

    ## Flagged
    - The platform team dropped the ball on capacity.
    - The vendor messed up the certificate rotation again.
    - Customers misused the bulk endpoint.
    - Their department never told us about the freeze.

    ## Not flagged
    - The vendor's status page showed no incident until 10:40.
    - Customers sent 40x the usual bulk traffic.
    - The platform team resized the cluster at 11:15.
    - The server refused to accept new connections.
    - The proxy dropped the connection.

    ## Ask instead
    - What did each team know at that moment, and how would that have reached the other?
    - What was agreed between the two sides, and what was left to guess?

    ## Try writing
    At ___ one side knew ___ and the other knew ___; the way for it to cross was ___.

    ## Source
    - Richard Cook and David Woods, Distancing Through Differencing.
    """

    code = "BL107"
    name = "us-versus-them"
    level = "warning"
    cues = frozenset(
        """
        sat messed dropped misused abused screwed let mishandled botched bungled fumbled refused told tell
        informed bother dark care stonewalled threw lives life communicate warn notify consult respond answer
        listen cooperate ignored failed
        """.split()
    )

    def find(self, sentence: Sentence) -> Iterator[Hit]:
        """Yield verdicts on other groups."""
        if sentence.block.kind in {"quote", "chat"} or sentence.section in {"people", "policy"}:
            return
        for found in LETTING_DOWN.find_in(sentence.lower):
            subject = subject_of(sentence, found.start())
            if subject.kind in {"group", "client", "person"}:
                yield Hit(sentence.start + found.start(), sentence.start + found.end())
