"""Evidence: events of this review that whoever writes can see, and nothing is taken away unseen."""

import pytest

from lightkeeper.domain.access.level import Level
from lightkeeper.domain.analysis.factor import EvidenceMissingError, FactorStatus
from lightkeeper.store import models as rows
from lightkeeper.usecases.factor.add_factor import add_factor
from lightkeeper.usecases.factor.change_factor import change_factor
from lightkeeper.usecases.factor.fields import FactorFields
from lightkeeper.usecases.refusals import UnusableValueError
from lightkeeper.usecases.timeline.fields import EventFields
from lightkeeper.usecases.timeline.record_event import record_event
from tests.people import BEGAN_AT, Cast
from tests.usecases.stage import everything, make_review


def event(cast: Cast, review: rows.Review, level: str = "") -> rows.TimelineEvent:
    """Record an event as Alice."""
    return record_event(cast.actor("alice"), review.id, EventFields(BEGAN_AT, "The queue grew.", own_level=level))


def test_a_supported_factor_needs_an_event_of_its_own_review(cast: Cast) -> None:
    elsewhere = event(cast, make_review(cast))
    before = everything()
    for evidence_ids in ((), (elsewhere.id,)):
        with pytest.raises(EvidenceMissingError):
            add_factor(
                cast.actor("alice"),
                cast.review.id,
                FactorFields("No limit", status=FactorStatus.SUPPORTED, evidence_ids=evidence_ids),
            )
    assert everything() == before
    own = event(cast, cast.review)
    fields = FactorFields("No limit", status=FactorStatus.SUPPORTED, evidence_ids=(own.id, elsewhere.id))
    assert list(add_factor(cast.actor("alice"), cast.review.id, fields).evidence.all()) == [own]


def test_evidence_that_somebody_cannot_see_they_neither_add_nor_take_away(cast: Cast) -> None:
    hidden, seen = event(cast, cast.review, Level.RESTRICTED), event(cast, cast.review)
    factor = add_factor(
        cast.actor("alice"), cast.review.id, FactorFields("No limit", evidence_ids=(hidden.id, seen.id))
    )
    change_factor(cast.actor("bob"), factor.id, FactorFields("No limit at all"))
    assert list(factor.evidence.all()) == [hidden]
    mine = add_factor(cast.actor("bob"), cast.review.id, FactorFields("Another", evidence_ids=(hidden.id,)))
    assert not mine.evidence.exists()


@pytest.mark.parametrize(("text", "effect"), [(" ", ""), ("x" * 10_001, ""), ("x", "y" * 10_001)])
def test_a_factor_without_words_or_with_far_too_many_is_refused(cast: Cast, text: str, effect: str) -> None:
    with pytest.raises(UnusableValueError):
        add_factor(cast.actor("alice"), cast.review.id, FactorFields(text, effect=effect))
