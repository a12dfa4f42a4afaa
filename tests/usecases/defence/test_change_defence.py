"""Safeguards, and the factors that say what their outcome meant."""

from dataclasses import replace

import pytest

from lightkeeper.domain.access.level import Level
from lightkeeper.domain.analysis.factor import FactorRole
from lightkeeper.domain.defence.defence import DefenceOutcome
from lightkeeper.domain.review.state import ReviewState
from lightkeeper.store.models import AuditEntry, Defence, Factor, Review
from lightkeeper.usecases.defence.add_defence import add_defence
from lightkeeper.usecases.defence.change_defence import change_defence, make_factor_of_defence
from lightkeeper.usecases.defence.fields import DefenceFields
from lightkeeper.usecases.factor.add_factor import add_factor
from lightkeeper.usecases.factor.fields import FactorFields
from lightkeeper.usecases.item.change import ConflictError
from lightkeeper.usecases.refusals import NotAllowedError, NotFoundError, UnusableValueError
from lightkeeper.usecases.review.reads import rendition_for
from tests.people import Cast

LIMIT = DefenceFields(
    "Queue limit", "Hold back", "Let it pass; Bob Brannigan saw", "Only its own queue", DefenceOutcome.PASSED
)


def a_factor(cast: Cast, role: FactorRole | None, own_level: str = "") -> Factor:
    """Add a factor in a role."""
    factor = add_factor(
        cast.actor("alice"), cast.review.id, FactorFields("The limit saw one queue", own_level=own_level)
    )
    Factor.objects.filter(id=factor.id).update(role=role.value if role else "")
    return factor


def test_a_safeguard_is_kept_with_names_taken_out(cast: Cast) -> None:
    add_defence(cast.actor("bob"), cast.review.id, LIMIT)
    (shown,) = rendition_for(cast.actor("alice"), cast.review.id).defences
    assert (shown.text, shown.should_do, shown.outcome) == ("Queue limit", "Hold back", DefenceOutcome.PASSED)
    assert shown.did == "Let it pass; Responder A saw"


@pytest.mark.parametrize("role", [None, FactorRole.TRIGGER, FactorRole.LUCK])
def test_a_safeguard_is_tied_only_to_factors_that_speak_of_one(cast: Cast, role: FactorRole | None) -> None:
    fields = replace(LIMIT, factor_id=a_factor(cast, role).id)
    with pytest.raises(UnusableValueError, match="safeguard"):
        add_defence(cast.actor("bob"), cast.review.id, fields)
    right = a_factor(cast, FactorRole.DEFENCE_PASSED)
    assert add_defence(cast.actor("bob"), cast.review.id, replace(LIMIT, factor_id=right.id)).factor_id == right.id


def test_the_factor_follows_from_the_outcome_in_one_step(cast: Cast) -> None:
    defence = add_defence(cast.actor("bob"), cast.review.id, replace(LIMIT, own_level="L2"))
    tied = make_factor_of_defence(cast.actor("bob"), defence.id)
    factor = Factor.objects.get()
    assert (factor.role, factor.text, factor.own_level, tied.factor_id) == (
        "defence_passed", "Queue limit", "L2", factor.id,
    )  # fmt: skip
    with pytest.raises(UnusableValueError, match="already"):
        make_factor_of_defence(cast.actor("bob"), defence.id)


def test_without_an_outcome_there_is_no_factor_yet(cast: Cast) -> None:
    defence = add_defence(cast.actor("bob"), cast.review.id, DefenceFields("Queue limit"))
    with pytest.raises(UnusableValueError, match="what became of"):
        make_factor_of_defence(cast.actor("bob"), defence.id)
    assert not Factor.objects.exists()


def test_whoever_cannot_see_the_factor_does_not_untie_it(cast: Cast) -> None:
    hidden = a_factor(cast, FactorRole.DEFENCE_PASSED, "L3")
    defence = add_defence(cast.actor("alice"), cast.review.id, replace(LIMIT, factor_id=hidden.id))
    changed = change_defence(cast.actor("bob"), defence.id, replace(LIMIT, did="It slept"), 1)
    assert (changed.did, changed.factor_id) == ("It slept", hidden.id)
    with pytest.raises(UnusableValueError, match="not in this review"):
        change_defence(cast.actor("bob"), defence.id, replace(LIMIT, factor_id=hidden.id))
    assert change_defence(cast.actor("alice"), defence.id, LIMIT).factor_id is None


def test_whoever_saves_second_overwrites_nothing(cast: Cast) -> None:
    defence = add_defence(cast.actor("alice"), cast.review.id, LIMIT)
    change_defence(cast.actor("bob"), defence.id, replace(LIMIT, did="It slept"), 1)
    with pytest.raises(ConflictError):
        change_defence(cast.actor("alice"), defence.id, replace(LIMIT, did="It held"), 1)
    assert Defence.objects.get().did == "It slept"


def test_an_empty_safeguard_is_not_kept(cast: Cast) -> None:
    with pytest.raises(UnusableValueError, match="which safeguard"):
        add_defence(cast.actor("bob"), cast.review.id, DefenceFields("  "))


def test_a_reader_may_not_and_strangers_find_nothing(cast: Cast) -> None:
    defence = add_defence(cast.actor("alice"), cast.review.id, LIMIT)
    before = AuditEntry.objects.count()
    for name in ("rita", "mallory", "visitor"):
        with pytest.raises(NotFoundError):
            add_defence(cast.actor(name), cast.review.id, LIMIT)
        with pytest.raises(NotFoundError):
            change_defence(cast.actor(name), defence.id, LIMIT)
        with pytest.raises(NotFoundError):
            make_factor_of_defence(cast.actor(name), defence.id)
    Review.objects.filter(id=cast.review.id).update(level=Level.ORGANISATION, state=ReviewState.SHARED)
    with pytest.raises(NotAllowedError):
        change_defence(cast.actor("rita"), defence.id, LIMIT)
    assert AuditEntry.objects.count() == before
