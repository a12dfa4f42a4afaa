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
    r"foolish|foolishly|foolishness|slapdash|lackadaisical|absent-minded|absent-mindedly|untrustworthy|heedless|"
    r"unthinking|unthinkingly|shoddy|shoddily|half-assed|half-baked|haphazard|haphazardly|ineptitude|inept|ineptly|"
    r"imprudent|imprudently|cluelessness|hubris|indiscipline|apathy|apathetic|cavalier|lazily|nonchalant|"
    r"nonchalantly|ill-disciplined|lax attitude|couldn['’]t be bothered|could not be bothered|"
    r"(?:blindly|lazily) (?:trust|copi|copy|follow|accept|assum|believ|appl|approv|click|merg|execut|ran|run)\w*"
)
# Said of machines as well: only of people does it judge.
OF_PEOPLE = Phrase(
    r"lazy|dumb|stupid|ignorant|clumsy|overconfident|over-confident|careless|distracted|sluggish|undisciplined|naive|"
    r"forgetful|impatient|inexperienced|unqualified|unskilled|untrained|incapable|trigger-happy|gung-ho|"
    r"disorgani[sz]ed|"
    r"unreliable|uncooperative|unwilling|indifferent|uncaring|stubborn|lax|panicky|unfocus+ed|inconsiderate|dishonest"
)
# What people do by their character.
DONE = Phrase(
    r"panicked|(?:got|became|become|gotten|grew|grown|getting) (?:\w+ )?(?:lazy|sloppy|careless|complacent|"
    r"cocky|arrogant|"
    r"impatient|greedy|stupid)"
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
    - An inexperienced engineer ran the copy.
    - The reviewer blindly approved the change.
    - We got complacent after a quiet summer.

    ## Not flagged
    - The parser uses lazy evaluation.
    - A careful review found two more hosts.
    - The dumb terminal does not support colour.
    - Images are lazy-loaded, which avoids later lazy lookups in the database.
    - The store writes with a sloppy quorum.
    - [policy] Conduct that is deemed unprofessional is handled by the committee.
    - The kernel panicked, and an unreliable link dropped packets.
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
        overconfident confident distracted sluggish undisciplined
        foolishness unthinkingly shoddy shoddily haphazard haphazardly ineptitude inept ineptly imprudent imprudently
        cluelessness hubris indiscipline apathy apathetic cavalier lazily nonchalant nonchalantly disciplined lax
        bothered blindly naive forgetful impatient inexperienced unqualified unskilled untrained incapable trigger gung
        disorganised disorganized unreliable uncooperative unwilling indifferent uncaring stubborn panicky unfocused
        unfocussed inconsiderate dishonest panicked cocky greedy complacent""".split()
    )

    def find(self, sentence: Sentence) -> Iterator[Hit]:
        """Yield traits put on people or on their work."""
        if sentence.block.kind in {"quote", "chat"} or sentence.section == "policy":
            return
        lower = sentence.lower
        terms = [found.start() for found in TERMS.find_in(lower)]
        spans = [found.span() for found in TRAIT.find_in(lower)]
        spans += [found.span() for found in OF_PEOPLE.find_in(lower) if _is_about_people(sentence, *found.span())]
        spans += [found.span() for found in DONE.find_in(lower) if subject_of(sentence, found.start()).is_human]
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
