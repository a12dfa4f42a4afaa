"""Tells a question that a review puts to people from those of runbooks, chats and lists of frequent questions."""

from lightkeeper.wording.phrase import Phrase
from lightkeeper.wording.subject.noun_phrase import NOBODY, Subject, kind_of_phrase
from lightkeeper.wording.text.document import Sentence

# Past acts for which a question about "who" looks for somebody to name.
BLAMED_ACTS = (
    "approved|signed off|reviewed|pushed|merged|deployed|released|ran|executed|changed|edited|modified|deleted|removed|"
    "dropped|broke|caused|forgot|missed|made|wrote|committed|introduced|allowed|let|authorised|authorized|triggered|"
    "started|restarted|disabled|turned off|switched off|did this|did that|did it|touched|ignored|skipped|typed|"
    "configured|misconfigured|installed|uploaded|leaked|shipped|rolled out|failed|overlooked|messed up|screwed up|"
    "bypassed|muted|silenced|stopped|took down|shut down|set up|granted|created this|added this|gave|decided|chose|"
    "authored|designed|signed|wiped|killed|rebooted|unplugged|applied|promoted|clicked|enabled|updated|upgraded|"
    "downgraded|overwrote|misread|misjudged|left|didn['’]t|did not|forgot|initiated|scheduled|pulled|owned|told|"
    "asked for|requested|had access|knew about|let this|let that|accepted|okayed|okay['’]d|cleared|rolled back|"
    "reverted|"
    "cut|copied|migrated|renamed|revoked|rotated|closed|dropped|neglected|flipped|toggled|messed|screwed|"
    "responsible"
)
_ELSEWHERE = Phrase(
    r"faq|faqs|frequently asked|runbook|playbook|troubleshooting|checklist|how to|template|usage|install"
)
# What makes a thing of the people before it: "the operator pod".
_OF_PEOPLE = frozenset(
    """pod pods dashboard service job jobs bot account accounts page pages site console list group role roles channel
    image interface api app process script tool data traffic deployment controller node nodes rota calendar""".split()
)
_MOST_WORDS = 6
_ENDS = " \t*_~\"'”’)]»"


def is_question(sentence: Sentence) -> bool:
    """Say whether a sentence is a question that a review may put to people."""
    if not sentence.lower.rstrip(_ENDS).endswith("?"):
        return False
    block = sentence.block
    if block.kind in {"quote", "chat", "heading"} or block.section in {"policy", "timeline", "people"}:
        return False
    return not _ELSEWHERE.is_in(block.heading.lower())


def is_put_to_people(sentence: Sentence) -> bool:
    """Say whether a question stands where reviews keep theirs: among questions, in an interview, or as a list item."""
    return is_question(sentence) and (sentence.section == "questions" or sentence.block.kind == "item")


def beginning(sentence: Sentence) -> int:
    """Return where the words of a sentence begin, after marks of lists and of emphasis."""
    words = sentence.words
    first = next((word for word in words if word.text[0].isalpha()), None)
    return first.start if first else 0


def people_asked(sentence: Sentence, offset: int) -> Subject:
    """Return the people whom a question names after its first verb, whose end is at an offset; else NOBODY."""
    words = sentence.words
    first = sentence.word_at(offset)
    for last in range(first, min(first + _MOST_WORDS, len(words))):
        if not words[last].text[0].isalnum() and words[last].text[0] != "@":
            break
        asked = kind_of_phrase(sentence, first, last)
        following = words[last + 1].text if last + 1 < len(words) else ""
        is_longer = bool(following) and kind_of_phrase(sentence, first, last + 1).is_human
        if asked.is_human and not is_longer:
            return NOBODY if following in _OF_PEOPLE else asked
    return NOBODY
