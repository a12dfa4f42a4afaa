"""Phrases that ask people to try harder or to know better: actions that leave the system as it was."""

from lightkeeper.wording.phrase import Phrase

_CARE = (
    "careful|cautious|vigilant|diligent|mindful|attentive|rigorous|thorough|disciplined|conscientious|observant|"
    "alert|prudent|meticulous|deliberate|aware|conscious|considerate|proactive|patient|responsible|transparent|"
    "communicative|sceptical|skeptical|suspicious|intentional|methodical|systematic|wary|judicious|realistic|"
    "assertive|forthcoming|humble|paranoid|serious|organi[sz]ed|accountable|selective|critical (?:of|about)"
)
_VIRTUE = (
    "discipline|vigilance|diligence|rigour|rigor|carefulness|mindfulness|thoroughness|caution|scrutiny|foresight|"
    "forethought|due diligence"
)
_LOOK = (
    "check|verify|test|review|read|confirm|validate|double[- ]check|follow|look|think|ask|consult|make sure|ensure|"
    "inspect|remember|consider|communicate|announce|keep in mind|be careful|be sure|analy[sz]e|inform|notify|plan|"
    "prepare|understand|know|question|challenge|study|stick to|pay|discuss|coordinate|wait|monitor|document"
)
_PEOPLE = "you|we|everyone|everybody|people|engineers|developers|operators|reviewers|the team|teams|all"
_NEVER = (
    "forget|assume|rush|ignore|underestimate|overestimate|trust|panic|hesitate|neglect|guess|blindly|become complacent|"
    "get complacent|be complacent|be afraid|take (?:[\\w'-]+ ){1,4}for granted|rely (?:solely|only|blindly|on memory)|"
    "skip (?:the|a|any|steps|tests|testing|review)|jump to|cut corners|make assumptions|be too|wait too|wait so"
)
_TELL = (
    "declare|open|raise|escalate|communicate|announce|inform|involve|engage|ask|call|react|respond|acknowledge|"
    "start (?:an? |the )?(?:incident|outage)s?|reach out|speak up|page"
)
_NOTES = (
    "change ?logs?|release notes|upgrade (?:notes|guides?|instructions)|documentation|docs|manuals?|readmes?|runbooks?|"
    "instructions|fine print|migration guides?"
)
_RULES = (
    "process|processes|procedures?|checklists?|runbooks?|plan|guidelines?|instructions|rules|policy|policies|protocol|"
    "playbooks?|standards|best practices|steps"
)

# Never a change to a system, whoever says it.
TRY_HARDER = Phrase(
    rf"(?:be|being|become|stay|remain|get)(?: (?:much|even|a bit|a little|a lot|far|significantly))? "
    rf"(?:more|extra|very|super|especially|extremely|doubly|particularly|really) (?:{_CARE})"
    r"|(?:be|stay|remain) (?:vigilant|diligent|attentive|cautious|disciplined|careful|prudent|wary|on (?:the|your|our) "
    r"(?:lookout|guard|toes)|sure to)"
    r"|(?:be|get|become|do) (?:much |even |a lot )?better (?:at|about|in|next time|here|than this)"
    r"|do (?:much )?better(?=\W*$)"
    r"|do a (?:much |far )?better job (?:at|of|in|with)"
    r"|be (?:much |a lot )?(?:quicker|faster|sooner|more prompt|prompter|more responsive) "
    r"(?:to|at|in|about|with) (?:\w+ly )?(?:escalat|declar|communicat|notif|announc|respond|react|rais|post|updat|"
    r"inform|ask|call|involv|engag|acknowledg)\w*"
    r"|pay(?:ing)? (?:(?:more|closer|extra|better|greater|particular|careful|special|much|full|even|"
    r"close) ){1,2}attention"
    r"|pay attention|more attention (?:to|should be paid|must be paid|needs to be paid)"
    r"|tak(?:e|ing) (?:more|extra|greater|better|special|particular|great|the utmost|additional) (?:care|caution)"
    r"|take care (?:to|when|not|that|with)"
    r"|exercis(?:e|ing) (?:more |extra |greater |better |great )?(?:care|caution|judge?ment)"
    r"|use (?:more |extra |better )?(?:caution|common sense|judge?ment)"
    r"|try(?:ing)? (?:a bit |a little |much )?harder"
    r"|think (?:twice|harder|carefully|ahead|before (?:you|we|\w+ing)|it through|things through|first)"
    r"|slow down (?:and|when|before)|slow down(?=\W*$)"
    rf"|(?:don['’]t|do not|never) (?:ever )?(?:{_NEVER})(?! ?,)"
    rf"|(?:should|must|can|need)n['’]t (?:to )?(?:{_NEVER})|"
    rf"cannot (?:assume|ignore|trust)"
    r"|not (?:to )?(?:rush|assume|underestimate|panic|hesitate|trust|neglect|blindly|jump to|cut corners)"
    r"|(?:don['’]t|do not|never) (?:\w+ ){1,4}?(?:on (?:a )?fridays?|in a (?:hurry|rush)|when (?:you are|you're|"
    r"we are|we're) tired)"
    r"|needs? (?:to be )?more (?:careful(?:ly)?|thorough(?:ly)?|rigorous(?:ly)?) \w+ing"
    rf"|(?:more|better|greater|increased?|improved?|extra|stricter) (?:{_VIRTUE})"
    r"|(?:more|greater|extra) (?:care|caution|attention) (?:when|while|with|in|during|to|before|on)"
    r"|more (?:careful|diligent|thorough|rigorous|attentive|cautious) (?:code )?(?:reviews?|reviewing|reading|checking|"
    r"checks|planning|verification|consideration|testing|preparation|when)"
    r"|double (?:and|or|,) triple[- ]?check|triple[- ]check|(?:check|measure) (?:everything )?(?:twice|thrice)"
    r"|hav(?:e|ing) (?:someone|somebody|someone else|another person) (?:to )?double[- ]?check"
    r"|(?:stay|keep|remain) (?:calm|focus+ed)|keep (?:your|our) (?:cool|heads?)|resist the (?:temptation|urge)"
    r"|avoid (?:rushing|making assumptions|assuming|complacency|being too|making (?:such|these|the same|"
    r"similar) mistakes)"
    r"|watch out for|look out for|be (?:on the|on) lookout"
    r"|(?:get into|make it|form|build) (?:a |the )?habit|stop (?:ignoring|assuming|rushing|cutting corners|forgetting)"
    r"|take (?:more |better |full |greater )?(?:ownership|responsibility) (?:of|for|in)"
    r"|(?:hold|holding) ourselves to"
)
# The same where somebody ought to do it; programs do these as well.
LOOK_CLOSER = Phrase(
    r"double[- ]?check|remember to|remember that|keep (?:[\w'-]+ ){0,3}?in mind|bear (?:[\w'-]+ ){0,3}?in mind"
    rf"|always (?:{_LOOK})|be (?:more )?(?:aware|mindful|conscious)"
    rf"|(?:make|be|making) sure (?:to|that you|that we|{_PEOPLE}) (?:always |also |all |carefully |thoroughly |"
    rf"properly )?(?:{_LOOK}|know|knows|understand|understands|follows|checks)"
    rf"|ensure (?:that )?(?:{_PEOPLE}) (?:always |carefully |thoroughly |properly |are (?:fully )?)?"
    rf"(?:{_LOOK}|follows|checks|aware|careful)"
    r"|(?:check|verify|test|read|review|look at)(?: [\w'-]+){1,5} (?:twice|more carefully|more closely|carefully|"
    r"thoroughly|more thoroughly|properly)"
    r"|(?:check|test|review|read|study|plan|think|proceed|work|look|monitor|consider|analy[sz]e|examine|watch|follow) "
    r"(?:more )?(?:carefully|thoroughly|closely|properly|diligently)"
    r"|(?:more )?(?:carefully|thoroughly|closely|properly|diligently) (?:check|test|review|read|study|plan|consider|"
    r"analy[sz]e|monitor|evaluate|examine|verify|assess|watch|inspect|follow|think)"
    r"|(?<!will\s)keep an? (?:closer |better |close |watchful |sharp |careful )?(?:eye|watch) (?:on|out)|stay on top of"
    rf"|(?:{_TELL})(?: [\w'-]+){{0,4}} (?:quicker|sooner|earlier|faster|more (?:quickly|promptly|often|"
    r"frequently|clearly|proactively|openly|widely)|promptly|proactively)"
    r"|communicate (?:better|more|clearly|openly|early)"
    r"|raise (?:an |the )?(?:incident|alarm|flag)s? (?:quicker|sooner|earlier|faster)"
    r"|better (?:not (?:to )?|to )?(?:analy[sz]e|check|double[- ]check|test|read|verify|ask|think|plan|wait|"
    r"review|look|"
    r"prepare|understand|communicate|consider|study|inform|be|make sure|use|do|have|keep|start|stop|avoid|leave) "
    r"(?:the|a|an|all|your|our|every|any|this|these|it|them|if|whether|how|what|before|twice|for|at|not|again|with|"
    r"that|about|safe)"
    r"|take (?:the|more|our|your|some) time to"
    rf"|(?:read|study|review|check|consult)(?: (?:through|the|all|any|every|vendor|upstream|official|full|and|"
    rf"understand|latest|their|its|your|our)){{0,4}} (?:{_NOTES})"
    rf"|(?:follow|stick to|adhere to|comply with|respect|obey|observe|abide by)(?: (?:the|our|all|these|those|any|"
    rf"documented|established|existing|defined|standard|proper|correct|release|deployment|change|incident|"
    rf"agreed|written)){{1,4}} (?:[\w-]+ )?(?:{_RULES})"
    r"|try (?:not )?to (?:be|avoid|remember|keep|communicate|check|test|make sure|stay|anticipate|think)"
    r"|ask for help|spend more (?:time|effort) (?:on |in )?(?:test|review|plan|check|think|read|verify)\w*"
)
# Advice to whoever takes part, in which no people stand.
ADVICE = Phrase(
    r"it(?:['’]s| is| was| would be) (?:always |often |usually |generally |also |very |really )?(?:better|best|"
    r"wise|safer|"
    r"wiser|important|essential|crucial|vital|imperative|good|worth(?:while)?|advisable|prudent) "
    rf"(?:for (?:us|everyone|people|engineers|the team) )?(?:not )?to (?:always |never |carefully |first |"
    rf"thoroughly )?(?:{_LOOK}|rush|pay|"
    r"take (?:more|the|your|our) time|slow down|stop|be (?:careful|aware|cautious|vigilant|mindful))"
    r"|(?:more|extra|greater|utmost|special|additional|particular) (?:care|caution|attention|vigilance|"
    r"diligence|scrutiny) "
    r"(?:must|should|needs?|has to|ought|is needed|is required)"
    r"|(?:needs?|requires?|deserves?|demands?) (?:more|extra|greater|closer|careful|special|our full) (?:care|caution|"
    r"attention|discipline|vigilance|diligence|scrutiny|handling|consideration)"
    r"|(?:should|must|needs? to|has to|have to|ought to) (?:always |be )?(?:be )?(?:done|made|handled|treated|"
    r"approached|"
    r"taken|carried out|performed|planned|used|read|reviewed|considered) (?:very |more |much more )?"
    r"(?:with (?:more |extra |great |greater |the utmost |due )?(?:care|caution|diligence)|carefully|cautiously|"
    r"diligently)"
    r"|(?:should|must|needs? to|has to|have to) (?:always )?be (?:more )?(?:carefully|thoroughly|double[- ]?checked|"
    r"triple[- ]?checked|closely (?:watched|checked|reviewed)|diligently)"
    r"|(?:should|must) (?:always|never) be (?:tested|reviewed|checked|verified|read|communicated|announced|"
    r"rushed|ignored|"
    r"underestimated|assumed|trusted|discussed|planned|taken|overlooked|forgotten|skipped|done|made|run)"
)
# What to do for evermore, whoever reads it.
FOREVER = Phrase(
    r"always (?:have|keep|take|do|make|back ?up|assume|treat|expect|practi[cs]e|leave|start|pair|run|get|communicate|"
    r"try|give|work|perform|account|be (?:prepared|ready|careful|kind|honest))"
    r"|(?:never|don['’]t|do not) (?:ever )?(?:deploy|run|make|do|push|merge|touch|leave|skip|work|upgrade|rely|"
    r"delete|apply|commit|release|start|wait|give up|believe|perform|trust|expect|execute|copy|change)"
)
