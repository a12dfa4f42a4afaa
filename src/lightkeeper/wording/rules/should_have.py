"""BL201: should have, ought to have, needed to have, was supposed to."""

from collections.abc import Iterator
from re import Match

from lightkeeper.wording.finding import Hit, Level
from lightkeeper.wording.phrase import Phrase
from lightkeeper.wording.rule import Rule
from lightkeeper.wording.subject.finder import noun_phrase_after, subject_of
from lightkeeper.wording.text.document import Sentence
from lightkeeper.wording.words.acts import CAREFUL_ACTS, MACHINE_PASSIVES
from lightkeeper.wording.words.grammar import DETERMINERS, PREPOSITIONS, is_adverb, is_participle
from lightkeeper.wording.words.people import PRONOUNS, SELF, THINGS, WE

DUTY = Phrase(
    r"(?:should|ought to|oughta|needed to)(?: not|n't| never| probably| definitely| certainly| really| at least|"
    r" also){0,2} "
    r"(?:have|of)|should've|shouldn't(?: have|'ve)|should not've"
)
SUPPOSED = Phrase(r"(?:was|were) (?:supposed|expected|meant|obliged) to")
# "should have automated tests": a wish for a thing, not a judgement of the past.
LIKE_ADJECTIVES = frozenset(
    """automated dedicated limited detailed required improved increased shared separated reserved named defined managed
    documented distributed replicated isolated better planned scheduled trained updated""".split()
)
_FOLLOWERS = (
    DETERMINERS | PREPOSITIONS | PRONOUNS | SELF | WE | THINGS | frozenset((",", ";", ")", ":", "and", "but", "or"))
)
_QUALITIES = frozenset("more better aware careful clearer quicker faster smarter wiser able prepared ready".split())
_SKIPPED = frozenset(("been", "also", "first", "never", "not", "just", "already", "both", "all", "then", "still"))


class ShouldHave(Rule):
    """This may read as judging the past by a step that was not taken.

    ## Why it matters
    What should have happened did not happen, so it cannot explain what did.
    The wish is worth keeping as a change to the system; the past is understood from what people knew, saw and had to
    hand when the step they took made sense to them.

    ## Flagged
    - We should have tested the rollback first.
    - The reviewer ought to have spotted the missing index.
    - This should have been caught in code review.
    - Bob should have tested the rollback.
    - The release shouldn't have been rushed to production.
    - It is a change which we should have announced on Monday.
    - I should've asked before restarting it.
    - The operator was supposed to check the queue first.
    - We should have been more careful with the second shard.
    - The flag should have been removed last year.

    ## Not flagged
    - The alert should have fired at 09:00 but its query had a typo.
    - We should have a runbook for this.
    - Traffic should have failed over to the second region.
    - The teams should have automated tests for this path.
    - Jobs should have been rescheduled by the controller.
    - It should not have been possible to remove the last replica.
    - This should have been caught by the integration tests.
    - The recovery took longer than it should have.

    ## Ask instead
    - What did people know at that point, and what were they weighing up?
    - What would have prompted a different step?

    ## Try writing
    At that time ___ was known and ___ was not; with that in hand, ___ looked like the sensible step.

    ## About yourself
    You were not alone in this: what made the step you took a reasonable one, with what you had then?

    ## Source
    - Sidney Dekker, The Field Guide to Understanding 'Human Error': the counterfactual reaction to failure.
    - Son and others 2017, Recognizing Counterfactual Thinking in Social Media Texts: forms of the counterfactual.
    """

    code = "BL201"
    name = "should-have"
    level = "warning"
    cues = frozenset(
        "should shouldn't should've shouldn't've ought oughta needed supposed expected meant obliged".split()
    )

    def find(self, sentence: Sentence) -> Iterator[Hit]:
        """Yield duties of the past that are laid on people, or that only people could have met."""
        if sentence.block.kind in {"quote", "chat"} or sentence.section in {"people", "policy"}:
            return
        for found in DUTY.find_in(sentence.lower):
            hit = self._duty(sentence, found)
            if hit:
                yield hit
        if sentence.section not in {"timeline", "actions"}:
            for found in SUPPOSED.find_in(sentence.lower):
                subject = subject_of(sentence, found.start())
                if subject.is_human:
                    level: Level | None = "info" if subject.is_us else None
                    yield Hit(sentence.start + found.start(), sentence.start + found.end(), level)

    def _duty(self, sentence: Sentence, found: Match[str]) -> Hit | None:
        words = sentence.words
        at = sentence.word_at(found.end() - 1) + 1
        is_passive = False
        while at < len(words) and (words[at].text in _SKIPPED or is_adverb(words[at].text)):
            is_passive = is_passive or words[at].text == "been"
            at += 1
        if is_passive and at < len(words) and words[at].text in _QUALITIES:
            return self._quality(sentence, found, at)
        if at >= len(words) or not (is_participle(words[at].text) or (is_passive and words[at].text.endswith("ing"))):
            return None
        subject = subject_of(sentence, found.start())
        if is_passive and not words[at].text.endswith("ing"):
            if not self._is_human_act(sentence, at):
                return None
        elif not subject.is_maybe_human or self._is_wish(sentence, at):
            return None
        return Hit(
            sentence.start + found.start(),
            sentence.start + words[at].end,
            "info" if subject.is_us else None,
            is_about_oneself=subject.kind == "self",
        )

    @staticmethod
    def _quality(sentence: Sentence, found: Match[str], at: int) -> Hit | None:
        """Return people who "should have been more careful"."""
        subject = subject_of(sentence, found.start())
        if not subject.is_human:
            return None
        level: Level | None = "info" if subject.is_us else None
        return Hit(sentence.start + found.start(), sentence.start + sentence.words[at].end, level)

    def _is_human_act(self, sentence: Sentence, at: int) -> bool:
        """Say whether only people could have done what a passive says."""
        done = sentence.words[at].text
        if done in MACHINE_PASSIVES or "automatically" in sentence.spoken:
            return False
        return (done in CAREFUL_ACTS or is_participle(done)) and not self._is_by_a_thing(sentence, at)

    @staticmethod
    def _is_by_a_thing(sentence: Sentence, at: int) -> bool:
        """Say whether "by" and a thing follow: "caught by the integration tests" speaks of a mechanism."""
        words = sentence.words
        for index in range(at + 1, min(at + 4, len(words))):
            if words[index].text == "by":
                return not noun_phrase_after(sentence, words[index].end).is_human
        return False

    @staticmethod
    def _is_wish(sentence: Sentence, at: int) -> bool:
        words = sentence.words
        if words[at].text not in LIKE_ADJECTIVES or at + 1 >= len(words):
            return False
        follower = words[at + 1].text
        return follower not in _FOLLOWERS and not is_adverb(follower)
