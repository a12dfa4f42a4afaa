"""BL102: human error, operator error, fat fingers."""

from collections.abc import Iterator

from lightkeeper.wording.finding import Hit
from lightkeeper.wording.phrase import Phrase
from lightkeeper.wording.rule import Rule
from lightkeeper.wording.text.document import Sentence

WHO = (
    "human|operator|user|pilot|engineer|admin|administrator|developer|operational|personal|individual|"
    "employee|technician|manual"
)
ERROR = Phrase(
    rf"(?:{WHO})(?:'s)?[ -](?:error|mistake|failure|misunderstanding|misconfiguration|oversight|slip)"
    r"|(?:human|operator)(?:'s)? (?:errors|mistakes|fault)|human doing the same mistake"
    r"|(?:personnel|staff|people|admin) errors?|human factors?|human element"
    r"|(?:error|mistake|oversight|failure|slip|misstep|lapse)s? on (?:our|my|their|his|her) (?:part|side|end)"
    r"|(?:error|mistake|oversight|slip|misstep|lapse)s? (?:made )?(?:by|on the part of) (?:a |the |"
    r"one of (?:our|the) )?(?:human|person|"
    r"operator|engineer|developer|administrator|admin|team|staff|employee|contractor|maintainer)"
    r"|mis-?click(?:ed|ing)?|clumsy|clumsiness|typed the wrong|wrong button|butterfingers|slip of the (?:finger|"
    r"keyboard|hand)"
    r"|pebkac|fat[- ]finger(?:s|ed|ing)?|finger trouble|id-?10-?t|layer 8"
)
# About the label, against it, or a plan around it: "no human error", "prevent operator errors".
ABOUT_IT = Phrase(
    r"(?:not|no|never|n't|without|less|fewer|prone to|risk of|chance of|chances of|potential for|possibility of|"
    r"opportunity for|"
    r"room for|prevent\w*|avoid\w*|reduc\w+|eliminat\w+|minimi[sz]\w+|mitigat\w+|guard\w*|protect\w*|against|"
    r"remov\w+|catch\w*|"
    r"tolera\w+|resilient|resistant|susceptible|accept\w*|blam\w+|call\w*|label\w*|assum\w+|suspect\w*|despite|any|"
    r"instead of|rather than|beyond|behind|term|words?)"
)
A_FIGURE = Phrase(
    r"(?:rate|rates|rose|fell|dropped|peaked|message|messages|page|pages|count|counts|handling|log|logs|"
    r"reports?|codes?|budget|prone|is never|is not|are handled|are never)"
)


class HumanErrorAsCause(Rule):
    """This may read as though a slip explained the outcome.

    ## Why it matters
    A human error is where the questions begin: anybody in that seat could have made the same slip.
    Slips are ordinary; what differs is whether a system makes them easy, shows them, and lets them through to users.

    ## Flagged
    - Root cause: human error during the failover.
    - This was plain operator error.
    - Someone fat-fingered the subnet mask.
    - A user misunderstanding of the flag was part of the problem.
    - It came down to a manual mistake in the firewall list.
    - PEBKAC again.
    - This was an oversight on our part.
    - A misclick in the console removed the record.

    ## Not flagged
    - The error handling path swallows the exception.
    - We do not accept human error as a cause in this review.
    - Client errors rose to 12% (HTTP 4xx).
    - User errors rose to 12% of requests.
    - A confirmation step would help to prevent human error.
    - Manual errors are handled by the retry queue.
    - Operator error is never the last word here.

    ## Ask instead
    - What would have let anybody in that seat make the same slip?
    - How did the system let it reach users, and where is it usually caught?

    ## Try writing
    The ___ made ___ and ___ look alike, and between ___ and users stood ___, which showed ___.

    ## Source
    - Sidney Dekker, The Field Guide to Understanding 'Human Error': the new view.
    - James Reason, Human error: models and management, BMJ 2000.
    """

    code = "BL102"
    name = "human-error-as-cause"
    level = "error"
    cues = frozenset(
        """error errors mistake mistakes failure misunderstanding misconfiguration oversight slip pebkac fat finger
        fingered fingers fingering layer errors mistakes slips lapse lapses misstep missteps oversights factor factors
        element misclick misclicked clumsy clumsiness typed button butterfingers""".split()
    )

    def find(self, sentence: Sentence) -> Iterator[Hit]:
        """Yield human error where it is given as an explanation."""
        if sentence.block.kind in {"quote", "chat"} or sentence.section in {"people", "policy"}:
            return
        for found in ERROR.find_in(sentence.lower):
            before = sentence.lower[max(0, found.start() - 40) : found.start()]
            after = sentence.lower[found.end() : found.end() + 16]
            is_always_meant = "pebkac" in found[0] or "finger" in found[0] or "same mistake" in found[0]
            if is_always_meant or not (ABOUT_IT.is_in(before) or A_FIGURE.is_in(after)):
                yield Hit(sentence.start + found.start(), sentence.start + found.end())
