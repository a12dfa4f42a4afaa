"""BL502: why did you, why didn't anyone, why was nobody."""

from collections.abc import Iterator

from lightkeeper.wording.finding import Hit
from lightkeeper.wording.phrase import Phrase
from lightkeeper.wording.rule import Rule
from lightkeeper.wording.subject.questions import is_question, people_asked
from lightkeeper.wording.text.document import Sentence
from lightkeeper.wording.words.grammar import is_participle

WHY = Phrase(
    r"why (?:on earth |exactly |then |the hell )?(?:did|didn['’]t|was|were|wasn['’]t|weren['’]t|had|hadn['’]t|has|"
    r"hasn['’]t|have|haven['’]t|could|couldn['’]t|would|wouldn['’]t|should|does|doesn['’]t|don['’]t|is|isn['’]t|are|"
    r"aren['’]t|do|might|must)(?: not)?|how come(?: that)?|(?:for )?what reason (?:did|do|had)|"
    r"how (?:could|can|did|do)(?= (?:you|they|he|she|we|nobody|no one|no-one|anyone|the \w+) (?:not|miss|forget|"
    r"overlook|"
    r"ignore|let|fail|possibly|ever|have (?:missed|forgotten|overlooked|ignored|let|failed))(?!\w))|"
    r"how (?:did|could)(?= (?:nobody|no one|no-one) )"
)
# What is done to people, or open to them, is a question about the system.
_OPEN_TO_THEM = frozenset("able allowed permitted possible unable free affected there".split())


class WhyQuestionAtPerson(Rule):
    """This may read as a request to justify oneself.

    ## Why it matters
    "Why did you" is heard as "you should not have", and people answer with a defence.
    How and what bring descriptions: what was seen, what was expected, what the other options were. The question of why
    is not harmful in itself; asked of a system ("why did the primary restart?") it is a good one.

    ## Flagged
    - Why did you restart the primary?
    - Why didn't anyone check the backups?
    - Why was the team so slow to respond?
    - How come nobody looked at the graph?
    - How could we miss this?
    - [questions] Why did the on-call engineer not escalate?

    ## Not flagged
    - Why did the primary restart?
    - Why was p99 latency so high?
    - What led you to restart the primary?
    - Why was nobody paged?
    - How did we notice, and how could the tool have told us?
    - Why was an engineer able to drop the table?
    - Why did users see the old price?

    ## Ask instead
    - What led to that step?
    - What were people seeing at that moment, and what did they expect?

    ## Try writing
    What made ___ the natural next step at ___?

    ## About yourself
    Ask yourself as you would ask a friend: what were you seeing?

    ## Source
    - John Allspaw, The Infinite Hows.
    - Etsy, Debriefing Facilitation Guide: ask how and what.
    """

    code = "BL502"
    name = "why-question-at-person"
    level = "warning"
    mark = "?"
    cues = frozenset(("why", "come", "how", "reason"))

    def find(self, sentence: Sentence) -> Iterator[Hit]:
        """Yield questions why people did or did not do something."""
        if not is_question(sentence):
            return
        for found in WHY.find_in(sentence.lower):
            asked = people_asked(sentence, found.end())
            if asked.is_human and not _is_about_the_system(sentence, asked.end, found[0]):
                yield Hit(
                    sentence.start + found.start(),
                    sentence.start + asked.end,
                    "info" if asked.is_us else None,
                    is_about_oneself=asked.kind == "self",
                )


def _is_about_the_system(sentence: Sentence, offset: int, opening: str) -> bool:
    words = [word.text for word in sentence.words[sentence.word_at(offset) :]]
    following = next((word for word in words if word not in {"not", "even", "ever", "all", "also"}), "")
    is_passive = opening.rsplit(maxsplit=1)[-1] in {"was", "were", "wasn't", "weren't", "not"} and is_participle(
        following
    )
    return following in _OPEN_TO_THEM or is_passive
