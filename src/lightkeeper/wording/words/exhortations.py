"""Phrases that ask people to try harder or to know better: actions that leave the system as it was."""

from lightkeeper.wording.phrase import Phrase

_CARE = (
    "careful|cautious|vigilant|diligent|mindful|attentive|rigorous|thorough|disciplined|conscientious|observant|"
    "alert|prudent|meticulous|deliberate|aware|conscious|considerate|proactive|patient"
)
_LOOK = (
    "check|verify|test|review|read|confirm|validate|double[- ]check|follow|look|think|ask|consult|make sure|ensure|"
    "inspect|remember|consider|communicate|announce|keep in mind|be careful|be sure"
)
_PEOPLE = "you|everyone|everybody|people|engineers|developers|the team|teams|all"

# Never a change to a system, whoever says it.
TRY_HARDER = Phrase(
    rf"(?:be|being|become|stay|remain|get)(?: (?:much|even|a bit|a little|far|significantly))? "
    rf"(?:more|extra|very|super|especially|extremely|doubly|particularly) (?:{_CARE})"
    r"|(?:be|stay|remain) (?:vigilant|diligent|attentive|cautious|disciplined|careful)"
    r"|(?:be|get|become|do) (?:much |even |a lot )?better (?:at|about|in)"
    r"|do a (?:much |far )?better job (?:at|of|in|with)"
    r"|pay(?:ing)? (?:(?:more|closer|extra|better|greater|particular|careful|special|much|full) ){1,2}attention"
    r"|pay attention|more attention (?:to|should be paid|must be paid|needs to be paid)"
    r"|tak(?:e|ing) (?:more|extra|greater|better|special|particular|great|the utmost) (?:care|caution)"
    r"|exercis(?:e|ing) (?:more |extra |greater |better )?(?:care|caution)|use (?:more |extra )?caution"
    r"|try(?:ing)? (?:a bit |a little )?harder|think (?:twice|harder|carefully)|slow down (?:and|when|before)"
    r"|(?:don't|do not|never) (?:ever )?(?:forget|assume|rush|ignore|underestimate|trust)(?! ?,)"
    r"|not (?:to )?(?:rush|assume)"
    r"|needs? (?:to be )?more (?:careful(?:ly)?|thorough(?:ly)?|rigorous(?:ly)?) \w+ing"
    r"|more (?:discipline|vigilance|diligence|rigour|rigor)"
)
# The same where somebody ought to do it; programs do these as well.
LOOK_CLOSER = Phrase(
    r"double[- ]check|triple[- ]check|remember to|remember that"
    rf"|always (?:{_LOOK})|be (?:more )?(?:aware|mindful|conscious)"
    rf"|make sure (?:to|{_PEOPLE}) (?:always )?(?:{_LOOK}|know|knows|understand|understands|follows|checks)"
    r"|(?:check|verify|test|read|review|look at)(?: [\w'-]+){1,5} (?:twice|more carefully|more closely)"
    r"|(?:check|test|review|read|study|plan|think|proceed|work|look|monitor) (?:more )?(?:carefully|thoroughly|closely)"
    r"|more (?:carefully|thoroughly) (?:check|test|review|read|study|plan)"
    r"|keep a (?:closer|better) eye on|raise (?:an |the )?(?:incident|alarm|flag)s? (?:quicker|sooner|earlier|faster)"
)
