"""Links between factors: circles are welcome, a factor under itself is not, and undo brings a link back."""

from uuid import UUID, uuid4

import pytest

from lightkeeper.domain.analysis.factor import StopReason
from lightkeeper.domain.analysis.factor_link import LinkKind
from lightkeeper.store import models as rows
from lightkeeper.usecases.factor.add_factor import add_factor
from lightkeeper.usecases.factor.change_factor import change_factor
from lightkeeper.usecases.factor.fields import FactorFields
from lightkeeper.usecases.factor_link.add_cause import add_cause
from lightkeeper.usecases.factor_link.fields import LinkFields
from lightkeeper.usecases.factor_link.link_factors import link_factors
from lightkeeper.usecases.factor_link.move_link import move_link
from lightkeeper.usecases.history.reads import last_change_of
from lightkeeper.usecases.history.undo_change import undo_change
from lightkeeper.usecases.item.remove import remove
from lightkeeper.usecases.refusals import NotAllowedError, NotFoundError, UnusableValueError
from lightkeeper.usecases.review.reads import show_review
from tests.people import Cast
from tests.usecases.stage import everything, make_review


def two_factors(cast: Cast) -> tuple[UUID, UUID]:
    """Return a condition and what it bore on."""
    alice = cast.actor("alice")
    one, other = (add_factor(alice, cast.review.id, FactorFields(text)) for text in ("No limit", "The queue filled"))
    return one.id, other.id


def links(cast: Cast) -> list[tuple[UUID, UUID]]:
    """Return the links as Alice sees them."""
    shown = show_review(cast.actor("alice"), cast.review.id).rendition.factor_links
    return [(one.from_id, one.to_id) for one in shown]


def test_factors_are_linked_both_ways_round(cast: Cast) -> None:
    one, other = two_factors(cast)
    link_factors(
        cast.actor("bob"), cast.review.id, LinkFields(one, other, LinkKind.MADE_WORSE, "How did it come about?")
    )
    link_factors(cast.actor("bob"), cast.review.id, LinkFields(other, one))
    assert links(cast) == [(one, other), (other, one)]


def test_a_factor_under_itself_and_the_same_link_twice_are_refused_with_what_to_do(cast: Cast) -> None:
    one, other = two_factors(cast)
    link = link_factors(cast.actor("alice"), cast.review.id, LinkFields(one, other))
    before = everything()
    with pytest.raises(UnusableValueError, match="lead to itself"):
        link_factors(cast.actor("alice"), cast.review.id, LinkFields(one, one))
    with pytest.raises(UnusableValueError, match="linked already"):
        link_factors(cast.actor("alice"), cast.review.id, LinkFields(one, other))
    with pytest.raises(UnusableValueError, match="lead to itself"):
        move_link(cast.actor("alice"), link.id, LinkFields(other, other))
    assert everything() == before


def test_factors_of_other_reviews_and_restricted_ones_cannot_be_linked(cast: Cast) -> None:
    one, _ = two_factors(cast)
    elsewhere = add_factor(cast.actor("alice"), make_review(cast).id, FactorFields("Elsewhere"))
    hidden = add_factor(cast.actor("alice"), cast.review.id, FactorFields("Hidden", own_level="L3"))
    for end in (elsewhere.id, hidden.id, uuid4()):
        with pytest.raises(NotFoundError):
            link_factors(cast.actor("bob"), cast.review.id, LinkFields(end, one))


def test_strangers_and_readers_link_nothing(cast: Cast) -> None:
    one, other = two_factors(cast)
    for person in ("rita", "mallory"):
        with pytest.raises((NotFoundError, NotAllowedError)):
            link_factors(cast.actor(person), cast.review.id, LinkFields(one, other))
    assert links(cast) == []


def test_a_link_waits_for_a_factor_that_was_taken_out(cast: Cast) -> None:
    alice = cast.actor("alice")
    one, other = two_factors(cast)
    link_factors(alice, cast.review.id, LinkFields(one, other))
    change = remove(alice, "factor", one)
    assert links(cast) == []
    undo_change(alice, cast.review.id, change.id)
    assert links(cast) == [(one, other)]


def test_an_answer_is_a_factor_with_a_link_and_neither_without_the_other(cast: Cast) -> None:
    _, other = two_factors(cast)
    cause = add_cause(
        cast.actor("bob"), other, FactorFields("Alarms were off"), "How did it come about that it filled?"
    )
    assert links(cast) == [(cause.id, other)]
    before = everything()
    with pytest.raises(UnusableValueError):
        add_cause(cast.actor("bob"), other, FactorFields(" "))
    assert everything() == before


def test_asking_does_not_stop_at_a_person_and_goes_on_from_there(cast: Cast) -> None:
    alice = cast.actor("alice")
    factor = add_factor(alice, cast.review.id, FactorFields("The engineer forgot the flag"))
    stopping = FactorFields("The engineer forgot the flag", stop_reason=StopReason.EVIDENCE_ENDS)
    before = everything()
    with pytest.raises(UnusableValueError, match="What did they see"):
        change_factor(alice, factor.id, stopping)
    assert everything() == before
    add_cause(alice, factor.id, FactorFields("The form hides the flag under three menus"))
    assert change_factor(alice, factor.id, stopping).stop_reason == "evidence_ends"


def test_taking_back_an_answer_takes_its_link_along(cast: Cast) -> None:
    alice = cast.actor("alice")
    one, other = two_factors(cast)
    cause = add_cause(alice, one, FactorFields("Alarms were off"))
    link_factors(cast.actor("bob"), cast.review.id, LinkFields(cause.id, other))
    change = last_change_of(alice, cause.id)
    assert change is not None
    undo_change(alice, cast.review.id, change)
    assert not rows.FactorLink.objects.filter(removed_at=None).exists()
    assert rows.Factor.objects.filter(removed_at=None).count() == 2
