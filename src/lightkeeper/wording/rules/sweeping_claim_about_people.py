"""BL306: they always, as usual, never write tests."""

from collections.abc import Iterator

from lightkeeper.wording.finding import Hit
from lightkeeper.wording.phrase import Phrase
from lightkeeper.wording.rule import Rule
from lightkeeper.wording.subject.finder import noun_phrase_after, subject_of
from lightkeeper.wording.text.document import Sentence
from lightkeeper.wording.words.grammar import is_past

OPENED = Phrase(r"(?:as usual|as always|as ever|yet again|once again|typically|not for the first time),?(?: it was)?")
HABIT = Phrase(
    r"(?:always|never|constantly|continually|invariably|habitually|routinely|rarely|seldom|notoriously) "
    r"(?!been|be|had|have|seen|saw|see|received|got|get|heard|knew|know|met|happy|there|any|a|the)[a-z]{3,}|"
    r"keeps? (?:on )?(?:breaking|forgetting|ignoring|missing|making|skipping|failing|merging|pushing|deleting|"
    r"repeating|"
    r"doing)"
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

    ## Not flagged
    - The cron job always runs at midnight UTC.
    - The leader never released the lock.
    - The pager fired yet again at 02:00.
    - As always, the support team was quick to help.
    - The users never saw an error page.
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
        notoriously never keep keeps""".split()
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
