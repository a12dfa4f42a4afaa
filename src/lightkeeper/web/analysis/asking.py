"""Where asking may go on: kind sentences beside a factor, and what the whole may be missing.

Offers, all of them: nothing here refuses anything, and only those who write see it.
"""

from dataclasses import dataclass
from uuid import UUID

from lightkeeper.domain.analysis.factor import FactorStatus
from lightkeeper.domain.analysis.nudges import find_nudges
from lightkeeper.domain.analysis.stopping import FIVE_HOWS, is_person_stop
from lightkeeper.domain.question.catalogue import SHIPPED_BY_KEY
from lightkeeper.usecases.factor.person_stop import is_about_person
from lightkeeper.web.analysis.shown_graph import ShownGraph
from lightkeeper.web.finding.sentence import asks_about

MOST_NUDGES = 3
AT_PERSON = "This is about what somebody did, or about a rule not kept. Asking does not rest here: one of these hows "
AT_PERSON += "leads on."
NO_STOP = "Nothing further was asked here yet. Ask on, or say how asking came to rest."


@dataclass(frozen=True)
class Offer:
    """One sentence beside a factor, or about the whole, and questions that lead on."""

    text: str
    questions: tuple[str, ...] = ()
    is_quiet: bool = False


def offers_at(shown: ShownGraph, factor_id: UUID) -> tuple[Offer, ...]:
    """Return what to think about at a factor: a person, no reason to stop, words that judge."""
    factor = shown.graph.factors[factor_id]
    if factor.status is FactorStatus.RULED_OUT:
        return ()
    offers = [Offer(one) for one in asks_about(factor.text)]
    if shown.graph.answers(factor_id):
        return tuple(offers)
    if is_person_stop(factor.text, 0, is_about_person=is_about_person(factor.text)):
        return (Offer(AT_PERSON, FIVE_HOWS), *offers)
    return (*offers, Offer(NO_STOP, is_quiet=True)) if factor.stop_reason is None else tuple(offers)


def offers_for_all(shown: ShownGraph) -> tuple[Offer, ...]:
    """Return what the analysis as a whole may be missing, the first few."""
    found = find_nudges(shown.analysis())[:MOST_NUDGES]
    return tuple(
        Offer(one.text, tuple(SHIPPED_BY_KEY[key].text for key in one.question_ids if key in SHIPPED_BY_KEY))
        for one in found
    )
