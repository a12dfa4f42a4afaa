"""BL301: careless, sloppy, negligent, lazy."""

from collections.abc import Iterator

from lightkeeper.wording.finding import Hit
from lightkeeper.wording.phrase import Phrase
from lightkeeper.wording.rule import Rule
from lightkeeper.wording.subject.finder import noun_phrase_after, subject_of
from lightkeeper.wording.text.document import Sentence
from lightkeeper.wording.words.denials import is_denied

# Said of people and of their work alone.
TRAIT = Phrase(
    r"careless|carelessly|carelessness|sloppy|sloppily|sloppiness|negligent|negligently|negligence|reckless|recklessly|"
    r"recklessness|laziness|incompetent|incompetently|incompetence|irresponsible|irresponsibly|irresponsibility|"
    r"inattentive|inattentiveness|inattention|clueless|unprofessional|unprofessionally|thoughtless|thoughtlessly|"
    r"amateurish|amateurishly|half-hearted|half-heartedly|arrogant|arrogance|stupidity|stupidly|idiotic|idiots?|"
    r"foolish|foolishly|slapdash|lackadaisical|absent-minded|absent-mindedly|untrustworthy|heedless|unthinking"
)
# Said of machines as well: only of people does it judge.
OF_PEOPLE = Phrase(
    r"lazy|dumb|stupid|ignorant|clumsy|overconfident|over-confident|careless|distracted|sluggish|undisciplined"
)
TERMS = Phrase(
    r"sloppy (?:quorum|quorums|phrase|clock)|inattention blindness|(?:gross )?negligence (?:clause|claim|clauses|law)|"
    r"(?:stupid|dumb|foolish) questions?"
)


class CharacterJudgement(Rule):
    """This may read as a judgement of somebody's character.

    ## Why it matters
    A trait explains every outcome equally well, so it explains none.
    The same people, with the same habits, had good days before this one; what was different lies in load, tools,
    signals
    and time. Adjectives about people also tell everybody else how they will be spoken of.

    ## Flagged
    - A careless edit removed the production stanza.
    - The rollout was sloppy.
    - Only an incompetent operator would run that on a Friday.
    - The reviewer was lazy and approved it unread.
    - Pure negligence kept the old key alive.

    ## Not flagged
    - The parser uses lazy evaluation.
    - A careful review found two more hosts.
    - The dumb terminal does not support colour.
    - Images are lazy-loaded, which avoids later lazy lookups in the database.
    - The store writes with a sloppy quorum.
    - [policy] Conduct that is deemed unprofessional is handled by the committee.
    - The sanity check passed and the insane load went away.

    ## Ask instead
    - What pressures and tools shaped how this was done?
    - How does this kind of work look on an ordinary day?

    ## Try writing
    ___ was done with ___ while ___ was going on; the tool showed ___.

    ## About yourself
    Would you say this of a colleague? What was going on around you when you did it?

    ## Source
    - Sidney Dekker, The Field Guide to Understanding 'Human Error': judgemental reactions.
    - Lee Ross, The intuitive psychologist and his shortcomings (1977): the fundamental attribution error.
    """

    code = "BL301"
    name = "character-judgement"
    level = "error"
    cues = frozenset(
        """careless carelessly carelessness sloppy sloppily sloppiness negligent negligently negligence reckless
        recklessly recklessness lazy laziness incompetent incompetently incompetence irresponsible irresponsibly
        irresponsibility inattentive inattentiveness inattention clueless unprofessional unprofessionally thoughtless
        thoughtlessly amateurish amateurishly half arrogant arrogance stupid stupidity stupidly idiotic idiot idiots
        foolish foolishly slapdash lackadaisical absent untrustworthy heedless unthinking dumb ignorant clumsy
        overconfident confident distracted sluggish undisciplined""".split()
    )

    def find(self, sentence: Sentence) -> Iterator[Hit]:
        """Yield traits put on people or on their work."""
        if sentence.block.kind in {"quote", "chat"} or sentence.section == "policy":
            return
        lower = sentence.lower
        terms = [found.start() for found in TERMS.find_in(lower)]
        spans = [found.span() for found in TRAIT.find_in(lower)]
        spans += [found.span() for found in OF_PEOPLE.find_in(lower) if _is_about_people(sentence, *found.span())]
        for start, end in spans:
            if start not in terms and not is_denied(lower, start):
                is_mine = subject_of(sentence, start).kind == "self"
                yield Hit(sentence.start + start, sentence.start + end, is_about_oneself=is_mine)


def _is_about_people(sentence: Sentence, start: int, end: int) -> bool:
    """Say whether an adjective stands before people or is said of them."""
    if noun_phrase_after(sentence, end).is_human:
        return True
    before = sentence.lower[:start].rstrip()
    return before.endswith(
        ("was", "were", "is", "are", "been", "be", "being", "got", "too", "so", "very", "being")
    ) and (subject_of(sentence, start).is_human)
