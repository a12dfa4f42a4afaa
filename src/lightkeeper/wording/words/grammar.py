"""Small words that hold a sentence together, as far as telling its subject needs them."""

DETERMINERS = frozenset(
    "the a an our their his her my your its this that these those some any every each no another both all which "
    "whichever whatever either neither what".split()
)
AUXILIARIES = frozenset(
    """had has have having was were is are am be been being did do does will would could should might may can must shall
    didn't doesn't don't hadn't hasn't haven't wasn't weren't isn't aren't wouldn't couldn't shouldn't won't can't
    cannot
    ought need needed got get gets seems seemed appears appeared apparently kept keeps""".split()
)
ADVERBS = frozenset(
    """not never also then just even again still now already always often once only once simply soon later first
    thus hence therefore instead ever too well rather quite almost perhaps maybe sometimes yet far both all themselves
    himself herself ourselves myself yourself together somehow indeed otherwise either initially no longer""".split()
)
# Words in -ly that are no adverbs.
LY_NOUNS = frozenset("assembly anomaly anomalies family reply supply july italy monopoly ally bully butterfly".split())
JOINERS = frozenset(("and", "but", "or", "nor", "yet", "then"))
SUBORDINATORS = frozenset(
    """because when while if as since so although though before after until till where whereas unless that than once
    whether how why whenever wherever despite""".split()
)
PREPOSITIONS = frozenset(
    """of on in at for from with by to during after before about against between into through over under within without
    across around behind near among upon via per onto off up out down inside outside towards toward until since than
    like including except following regarding besides beyond throughout alongside""".split()
)
IRREGULAR_PASTS = frozenset(
    """saw took went found made got ran began knew thought sent set put wrote left lost kept held chose did gave came
    became told felt brought broke fell drew grew hit led let meant met paid read said sat shut sold spent split stood
    stuck thought threw understood woke won built bought caught cut dealt fed fought forgot forgotten froze hid hurt
    taken gone seen known chosen given written broken done shown shows sees says means makes takes gets runs
    goes""".split()
)
PAST_PARTICIPLES = frozenset(
    """been begun broken brought built bought caught chosen come cut dealt done drawn driven fallen fed felt found
    forgotten fought frozen given gone grown had heard held hidden hit hurt kept known laid led left let lost made meant
    met paid put read run said seen sent set shown shut split spent spoken stood stuck sold told taken taught thought
    thrown understood undone undertaken overseen overlooked woken won written rewritten overridden reset rerun rebuilt
    foreseen mistaken forgiven spun sought""".split()
)
# Words in -ing that are no verbs where they end a noun phrase.
ING_NOUNS = frozenset(
    """morning evening thing nothing something anything everything engineering monitoring logging string spring timing
    pricing billing meeting warning training hosting building setting testing routing paging
    networking tooling""".split()
)
CLAUSE_MARKS = frozenset((";", ":", "—", "–", "?", "!", ".", "|"))


def is_adverb(word: str) -> bool:
    """Say whether a word may stand between a subject and its verb."""
    return word in ADVERBS or (word.endswith("ly") and word not in LY_NOUNS and len(word) > 4)


def is_past(word: str) -> bool:
    """Say whether a word looks like a verb in the past."""
    return word in IRREGULAR_PASTS or (word.endswith("ed") and len(word) > 3)


def is_gerund(word: str) -> bool:
    """Say whether a word in -ing looks like a verb: "developers working on the import"."""
    return word.endswith("ing") and len(word) > 5 and word not in ING_NOUNS


def is_participle(word: str) -> bool:
    """Say whether a word may follow "have": tested, seen."""
    return word in PAST_PARTICIPLES or (word.endswith("ed") and len(word) > 3)
