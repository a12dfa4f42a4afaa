"""BL202: if only, had we, could have been prevented."""

from collections.abc import Iterator

from lightkeeper.wording.finding import Hit
from lightkeeper.wording.phrase import Phrase
from lightkeeper.wording.rule import Rule
from lightkeeper.wording.subject.finder import subject_of
from lightkeeper.wording.subject.noun_phrase import NOBODY, kind_of_phrase
from lightkeeper.wording.text.document import Sentence
from lightkeeper.wording.words.acts import CAREFUL_ACTS
from lightkeeper.wording.words.grammar import AUXILIARIES, CLAUSE_MARKS, is_adverb, is_participle

AVOIDED = (
    "avoided|prevented|averted|caught|noticed|discovered|detected|spotted|found|stopped|mitigated|foreseen|predicted|"
    "identified|anticipated|handled|shortened|resolved|fixed"
)
COULD = Phrase(
    rf"(?:could|might) (?:\w+ )?have (?:\w+ly )?been (?:\w+ly )?(?:{AVOIDED})"
    r"|would(?: not|n't| never) have (?:happened|occurred|been)"
    r"|could(?:'ve| have) been (?:noticed|avoided|reduced|limited|contained|minimi[sz]ed|shorter|faster|quicker|sooner|"
    r"better|smoother|improved|tested|checked|reviewed|communicated|done|much \w+|handled)"
    r"|(?:could|would) have been (?:\w+ )?(?:avoidable|preventable)"
)
PEOPLE_COULD = Phrase(
    r"(?:could|might)(?:'ve| have) (?:\w+ly |also |at least )?(?:\w+ed|\w+[^s]en|done|caught|known|seen|found|"
    r"taken|kept|"
    r"told|put|set|made|built|read|thought|sent|left|used)"
)
CONDITION = Phrase(r"(?:if only|if)")
HAD = Phrase("had")
WISH = Phrase(
    r"(?:i|we|the team) (?:really |only )?wish(?:ed)? (?:that )?(?:i|we|he|she|they|someone|somebody) (?:had|"
    r"could have)"
)
WOULD_SEE = Phrase(
    r"would(?:'ve| have| probably have| likely have) (?:noticed|caught|seen|known|detected|found|avoided|"
    r"prevented|spotted|"
    r"discovered|realised|realized|understood|reacted|identified)"
)
HARMS = frozenset("lost suffered faced experienced broken gone ended hit run missed seen had been got become".split())
WISHED = Phrase(
    r"it (?:would|might)(?: probably| likely| certainly| also)? have been "
    r"(?:useful|helpful|better|good|nice|wise|wiser|best|ideal|easier|faster|quicker|safer|preferable|prudent)"
)

CONDITIONS = frozenset(("if", "had"))
RESULTS = frozenset("could might would could've would've wouldn't might've couldn't".split())


class CounterfactualConditional(Rule):
    """This may read as a story of how it could have gone, told by its ending.

    ## Why it matters
    A past that did not happen takes the place of the one that did, and of what made it reasonable.
    There are always many ways in which an outcome could have been different; choosing the one that points at a person
    is a choice of the teller. The barrier that was missing is better told as a change to make.

    ## Flagged
    - If only the team had read the change log.
    - Had Ana waited ten minutes, none of this would have happened.
    - The outage could have been avoided if someone had looked at the graph.
    - If we had deployed on Monday, we would have seen it sooner.
    - The release manager could have stopped the deploy.
    - In the end it would have been better to wait.
    - I wish we had asked the night before.
    - The damage could have been limited.
    - Had the change been tested, this would have shown.
    - With a second pair of eyes we would have noticed.
    - The only thing we could have done was to switch the provider.

    ## Not flagged
    - Had the primary stayed up, reads would have been served from cache.
    - If the queue is full, the worker waits.
    - An attacker could have read the bucket listing.
    - Customers could have been charged twice before the guard stopped it.
    - The database could have served reads from the replica.
    - If we had lost the second zone, we would have stopped sales.
    - It is unclear whether the replica could have caught up.

    ## Ask instead
    - What made the step that was taken look sensible at that time?
    - Which barrier, had it been there, would have worked for anybody?

    ## Try writing
    At that time ___ made ___ reasonable; a ___ in ___ would change what the next person meets.

    ## About yourself
    With what you knew then, what spoke for the way you took?

    ## Source
    - Sidney Dekker, The Field Guide to Understanding 'Human Error': counterfactuals say what did not happen.
    - Son and others 2017, Recognizing Counterfactual Thinking in Social Media Texts: the conditional forms.
    """

    code = "BL202"
    name = "counterfactual-conditional"
    level = "warning"
    cues = RESULTS | frozenset(("only", "wish", "wished"))

    def find(self, sentence: Sentence) -> Iterator[Hit]:
        """Yield conditions and possibilities of the past that rest on what people do."""
        if sentence.block.kind in {"quote", "chat"} or sentence.section in {"people", "policy"}:
            return
        if not self.cues.isdisjoint(sentence.spoken):
            yield from self._possibilities(sentence)
        if not CONDITIONS.isdisjoint(sentence.spoken):
            yield from self._conditions(sentence)

    def _possibilities(self, sentence: Sentence) -> Iterator[Hit]:
        lower = sentence.lower
        for found in COULD.find_in(lower):
            if not found[0].startswith("would") or self._rests_on_people(sentence):
                yield self._hit(sentence, found.span())
        for found in (*PEOPLE_COULD.find_in(lower), *WOULD_SEE.find_in(lower)) if sentence.mentions_people else ():
            subject = subject_of(sentence, found.start())
            is_harm = found[0].rsplit(" ", 1)[-1] in HARMS
            if subject.is_human and not is_harm and not self._is_asked(lower):
                yield self._hit(sentence, found.span(), is_quiet=subject.is_us, is_own=subject.kind == "self")
        for found in (*WISHED.find_in(lower), *WISH.find_in(lower)):
            yield self._hit(sentence, found.span(), is_quiet=True)

    def _conditions(self, sentence: Sentence) -> Iterator[Hit]:
        for found in CONDITION.find_in(sentence.lower):
            at = sentence.word_at(found.end())
            end = self._people_had(sentence, at)
            if end:
                yield self._hit(sentence, (found.start(), end))
        for found in HAD.find_in(sentence.lower):
            at = sentence.word_at(found.start())
            before = sentence.words[at - 1].text if at > 0 else "."
            if before in CLAUSE_MARKS or before in {",", "and", "that", "likely", "but"}:
                end = self._people_after_had(sentence, at + 1)
                if end:
                    yield self._hit(sentence, (found.start(), end))

    @staticmethod
    def _people_had(sentence: Sentence, first: int) -> int:
        """Return the end of "<people> had <done>" that begins at a word, or 0."""
        words = sentence.words
        for at in range(first, min(first + 6, len(words))):
            if words[at].text in {"had", "hadn't", "we'd", "they'd", "i'd", "would", "wouldn't"}:
                last = at if "'d" in words[at].text else at - 1
                subject = kind_of_phrase(sentence, first, last) if last >= first else NOBODY
                done = _after_adverbs(sentence, at + 1)
                if words[at].text == "had" and "been" in {word.text for word in words[at + 1 : done]}:
                    return words[done].end if done < len(words) and words[done].text in CAREFUL_ACTS else 0
                is_harm = done < len(words) and words[done].text in {"lost", "been", "run", "seen", "got"}
                is_done = done < len(words) and is_participle(words[done].text)
                return words[done].end if subject.is_maybe_human and is_done and not is_harm else 0
        return 0

    @staticmethod
    def _people_after_had(sentence: Sentence, first: int) -> int:
        """Return the end of "had <people> <done>" whose people begin at a word, or 0."""
        words = sentence.words
        for done in range(first + 1, min(first + 6, len(words))):
            if words[done].text == "been":
                is_careful = done + 1 < len(words) and words[done + 1].text in CAREFUL_ACTS
                return words[done + 1].end if is_careful else 0
            if is_participle(words[done].text):
                last = done - 1
                while last > first and (is_adverb(words[last].text) or words[last].text in AUXILIARIES):
                    last -= 1
                return words[done].end if kind_of_phrase(sentence, first, last).is_maybe_human else 0
        return 0

    @staticmethod
    def _rests_on_people(sentence: Sentence) -> bool:
        words = sentence.words
        return any(
            word.text in {"if", "had"} and kind_of_phrase(sentence, at + 1, min(at + 2, len(words) - 1)).is_maybe_human
            for at, word in enumerate(words[:-1])
        )

    @staticmethod
    def _is_asked(lower: str) -> bool:
        return lower.rstrip().endswith("?") or lower.startswith(("what ", "how "))

    @staticmethod
    def _hit(sentence: Sentence, span: tuple[int, int], *, is_quiet: bool = False, is_own: bool = False) -> Hit:
        start, end = sentence.start + span[0], sentence.start + span[1]
        return Hit(start, end, "info" if is_quiet else None, is_about_oneself=is_own)


def _after_adverbs(sentence: Sentence, at: int) -> int:
    words = sentence.words
    while at < len(words) and (is_adverb(words[at].text) or words[at].text in {"have", "been"}):
        at += 1
    return at
