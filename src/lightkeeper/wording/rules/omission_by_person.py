"""BL104: failed to, forgot to, neglected to, with people as the subject."""

from collections.abc import Iterator

from lightkeeper.wording.finding import Hit
from lightkeeper.wording.phrase import Phrase
from lightkeeper.wording.rule import Rule
from lightkeeper.wording.subject.finder import clause_subject_of, subject_of
from lightkeeper.wording.text.document import Sentence
from lightkeeper.wording.words.acts import DILIGENCE, DILIGENCE_ING, WIDER_DILIGENCE

# Only people forget: a verb without a subject ("Forgot to restart") is theirs too.
FORGETTING = Phrase(r"forgot(?: to| about)?|forgotten to|neglected to|omitted to|neglecting to|forgetting to")
FAILING = Phrase(r"(?:failed|fails|failing) (?:to \w+|at|in)")
FAILURE = Phrase(
    r"(?:our|my|his|her|your|their|the team's|the engineer's|the operator's|the developer's) failure to \w+"
    r"|failure (?:on the part )?(?:of|by) (?:the |our )?(?:team|engineer|engineers|operator|operators|developer|"
    r"developers|"
    r"administrator|on-call)|failures? on our part"
)
TOO_LATE = Phrase(
    r"(?:waited|hesitated) (?:far |much )?too long|(?:acted|reacted|responded|escalated|declared|noticed|"
    r"communicated|called)"
    r"(?: \w+){0,3} (?:far |much )?too (?:late|slowly)|(?:was|were) (?:far |much )?too slow to|(?:was|were) slow to"
)
WIDELY_LEFT_OUT = Phrase(
    rf"(?:did not|didn't|did no|had not|hadn't|never)(?: even| really| properly|"
    rf" yet)? (?:{WIDER_DILIGENCE})(?:ed|d|en)?"
)
UNREVIEWED = Phrase(
    r"without (?:any |a |proper |prior |sufficient |adequate |enough |further |full |real |"
    r"careful ){0,2}(?:testing|review|"
    r"code review|peer review|verification|validation|approval|notice|warning|communication|planning|discussion|"
    r"consultation|"
    r"checks|tests)"
)
CARE = Phrase(rf"(?:{WIDER_DILIGENCE}|notice|follow|close|hand over|report|mention|see|catch|spot)")
LEAVING_OUT = Phrase(
    rf"(?:(?:did not|didn't|did no|never|had not|hadn't|haven't|have not)(?: even| really|"
    rf" properly)? (?:bother\w*|{DILIGENCE})"
    r"|never (?:bothered|checked|tested|verified|read|told|asked|looked))(?:ed|d)?"
)
THINKING = Phrase(r"think|bother\w*|read")
WITHOUT = Phrase(rf"without (?:first |even |properly |actually )?(?:{DILIGENCE_ING})")
NOT_DOING = Phrase(rf"(?:not|no|never) (?:properly |even )?(?:{DILIGENCE_ING})")

FORGOT = frozenset("forgot forgotten forgetting neglected neglecting omitted".split())
LATE = frozenset(("long", "late", "slow", "slowly"))
FAILED = frozenset(("failed", "fails", "failing"))
NOT = frozenset("not never didn't hadn't haven't".split())


class OmissionByPerson(Rule):
    """This may read as holding somebody to a step that was not taken.

    ## Why it matters
    What people did not do says little about why what they did made sense to them at the time.
    An omission is only visible afterwards: from inside, people were doing something else, for reasons. Those reasons,
    and what would have made the missing step visible, are what a team can change.

    ## Flagged
    - Alice failed to check the config before the deploy.
    - The on-call engineer forgot to silence the old monitor.
    - They never bothered to read the release notes.
    - Marisa failed to renew the key.
    - Unfortunately we neglected to renew the key.
    - [lessons] We did not test the restore on a full-size copy.
    - [lessons] Not checking the quota before the import.
    - Our failure to rotate the key in time took the shop down.
    - We waited far too long before calling the database team.
    - [causes] The team had not renewed the certificate.
    - An engineer merged the change without any review.
    - The engineer noticed the lag but failed to tell the others.

    ## Not flagged
    - The health check failed to trigger.
    - Two replicas failed to start after the upgrade.
    - The retry loop never checked the lease expiry.
    - The review process failed to surface the missing index.
    - Failing to renew the lease means losing the lock.
    - The disk was slow to spin up, and the queue waited too long.
    - [timeline] We did not enable the flag before 14:00.
    - Jenkins failed to deploy the branch.
    - We failed to reproduce the issue on staging.
    - Engineers saw requests that failed to complete.

    ## Ask instead
    - What was competing for attention at that moment?
    - How would the system have shown that this step was pending?

    ## Try writing
    The change went out with ___; ___ was there to show the difference, and on that day it showed ___.

    ## About yourself
    You were doing something else for a reason: what held your attention, and what could have shown you the step?

    ## Source
    - Sidney Dekker, The Field Guide to Understanding 'Human Error': proximal and counterfactual reactions to failure.
    - The Etsy debriefing guide: investigations drift to what people did not do; ask for descriptions instead.
    """

    code = "BL104"
    name = "omission-by-person"
    level = "warning"
    cues = FORGOT | FAILED | NOT | LATE | frozenset(("without", "failure", "failures"))

    def find(self, sentence: Sentence) -> Iterator[Hit]:
        """Yield omissions whose subject is people."""
        if sentence.block.kind in {"quote", "chat"}:
            return
        if not FORGOT.isdisjoint(sentence.spoken):
            yield from self._forgotten(sentence)
        if not FAILED.isdisjoint(sentence.spoken):
            yield from self._failed(sentence)
        if sentence.section in {"people", "policy"}:
            return
        if sentence.section in {"lessons", "causes"}:
            yield from self._not_doing(sentence)
        if sentence.mentions_people:
            yield from self._left_out(sentence)
            yield from self._late(sentence)

    def _forgotten(self, sentence: Sentence) -> Iterator[Hit]:
        for found in FORGETTING.find_in(sentence.lower):
            subject = subject_of(sentence, found.start())
            is_they = sentence.lower[subject.start : subject.end].startswith("they")
            if subject.is_maybe_human or subject.kind == "elided" or is_they:
                yield self._hit(sentence, found.span(), subject.kind)

    def _failed(self, sentence: Sentence) -> Iterator[Hit]:
        for found in FAILING.find_in(sentence.lower):
            subject = subject_of(sentence, found.start())
            is_care = subject.kind == "name" and CARE.is_in(found[0])
            if (subject.is_human or is_care) and not found[0].endswith(SEARCHES):
                yield self._hit(sentence, found.span(), subject.kind)

    def _late(self, sentence: Sentence) -> Iterator[Hit]:
        if "failure" in sentence.spoken or "failures" in sentence.spoken:
            for found in FAILURE.find_in(sentence.lower):
                yield self._hit(sentence, found.span(), "we" if "our" in found[0] else "person")
        if not LATE.isdisjoint(sentence.spoken):
            for found in TOO_LATE.find_in(sentence.lower):
                subject = subject_of(sentence, found.start())
                if subject.is_human:
                    yield self._hit(sentence, found.span(), subject.kind)

    def _left_out(self, sentence: Sentence) -> Iterator[Hit]:
        lower = sentence.lower
        leaving_out = WIDELY_LEFT_OUT if sentence.section in {"lessons", "causes"} else LEAVING_OUT
        for found in leaving_out.find_in(lower) if not NOT.isdisjoint(sentence.spoken) else ():
            subject = subject_of(sentence, found.start())
            # Told in a timeline, "did not test" is a report; "did not think to" is a judgement anywhere.
            is_judged = THINKING.is_in(found[0])
            is_told = subject.is_human and sentence.section != "timeline"
            if is_told or (is_judged and (subject.is_human or subject.kind == "client")):
                yield self._hit(sentence, found.span(), subject.kind)
        without = (*WITHOUT.find_in(lower), *UNREVIEWED.find_in(lower)) if "without" in sentence.spoken else ()
        for found in without:
            subject = clause_subject_of(sentence, found.start())
            if subject.is_human and sentence.section != "timeline":
                yield self._hit(sentence, found.span(), subject.kind)

    def _not_doing(self, sentence: Sentence) -> Iterator[Hit]:
        if NOT.isdisjoint(sentence.spoken):
            return
        for found in NOT_DOING.find_in(sentence.lower):
            if not sentence.lower[: found.start()].strip(" -*"):
                yield self._hit(sentence, found.span(), "elided")

    @staticmethod
    def _hit(sentence: Sentence, span: tuple[int, int], kind: str) -> Hit:
        return Hit(
            sentence.start + span[0],
            sentence.start + span[1],
            "info" if kind in {"self", "we", "name", "elided"} else None,
            is_about_oneself=kind == "self",
        )


# "We failed to reproduce it" tells how a search went; it holds nobody to anything.
SEARCHES = (" reproduce", " replicate", " find", " recreate", " connect", " login", " log", " identify")
