"""What of a review the rules of suggestions look at, counted from what one person sees of it."""

from lightkeeper.domain.action_item.portfolio import GIVEN_UP
from lightkeeper.domain.action_item.strength import Tier
from lightkeeper.domain.analysis.factor import FactorFamily, FactorStatus
from lightkeeper.domain.analysis.stopping import is_person_stop
from lightkeeper.domain.edition.rendition import Rendition, ShownFactor
from lightkeeper.domain.question.suggestions import ReviewSoFar
from lightkeeper.domain.reflection.prompts import unanswered
from lightkeeper.domain.timeline.event import EventKind
from lightkeeper.usecases.action_item.shown import shown_tier

HINDSIGHT = ("should have", "could have", "ought to have", "obvious", "failed to", "in hindsight", "simply")


def review_so_far(review: Rendition) -> ReviewSoFar:
    """Return the counts and flags of a review, in one pass over what is shown of it."""
    standing = [one for one in review.factors if one.status is not FactorStatus.RULED_OUT]
    items = [one for one in review.action_items if one.state not in GIVEN_UP]
    told = [*(one.text for one in review.events), *(one.text for one in standing), *(s.body for s in review.sections)]
    return ReviewSoFar(
        kind=review.kind,
        event_count=len(review.events),
        silence_count=len(review.silences),
        contested_count=sum(one.is_contested for one in review.events),
        decision_count=sum(one.kind is EventKind.DECISION for one in review.events),
        hindsight_count=sum(any(words in text.lower() for words in HINDSIGHT) for text in told),
        person_stop_count=_person_stops(review, standing),
        factor_count=len(standing),
        supported_count=sum(one.status is FactorStatus.SUPPORTED for one in standing),
        roles=frozenset(one.role for one in standing if one.role),
        ages=frozenset(one.age for one in standing if one.age),
        empty_families=frozenset(FactorFamily)
        - {one.family for one in standing if one.family}
        - set(review.considered_families),
        open_prompts=frozenset(unanswered(review.reflections, review.nothing_found)),
        lesson_count=len(review.lessons),
        action_item_count=len(items),
        weak_count=sum(shown_tier(one) is Tier.WEAK for one in items),
        without_side_effects_count=sum(
            shown_tier(one) is Tier.STRONG and not one.strength.side_effects for one in items
        ),
        without_look_count=sum(one.verification.look_on is None for one in items),
    )


def _person_stops(review: Rendition, standing: list[ShownFactor]) -> int:
    """Count factors that end at a person: nothing that stands led to them."""
    ids = {one.id for one in standing}
    led_to = {link.to_id for link in review.factor_links if link.from_id in ids}
    return sum(is_person_stop(one.text, int(one.id in led_to)) for one in standing)
