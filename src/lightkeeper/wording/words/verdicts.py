"""Phrases of verdicts on what somebody chose, thought or did."""

from lightkeeper.wording.phrase import Phrase

_BAD = (
    "bad|poor|wrong|terrible|horrible|stupid|dumb|foolish|hasty|rash|questionable|unwise|ill-advised|misguided|sloppy|"
    "controversial|regrettable|ill-considered|short-?sighted|naive|reckless|careless|lousy|fateful"
)
_SLIP = "mistakes?|misunderstandings?|misjudge?ments?|oversights?|blunders?|missteps?|misconceptions?|carelessness"
_FALSE = "wrong|false|mistaken|incorrect|erroneous|faulty|flawed|naive|unfounded|bad|invalid|overly optimistic"
_BELIEF = (
    "assumptions?|belief|beliefs|impression|conclusions?|judge?ments?|understanding|expectations?|thinking|reasoning"
)
_HOW = (
    "wrongly|incorrectly|mistakenly|falsely|erroneously|naively|wrongfully|prematurely|foolishly|optimistically|blindly"
)
_HOW_BADLY = "poorly|badly|inadequately|insufficiently|hastily|carelessly|sloppily"
_THOUGHT = (
    r"(?:assum|believ|thought|assess|conclud|judg|estimat|interpret|diagnos|identif|decid|trust|consider|attribut|"
    r"expect|presum|guess|declar|understood|dismiss|infer|determin|reason|suspect|figured|relied|calculat|predict|"
    r"deem|prioriti[sz]|supposed)\w*|ruled out|chose|chosen|read|treated|took|taken"
)

# A verdict, whoever is its subject.
VERDICT = Phrase(
    rf"(?:{_BAD}) (?:\w+ )?(?:decisions?|judge?ments?|judge?ment calls?|idea to|idea of|move to|choices? to|choice of|"
    r"practice by|decision[- ]making)|"
    r"(?:bad|poor|sloppy|lax|careless|questionable) (?:ops |operational |security |engineering |deployment |"
    r"development |coding |admin |administration |communication |operations )?(?:practices|practice(?= (?:by|"
    r"of))|hygiene|"
    r"planning|communications?|coordination|preparation|workmanship|foresight|housekeeping|discipline)|"
    rf"was an? (?:\w+ly )?(?:{_BAD}) (?:idea|move|choice|call)|was (?:\w+ly )?the wrong (?:choice|call|decision|move|"
    r"thing to do)|"
    r"(?:rookie|noob|newbie|amateur|beginner['’]s|schoolboy|stupid|silly|dumb|careless|foolish|embarrassing|elementary|"
    r"avoidable|preventable|classic|costly|fatal|grave|huge|terrible|sloppy|painful|inexcusable|unforced|dreadful|"
    r"honest) (?:mistakes?|errors?(?= (?:by|of|on|in judg|that (?:we|i)))|slip)|"
    r"(?:error|lapse)s? (?:of|in) judge?ment|"
    rf"(?:our|my|his|her|your|[\w-]+['’]s) (?:own |big |biggest |first |second |main |initial |only |"
    rf"next )?(?:{_SLIP})|"
    r"(?:mistakes?|errors|wrong turns) (?:that )?(?:we|i|he|she) (?:had )?(?:made|make|did)|"
    r"by mistake|"
    rf"(?:{_HOW}) (?:assuming|believing|thinking|concluding|trusting|expecting|relying)|"
    rf"(?:was|were|been|had) (?:{_HOW}) (?:assumed|believed|thought|considered|concluded|judged|deemed|dismissed|"
    r"ruled out|presumed|diagnosed|attributed|estimated|decided|determined)|"
    rf"(?:was|were|been|is) (?:\w+ )?(?:{_HOW_BADLY}|ill) (?:planned|communicated|handled|managed|coordinated|"
    r"thought[- ]?(?:out|through)|prepared|conceived|organi[sz]ed|rushed|briefed|announced)|"
    r"(?:was|were) (?:\w+ly )?(?:wrong|naive|foolish|short-?sighted|irresponsible|reckless|unwise|careless|sloppy|"
    r"silly|stupid) (?:of (?:us|me|him|her|them)|to (?:assume|think|believe|expect|trust|rely|skip|deploy|rush|"
    r"ignore|hope|leave))"
)
# Nouns that only people have.
NOTION = Phrase(
    r"misunderstandings?|misjudge?ments?|misinterpretations?|mis-?calculations?|blunders?|missteps?|misconceptions?|"
    r"(?:(?:due to|because of|through|down to) (?:an? |our |my )?|an |this |that |another |simple |such an? |pure )"
    r"oversights?(?! (?:board|committee|body|of the))|"
    rf"(?:{_FALSE}) (?:{_BELIEF})|"
    r"(?:over|under)estimation of|overreliance|over-reliance|wishful thinking"
)
# Something of ours that went wrong by us.
OWN = Phrase(
    r"(?:oversights?|mistakes?|errors?|failures?|slips?|lapses?|missteps?|negligence|omissions?|neglect|"
    r"shortcomings?|fumbles?|screw-?ups?|mess-?ups?) (?:on|from) (?:our|my|his|her|their|"
    r"the [\w-]+['’]s) (?:part|side|end)|"
    r"(?:our|my|their|his|her) own (?:making|doing|negligence|stupidity|ignorance|incompetence)|self-?inflicted|"
    r"own goal|"
    r"(?:is|was|have|had|has|make|with) no (?:real |good |valid )?excuses?(?: for)?|inexcusable|unforced errors?|"
    r"(?:should|ought to) (?:have known|know|have known much) better"
)
CALLED = Phrase(rf"(?:was|were|is) (?:\w+ly )?(?:an?|our|the) (?:\w+ )?(?:{_SLIP})")
# What people are said to have done.
DONE = Phrase(
    r"(?:made|make|making) (?:an?|some|this|that|another|our|several|many|two|three|a few|a couple of) (?:[\w-]+ )?"
    r"(?:mistakes?|blunders?|errors?(?= (?:in|while|when|by|during|with|and|,|\.))|bad choice)|"
    r"(?:made|make|making) (?:the |many |these )?mistakes?|"
    r"(?:made|make|making) (?:an?|the|some|our|several) (?:\w+ )?(?:incorrect|false|wrong|faulty|invalid|"
    r"mistaken|bad|unsafe|poor|risky|naive) "
    r"(?:assumptions?|assessments?|estimates?|calculations?|conclusions?|choices?|calls?|guess|guesses|decisions?)|"
    rf"(?:{_HOW}) (?:{_THOUGHT})|"
    r"(?:assumed|believed|thought|concluded|judged|guessed|calculated|chose|decided) (?:wrongly|incorrectly|mistakenly|"
    r"poorly|badly|unwisely|falsely)|"
    r"screwed (?:up|it up|this up)|messed (?:up|it up|this up)|botched|bungled|blundered|goofed(?: up)?|fumbled|"
    r"mishandled|slipped up|dropped the ball|fucked up|cocked up|stuffed up|"
    r"misjudged|underestimated|over-?estimated|misunderstood|misdiagnosed|mistyped|misinterpreted|misread|"
    r"mis-?calculated|misremembered|mis-?clicked|mistook|conflated|overlooked the fact|fat[- ]?fingered|mixed up|"
    r"under-?estimated|"
    r"(?:confused|mixed) (?:the|it|this|one|two|these)|"
    r"(?:took|taken|take) [\w ]{2,40}? for granted|jumped (?:to|at) (?:the |a )?(?:\w+ )?conclusions?|jumped the gun|"
    r"(?:took|taken|had) (?:our|my|their|his|her) eyes? off|(?:shot|shooting) (?:ourselves|myself|"
    r"themselves) in the foot|"
    r"(?:got|had) (?:this|it|that|things) (?:\w+ )?wrong|"
    r"did (?:not|n['’]t) do (?:an? |our |a very )?(?:very )?(?:good|great|best|adequate|proper) (?:job|enough)|"
    r"did (?:an? )?(?:very |really )?(?:poor|bad|terrible|lousy) job|"
    r"handled (?:this|it|the [\w-]+|that|things)(?: \w+){0,3}? (?:badly|poorly)|communicated (?:badly|poorly)|"
    r"(?:relied|depended|leaned) (?:far |way )?too (?:much|heavily|strongly)|trusted (?:\w+ ){1,4}too (?:much|blindly)|"
    r"put too (?:much|little) (?:trust|faith|effort|thought|care)|"
    r"(?:waited|took|taken|hesitated) (?:far |way |much )?too long (?:to|before|for)|"
    r"(?:acted|moved|reacted|responded|rushed|proceeded|went|escalated|communicated) (?:far |way |much )?too "
    r"(?:fast|quickly|slowly|late|hastily|soon|early)|"
    r"failed (?:at|our|you|them|in (?:our|my|this)|to live up to|miserably|badly|completely|to (?:deliver|"
    r"meet) (?:on|our))"
)
# What people are said to have been.
BEEN = Phrase(
    r"(?:was|were|been|being|got|became|become|had been|are|am|is|['’]d been)(?: (?:\w+ly|a bit|a little|far|"
    r"way|perhaps|"
    r"also|just|clearly|much|probably|simply|too)){0,3} "
    r"(?:(?:too|overly) (?:optimistic|confident|hasty|quick|eager|trusting|ambitious|slow|late|focus+ed|cavalier|"
    r"casual|lax|lenient|reliant|dependent|fast|aggressive|comfortable|busy (?:to|with)|conservative|"
    r"narrow|reactive|passive|timid|relaxed|liberal)|over-?(?:optimistic|confident|reliant|ambitious|zealous)|"
    r"slow to (?:\w+ly )?(?:respond|react|notice|declare|escalate|communicate|reali[sz]e|recogni[sz]e|act|post|"
    r"acknowledge|"
    r"update|engage|identify|detect|roll)|late (?:to|in) \w+|"
    r"unprepared|ill-prepared|under-?prepared|ill-equipped|complacent|caught off[- ]guard|not "
    r"(?:well |sufficiently |adequately |properly |fully )?prepared|mistaken|wrong (?:to|about|in|there)|wrong(?=\W*$)|"
    r"naive|na[iï]ve enough|guilty of|asleep at)"
)
# Advice, learning from mistakes, a slip that was noticed or mended, and mistakes as such.
FINE = Phrase(
    r"(?:learn|learned|learnt|learning) from (?:our|my|his|her|your|the|these)|(?:would be|is|'s|can be) an? (?:bad|"
    r"poor) (?:idea|choice|practice)|(?:everyone|everybody|people|humans|we all) (?:can |will |do )?makes? mistakes?|"
    r"mistakes (?:can |will )?happen"
)

ON_ACTS = frozenset(
    """bad poor wrong terrible horrible stupid dumb foolish hasty rash questionable unwise advised ill misguided
    sloppy controversial regrettable considered shortsighted sighted naive reckless careless lousy fateful lax
    mistake mistakes misunderstanding misunderstandings misjudgement misjudgment misjudgements misjudgments oversight
    oversights blunder blunders misstep missteps misconception misconceptions carelessness judgement judgment errors
    slip wrongly mistakenly incorrectly falsely erroneously naively wrongfully prematurely optimistically blindly
    foolishly poorly badly inadequately insufficiently hastily carelessly sloppily silly irresponsible""".split()
)
ON_NOTIONS = frozenset(
    """misunderstanding misunderstandings misjudgement misjudgment misjudgements misjudgments misinterpretation
    misinterpretations miscalculation miscalculations calculation calculations blunder blunders misstep missteps
    misconception misconceptions oversight oversights false wrong mistaken incorrect erroneous faulty flawed naive
    unfounded bad invalid optimistic overestimation underestimation overreliance reliance wishful""".split()
)
ON_OWN = frozenset("part side end own inflicted selfinflicted excuse excuses inexcusable unforced better".split())
ON_DEEDS = frozenset(
    """mistake mistakes blunder blunders error errors incorrect false wrong faulty invalid mistaken bad unsafe poor
    risky naive wrongly mistakenly incorrectly falsely erroneously naively wrongfully prematurely foolishly
    optimistically blindly poorly badly unwisely screwed messed botched bungled blundered goofed fumbled mishandled
    slipped ball fucked cocked stuffed misjudged underestimated overestimated estimated misunderstood misdiagnosed
    mistyped misinterpreted misread miscalculated calculated misremembered misclicked clicked mistook conflated
    overlooked fingered fatfingered mixed confused granted conclusions conclusion gun eye eyes foot
    handled relied depended leaned trusted trust faith waited hesitated slowly late hastily failed
    early soon effort thought""".split()
)
ON_STATES = frozenset(
    """optimistic confident hasty quick eager trusting ambitious slow late focused focussed cavalier casual lax lenient
    reliant dependent fast aggressive comfortable busy conservative narrow reactive passive timid relaxed liberal
    overconfident overoptimistic overreliant zealous unprepared prepared underprepared equipped complacent guard
    mistaken wrong naive naïve guilty asleep""".split()
)
