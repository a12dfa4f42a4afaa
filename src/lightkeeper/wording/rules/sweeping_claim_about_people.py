"""BL306: they always, as usual, never write tests."""

from collections.abc import Iterator

from lightkeeper.wording.finding import Hit
from lightkeeper.wording.phrase import Phrase
from lightkeeper.wording.rule import Rule
from lightkeeper.wording.subject.finder import noun_phrase_after, subject_of
from lightkeeper.wording.text.document import Sentence
from lightkeeper.wording.words.grammar import is_past

OPENED = Phrase(
    r"(?:as usual|as always|as ever|yet again|once again|typically|not for the first time|"
    r"as so often|once more|"
    r"for the (?:second|third|fourth|fifth|umpteenth|nth|hundredth|\d+\w\w) time),?(?: it was)?"
)
HABIT = Phrase(
    r"(?:always|never|constantly|continually|invariably|habitually|routinely|rarely|seldom|notoriously) "
    r"(?!been|be|had|have|seen|saw|see|received|got|get|heard|knew|know|met|happy|there|any|a|the)[a-z]{3,}|"
    r"keeps? (?:on )?(?:breaking|forgetting|ignoring|missing|making|skipping|failing|merging|pushing|deleting|"
    r"repeating|"
    r"doing|deploying|changing|shipping|forgetting)|"
    r"(?:has|have|had) (?:a |an |the )?(?:\w+ )?(?:habit|history|tendency|track record|reputation) (?:of|for)|"
    r"(?:is|are|was|were) (?:known|notorious|infamous) for|"
    r"tends? (?:not )?to (?:forget|ignore|skip|assume|rush|miss|overlook|neglect|avoid|blame|underestimate|break|merge|"
    r"put off|cut|be (?:late|slow|careless|too))"
)
# Of what nobody ever does.
NOBODY_EVER = Phrase(
    r"(?:nobody|no one|no-one|none of (?:us|them)|hardly anyone|hardly anybody)(?: (?:ever|really|actually|even|"
    r"here)){0,2} "
    r"(?:reads?|checks?|looks?|tests?|cares?|bothers?|updates?|pays?|owns?|listens?|follows?|understands?|remembers?|"
    r"reviews?|documents?|thinks?|asks?|watches|seems? to (?:care|know|read|own))|"
    r"(?:people|engineers|developers|everyone|everybody|teams|we all) (?:just |always |usually |often |simply |"
    r"tend to |"
    r"still ){1,2}(?:ignores?|skips?|forgets?|assumes?|blames?|clicks? through|approves? without|merges? without)|"
    r"(?:people|engineers|developers|teams|we all) (?:never|don['’]t|do not|rarely|seldom) (?:really |even |always )?"
    r"(?:read|check|test|care|bother|review|look|follow|listen|update)|"
    r"we (?:never|rarely|seldom|hardly ever|always fail to|always forget to|constantly forget to|keep) (?:\w+ly )?"
    r"(?:test|check|review|verify|document|read|rehearse|practi[cs]e|update|plan|communicate|look at|follow|"
    r"clean up|learn|"
    r"forgetting|ignoring|missing|making|skipping|repeating|breaking|pushing|doing)"
)
# What a habit must be about to be a reproach.
HARM = Phrase(
    r"without|not|never|before|fail|fails|failed|break|breaks|broke|broken|forget|forgets|forgot|miss|missed|misses|"
    r"ignore|ignores|ignored|wrong|late|skip|skips|skipped|blame|blames|complain|complains|outage|untested|mess|slow|"
    r"rush|rushes|rushed|assume|assumes|assumed"
)
# Said of a single capitalised word, only these acts make it a person.
HUMAN_ACTS = ("merg", "forget", "ignor", "skip", "assum", "approv", "complain", "refus", "leaves", "rush", "cut")
_BE = frozenset("is are was were be been being will should must can could would has have had".split())


class SweepingClaimAboutPeople(Rule):
    """This may read as a claim about what people are like, rather than what happened this time.

    ## Why it matters
    "Always" and "never" turn one event into a trait, and nobody can check them.
    If something comes back, a count and a period show it, and they also show how often the same people did the same
    work
    without harm. That comparison is where the conditions become visible.

    ## Flagged
    - As usual, the data team shipped without telling anyone.
    - Kim always merges before tests finish.
    - The frontend developers never write tests.
    - The vendor keeps breaking the interface.
    - Nobody ever reads the upgrade notes.
    - Developers tend to ignore the linter.
    - The storage team has a history of late hand-overs.
    - We never test our backups.

    ## Not flagged
    - The cron job always runs at midnight UTC.
    - The leader never released the lock.
    - The pager fired yet again at 02:00.
    - As always, the support team was quick to help.
    - The users never saw an error page.
    - Nobody was paged, and the job tends to skip empty rows.
    - The service has a history of leader elections.
    - All teams are always responsible for their own dashboards.
    - The template asks engineers to always set a billing alert.

    ## Ask instead
    - How often has this come up, and under what conditions?
    - What was the same, and what was different, the times it went well?

    ## Try writing
    In the last ___ this came up ___ times, of which ___ when ___.

    ## Source
    - Lee Ross, The intuitive psychologist and his shortcomings (1977): the fundamental attribution error.
    """

    code = "BL306"
    name = "sweeping-claim-about-people"
    level = "info"
    cues = frozenset(
        """usual always ever again typically constantly continually invariably habitually routinely rarely seldom
        notoriously never keep keeps habit history tendency reputation track notorious infamous known tend tends
        nobody none hardly engineers developers everyone everybody umpteenth often""".split()
    )

    def find(self, sentence: Sentence) -> Iterator[Hit]:
        """Yield claims about the habits of people."""
        if sentence.block.kind in {"quote", "chat"} or sentence.section in {"people", "policy", "actions", "timeline"}:
            return
        lower = sentence.lower
        for found in OPENED.find_in(lower):
            subject = noun_phrase_after(sentence, found.end())
            if subject.kind in {"person", "group"} and HARM.is_in(lower[found.end() :]):
                yield Hit(sentence.start + found.start(), sentence.start + found.end())
        for found in NOBODY_EVER.find_in(lower):
            yield Hit(sentence.start + found.start(), sentence.start + found.end())
        for found in HABIT.find_in(lower):
            if _is_reproach(sentence, found.start(), found[0].split()[-1]):
                yield Hit(sentence.start + found.start(), sentence.start + found.end())


def _is_reproach(sentence: Sentence, start: int, verb: str) -> bool:
    subject = subject_of(sentence, start)
    at = sentence.word_at(start)
    if at == 0 or sentence.words[at - 1].text in _BE or sentence.words[at - 1].text == "to":
        return False
    if subject.kind == "name":
        return verb.startswith(HUMAN_ACTS)
    # "Never" with a past tells of one event.
    is_one_event = sentence.words[at].text == "never" and is_past(verb)
    return subject.kind in {"person", "group"} and not is_one_event
