"""Words of verdicts on what somebody chose or did."""

BAD = "bad|poor|wrong|terrible|horrible|stupid|dumb|foolish|hasty|rash|questionable|unwise|ill-advised|misguided|sloppy"
SLIP = "mistakes?|misunderstandings?|misjudge?ments?|oversights?|blunders?|missteps?|misconceptions?|carelessness"
# Any of these may be part of a verdict on an act.
VERDICT_CUES = frozenset(
    """bad poor wrong terrible horrible stupid dumb foolish hasty rash questionable unwise advised misguided
    sloppy mistake mistakes misunderstanding misunderstandings misjudgement misjudgment misjudgements
    misjudgments oversight oversights blunder blunders misstep missteps misconception misconceptions judgement
    judgment error errors slip wrongly mistakenly incorrectly falsely erroneously naively wrongfully prematurely
    incorrect false faulty invalid mistaken unsafe screwed messed botched bungled blundered goofed fumbled
    mishandled misjudged underestimated overestimated misunderstood misdiagnosed mistyped misinterpreted""".split()
)
