"""BL303: ridiculous, an absolute disaster, what were they thinking."""

from collections.abc import Iterator

from lightkeeper.wording.finding import Hit
from lightkeeper.wording.phrase import Phrase
from lightkeeper.wording.rule import Rule
from lightkeeper.wording.text.document import Sentence
from lightkeeper.wording.words.denials import is_denied

HEATED = Phrase(
    r"ridiculous|ridiculously|unbelievable|unbelievably|outrageous|outrageously|horrific|horrifically|horrible|"
    r"horribly|"
    r"horrendous|horrendously|terribly wrong|terrible|appalling|appallingly|atrocious|shameful|shamefully|disgraceful|"
    r"inexcusable|inexcusably|unforgivable|absurd|absurdly|insane|insanely|laughable|pathetic|embarrassingly|"
    r"scandalous|embarrassing|embarrassed|embarrassment|ludicrous|ludicrously|preposterous|dreadful|dreadfully|abysmal|"
    r"abysmally|deplorable|idiotic|idiotically|infuriating|mind-?boggling|jaw-dropping|ashamed|"
    r"shameless|unconscionable|indefensible|lamentable|awful|awfully|miserably|shitty|bullshit|"
    r"crappy|fuck\w*|clusterfuck|shitshow|shit show|train ?wreck|dumpster fire|hellish|facepalm|"
    r"(?:completely|totally|absolutely|simply|utterly|wholly|just|entirely) (?:unacceptable|unforgivable|wrong of)|"
    r"went (?:so |very |spectacularly |catastrophically |badly |disastrously )wrong|"
    r"painful (?:lessons?|mistakes?|reminders?)|painfully (?:aware|obvious|clear|slow)|(?:learned|learnt|"
    r"learn)(?: \w+){0,3}? "
    r"the hard way|shame on (?:us|me|them|you|him|her)|(?:bloody|god-?damn|damn|freaking) \w+|"
    r"how (?:did|could|can) (?:we|this) (?:possibly|ever|be so)|"
    r"(?:absolute|absolutely|total|complete|utter|real|unmitigated|epic) (?:disaster|nightmare|mess|fiasco|shambles|"
    r"debacle|chaos|catastrophe|joke|failure|madness|disgrace)|"
    r"(?:was|were|is|be|been) an? (?:\w+ )?(?:disaster|nightmare|fiasco|shambles|debacle|catastrophe|joke|"
    r"disgrace|mess)|"
    r"what (?:were|was|are) (?:they|you|he|she|we|the \w+|people) thinking|what the hell|for heaven['’]s sake|wtf|"
    r"how on earth (?:could|did|was)|how could (?:they|you|he|she|anyone|anybody|someone) (?:possibly|ever|be so|let)"
)
# Terms, and warmth.
TERMS = Phrase(
    r"(?:terrible|horrible) (?:ones|accounts?|cases?)|(?:terribly|insanely) (?:sorry|"
    r"grateful|proud|happy|helpful)"
)


class AnimatedLanguage(Rule):
    """This may read as heated, and heat makes the facts harder to see.

    ## Why it matters
    Strong words tell how somebody felt, and not what happened or to whom.
    They raise the stakes for everybody who was there, and whoever was close to the event hears them as addressed to
    them. A figure is stronger and can be compared with the next one.

    ## Flagged
    - It is ridiculous that nobody owns this service.
    - The deploy was an absolute disaster!!!
    - What were they thinking?
    - The migration went horribly wrong.
    - This is embarrassing, and it was a painful lesson.
    - We learned that the hard way.
    - Such a delay is completely unacceptable.

    ## Not flagged
    - The disaster recovery site came up at 03:12.
    - The payload ended with a literal exclamation mark (`!`).
    - Error rate peaked at 61%.
    - A hard reset is the way out of this state, and a wrong checksum is refused.
    - The disk controller reported a catastrophic failure code.
    - We are terribly sorry for the interruption.
    - The load was high but it was not a disaster.

    ## Ask instead
    - What was the measured impact, and for whom?
    - What surprised people most, and what had they expected?

    ## Try writing
    From ___ to ___, ___ of ___ could not ___.

    ## Source
    - Google, Site Reliability Workbook, Postmortem culture: animated language as a mark of a weak postmortem.
    """

    code = "BL303"
    name = "animated-language"
    level = "info"
    cues = frozenset(
        """ridiculous ridiculously unbelievable unbelievably outrageous outrageously horrific horrifically horrible
        horribly horrendous horrendously terribly terrible appalling appallingly atrocious shameful shamefully
        disgraceful inexcusable inexcusably unforgivable absurd absurdly insane insanely laughable pathetic
        embarrassingly scandalous disaster nightmare mess fiasco shambles debacle chaos catastrophe joke madness
        disgrace
        absolute total complete utter epic thinking embarrassing embarrassed
        embarrassment ludicrous ludicrously preposterous dreadful dreadfully abysmal abysmally disastrously
        deplorable idiotic idiotically infuriating mindboggling boggling jaw ashamed shameless unconscionable
        indefensible lamentable  awful awfully miserably  shitty bullshit crappy fuck fucked fucking
        clusterfuck shitshow trainwreck wreck dumpster hellish facepalm unacceptable wrong painful painfully hard shame
        bloody damn goddamn freaking possibly ever hell heaven's wtf earth could""".split()
    )

    def find(self, sentence: Sentence) -> Iterator[Hit]:
        """Yield heated words."""
        if sentence.block.kind in {"quote", "chat"} or sentence.section == "policy":
            return
        lower = sentence.lower
        terms = [found.start() for found in TERMS.find_in(lower)]
        for found in HEATED.find_in(lower):
            if found.start() not in terms and not is_denied(lower, found.start()) and " not " not in found[0]:
                yield Hit(sentence.start + found.start(), sentence.start + found.end())
