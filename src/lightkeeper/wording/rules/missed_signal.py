"""BL204: missed, ignored, overlooked, did not notice, with people as the subject."""

from collections.abc import Iterator

from lightkeeper.wording.finding import Hit
from lightkeeper.wording.phrase import Phrase
from lightkeeper.wording.rule import Rule
from lightkeeper.wording.subject.finder import subject_of
from lightkeeper.wording.text.document import Sentence
from lightkeeper.wording.words.people import GROUPS, ROLES, SELF, WE

MISSING = Phrase(
    r"slept through|(?:asleep|sleeping) at the wheel|looked the other way|"
    r"missed|ignored|overlooked|disregarded|shrugged off|brushed off|turned a blind eye|"
    r"(?:did not|didn't|had not|hadn't|never|failed to|not)(?: even| initially| immediately)? "
    r"(?:notice|noticed|realise|realised|realize|realized|spot|spotted|catch|caught|recognise|recognised|recognize|"
    r"recognized|pay attention|take notice|take into account|take seriously|pick up on|act on|act upon|react to|"
    r"respond to|"
    r"connect the dots|connect)|(?:paid|pay) no attention|(?:missed|missing) (?:the|an|our|every|"
    r"several) (?:opportunity|"
    r"opportunities|chance|chances)|lost sight of|discounted|dismissed|wrote off|waved away|"
    r"(?:did not|didn't|never) take (?:\w+ ){1,4}seriously"
)
UNDENIED = Phrase(
    "noticed|realised|realized|saw|caught|spotted|checked|looked|asked|questioned|responded|reacted|acted|acknowledged|"
    "escalated|thought|picked|recognised|recognized|verified|tested|reviewed|knew"
)
# What it is good not to have noticed, and what is a plain report of a wait.
# "Nobody", and "nobody on the team".
NOBODY = Phrase(r"(?:nobody|no-one|no one|none)(?: (?:on|in|of|at|from) (?:the |our |us)?(?:[\w-]+ ?){0,2})? ?(?=$)")
GOOD_NEWS = Phrase("any (?:impact|errors?|issues?|problems?|effects?|disruption|data loss|difference|degradation)")
# Where it is good that nobody noticed.
LUCKY = Phrase("luck|lucky|well|right")
# Who misses a chance by a participle is named somewhere before it.
OURS = WE | SELF | ROLES | GROUPS


class MissedSignal(Rule):
    """This may read as though the signal had been plain to see.

    ## Why it matters
    A signal that stands out afterwards was one of many at the time, and people were looking at something.
    How a signal was presented, how many others there were and what people were busy with explain why it did not carry;
    that it was "missed" or "ignored" only repeats the outcome.

    ## Flagged
    - The on-call engineer ignored the disk alert for an hour.
    - Nobody noticed the red dashboard.
    - The team overlooked the warning in the log.
    - We did not realise that the queue was still full.
    - There was a hint in the release notes that we missed.
    - The responders paid no attention to the second page.
    - No one checked the second dashboard.
    - Nobody on the storage team thought to ask.
    - There were three warnings that week and we didn't act on any of them.
    - We declared it after it was over, missing the chance to tell our users.

    ## Not flagged
    - The load balancer ignored the drain signal.
    - The scraper missed three samples.
    - The alert was routed to a muted channel and was not seen until 08:10.
    - Nobody was paged for it.
    - Customers did not notice the failover.
    - We did not notice any impact on checkout.
    - The cache missed on every read.
    - The parser ignored the last line of the file.

    ## Ask instead
    - What were people looking at then, and how did this signal reach them?
    - How many other signals were there, and how did this one look among them?

    ## Try writing
    The signal came as ___ among ___; at that time people were ___.

    ## About yourself
    It stands out now because you know the end: what did it look like among everything else you saw?

    ## Source
    - Sidney Dekker, The Field Guide to Understanding 'Human Error': hindsight and the meaning of data at the time.
    - Woods and others, Behind Human Error: data overload and attention.
    """

    code = "BL204"
    name = "missed-signal"
    level = "warning"
    needs_people = True
    cues = frozenset(
        """
        account act attention blind brushed catch caught connect discounted dismissed disregarded ignored
        missed missing nobody noone notice noticed one opportunity overlooked pick react realise realised
        realize realized recognise recognised recognize recognized respond seriously shrugged sight spot
        spotted waved wrote
        """.split()
    )

    def find(self, sentence: Sentence) -> Iterator[Hit]:
        """Yield signals said to be missed by people."""
        if sentence.block.kind in {"quote", "chat"} or sentence.section in {"people", "policy"}:
            return
        for found in MISSING.find_in(sentence.lower):
            subject = subject_of(sentence, found.start())
            is_theirs = subject.is_human or (found[0].startswith("missing") and not OURS.isdisjoint(sentence.spoken))
            if not is_theirs or GOOD_NEWS.is_in(sentence.lower[found.end() : found.end() + 40]):
                continue
            yield Hit(
                sentence.start + found.start(),
                sentence.start + found.end(),
                "info" if subject.is_us else None,
                is_about_oneself=subject.kind == "self",
            )
        # "Nobody noticed" denies by its subject.
        for found in UNDENIED.find_in(sentence.lower):
            if LUCKY.is_in(sentence.block.heading.lower()):
                return
            words, at = sentence.words, sentence.word_at(found.start())
            if NOBODY.is_in(sentence.lower[words[max(0, at - 7)].start : found.start()]):
                yield Hit(sentence.start + words[at - 1].start, sentence.start + found.end())
