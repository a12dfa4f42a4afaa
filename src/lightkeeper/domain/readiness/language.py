"""QC12 and QC18: wording that may read as blame, and a card that can be read in a minute."""

from statistics import median

from lightkeeper.domain.counting import several
from lightkeeper.domain.lesson.card import (
    CALM_SENTENCE,
    HEADING,
    KEY,
    MOST_WORDS,
    count_words,
    figures_of,
    median_sentence_length,
)
from lightkeeper.domain.readiness.check import Check, Weight, not_asked
from lightkeeper.domain.readiness.evidence import Evidence

MOST_NAMED = 6


def check_language(evidence: Evidence) -> list[Check]:
    """Return QC12 and QC18."""
    return [_wording(evidence), _readable(evidence)]


def _wording(evidence: Evidence) -> Check:
    name, flagged = "Wording", evidence.flagged_ids
    if flagged is None:
        return not_asked("QC12", Weight.WARN, name, "The coach is off, or does not know this language.")
    if not flagged:
        return Check("QC12", Weight.WARN, name, True, "The coach has no question left.")
    things = tuple(dict.fromkeys(flagged))
    reason = f"The coach asks about {several(len(flagged), 'wording', 'wordings')}, without judging any."
    mend = "Read its questions where the text is written. Putting a remark away is an answer, too."
    return Check("QC12", Weight.WARN, name, False, reason, mend, "narrative", things)


def _readable(evidence: Evidence) -> Check:
    name, sections = "Easy to read", evidence.review.sections
    written = [one for one in sections if one.body.strip()]
    if not written:
        return not_asked("QC18", Weight.INFO, name, "Nothing is written in words yet.")
    card = next((one for one in written if one.key == KEY), None)
    found, places = [], []
    if card is not None and count_words(card.body) > MOST_WORDS:
        found.append(f"{HEADING} has {count_words(card.body)} words; {MOST_WORDS} fit in a minute.")
        places.append(card.id)
    lengths = [length for one in written if (length := median_sentence_length(one.body))]
    if lengths and median(lengths) > CALM_SENTENCE:
        found.append(f"Half of the sentences are longer than {CALM_SENTENCE} words.")
        places += [one.id for one in written if median_sentence_length(one.body) > CALM_SENTENCE]
    short_forms = figures_of("\n".join(one.body for one in written)).acronyms
    if short_forms:
        more = " and others" if len(short_forms) > MOST_NAMED else ""
        found.append(f"Not written out once: {', '.join(short_forms[:MOST_NAMED])}{more}.")
    if not found:
        return Check("QC18", Weight.INFO, name, True, "Somebody from elsewhere can read it.")
    mend = "Would somebody who joined today understand it?"
    return Check("QC18", Weight.INFO, name, False, " ".join(found), mend, "narrative", tuple(dict.fromkeys(places)))
