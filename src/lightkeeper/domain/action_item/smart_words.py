"""The words that the checks of an action item look for (practice section 4.2)."""

from lightkeeper.domain.action_item.words import Word, any_form_of, words_of

VERBS = any_form_of(
    """add adopt alert allocate allow announce archive assign automate backfill back ban block bound bring build cache
    canary cap centralise change check clarify clean close collect compare configure confirm connect consolidate copy
    correct create cut decide declare decommission default define delete deploy deprecate describe design detect disable
    display divide document double drain drill drop emit enable encrypt enforce exercise expire explain expose extend
    extract fail feed fence fix flag forbid fund gate give guard halve hand hide hire hold install introduce isolate
    keep label launch let limit link lint list load lock log lower maintain make mark measure merge migrate mirror
    monitor move name notify offer open page pair pin plan point practise prevent probe promote prune publish purge put
    quarantine raise rate rebuild record reduce refuse reject release reload remind remove rename repeat replace
    replicate report require reserve reset resize restart restore restrict retire return reuse revert rewrite rotate
    route run sample save scale scan schedule schema script seal send separate set shard share shed shift shorten show
    shut sign simplify slow snapshot split stage standardise standardize start state stop store stream strip subscribe
    swap switch tag teach tell test throttle time trace track train trim turn unify unlink update upgrade use validate
    verify version warm warn widen withdraw wrap write investigate explore evaluate review improve ensure""".split()
)
# Written as nouns as often as verbs: after "and" these count only with something that they act on.
ALSO_NOUNS = any_form_of(
    """alert back block bound cache canary cap change check copy cut default design document drill drop exercise fail
    feed fence fix flag fund gate guard hold label launch limit link lint list load lock log mark measure mirror
    monitor name offer open page pair pin plan point probe put raise rate record release report reserve reset return
    run sample scale scan schedule schema script seal set shard share shed shift show sign slow snapshot split stage
    start state stop store stream strip swap switch tag test time trace track train trim turn update use version wrap
    review""".split()
)
_ACTED_ON = frozenset(
    "the a an it its all every each any them their our those these this that both new when on".split()
)
_BEFORE_A_VERB = frozenset("then also automatically later finally we to".split())

_VAGUE = frozenset("improve improved improving improvements improvement better ensure ensuring consider considering "
                   "try trying more appropriate appropriately etc".split())  # fmt: skip
_VAGUE_PAIRS = frozenset(
    (("look", "into"), ("looking", "into"), ("as", "needed"), ("make", "sure"), ("if", "possible"))
)
_CONDITIONS = frozenset("when whenever if unless until before after under over above below within exceeds exceed at "
                        "least most every each per".split())  # fmt: skip
_REACH = 12

_SIGNS = frozenset(
    """when show shows shown showed pass passes passed refuse refuses refused under least equals equal visible below
    above within most fails rejects rejected returns returned succeeds fires fired""".split()
)
_NAMES_OF_ALL = frozenset(
    "everyone everybody all team-wide tbd tba tbc nobody none unknown someone somebody n/a".split()
)


def begins_with_verb(words: list[Word]) -> bool:
    """Say whether the text begins with what will be done."""
    return bool(words) and words[0].lower in VERBS


def vague_word(text: str) -> str:
    """Return the first vague word that no number and no condition follows within twelve words, as it is written."""
    words = words_of(text)
    lower = [word.lower for word in words]
    for at, word in enumerate(lower):
        is_pair = at + 1 < len(lower) and (word, lower[at + 1]) in _VAGUE_PAIRS
        if (word in _VAGUE or is_pair) and not any(map(_bounds, lower[at + 1 + is_pair : at + 1 + _REACH])):
            return text[words[at].start : words[at + is_pair].end]
    return ""


def names_two(words: list[Word]) -> str:
    """Return the verb after "and" that makes it two pieces of work, or an empty text."""
    lower = [word.lower for word in words]
    if not begins_with_verb(words):
        return ""
    for at, word in enumerate(lower[:-1]):
        if word == "and" and at > 0:
            after = at + 1 + (lower[at + 1] in _BEFORE_A_VERB)
            if after < len(lower) - 1 and _is_verb(lower[after], lower[after + 1]):
                return lower[after]
    return ""


def says_a_sign(done_when: str) -> bool:
    """Say whether a done-definition names something that somebody could see."""
    return any(word.lower in _SIGNS for word in words_of(done_when)) or any(sign in done_when for sign in "<>=≤≥")


def is_nobody(owner: str) -> bool:
    """Say whether an owner names everybody, or nobody yet."""
    return owner.strip().strip("?.").lower() in {"", *_NAMES_OF_ALL}


def names_several(owner: str) -> bool:
    """Say whether an owner names more than one."""
    lower = f" {owner.lower()} "
    return any(mark in lower for mark in (" and ", " & ", " + ", " or ", ",", ";", "/"))


def _bounds(word: str) -> bool:
    return word in _CONDITIONS or any(letter.isdigit() for letter in word)


def _is_verb(word: str, following: str) -> bool:
    return word in VERBS and (word not in ALSO_NOUNS or following in _ACTED_ON)
