"""Asking: two readers, one of them from another team, and privately the person closest to it."""

from collections.abc import Callable

import pytest

from lightkeeper.domain.access.actor import Role
from lightkeeper.store.models import Account, Appraisal, Membership
from lightkeeper.usecases.appraisal.ask_reader import ask_closest_person, ask_reader, take_asking_back
from lightkeeper.usecases.appraisal.give_appraisal import give_appraisal
from lightkeeper.usecases.refusals import NotAllowedError, NotFoundError
from lightkeeper.usecases.review.invite import invite
from tests.people import Cast
from tests.usecases.appraisal.reading import ALL_YES, share
from tests.usecases.stage import everything

Ask = Callable[..., object]


def test_a_reader_of_the_team_and_one_from_outside_are_asked(cast: Cast) -> None:
    share(cast)
    assert not ask_reader(cast.actor("alice"), cast.review.id, cast.rita.id).is_from_outside
    assert ask_reader(cast.actor("alice"), cast.review.id, cast.mallory.id).is_from_outside


@pytest.mark.parametrize(
    ("who", "refusal"),
    [("bob", NotAllowedError), ("rita", NotAllowedError), ("mallory", NotAllowedError), ("visitor", NotFoundError)],
)
@pytest.mark.parametrize("ask", [ask_reader, ask_closest_person, take_asking_back])
def test_nobody_but_a_facilitator_asks_and_nothing_is_written(
    cast: Cast, who: str, refusal: type[Exception], ask: Ask
) -> None:
    share(cast)
    before = everything()
    with pytest.raises(refusal):
        ask(cast.actor(who), cast.review.id, cast.rita.id)
    assert everything() == before


def test_a_draft_is_read_by_nobody_who_was_not_invited(cast: Cast) -> None:
    with pytest.raises(NotAllowedError, match="Invite them"):
        ask_reader(cast.actor("alice"), cast.review.id, cast.mallory.id)
    invite(cast.actor("alice"), cast.review.id, cast.mallory.id, Role.READER)
    assert ask_reader(cast.actor("alice"), cast.review.id, cast.mallory.id).is_from_outside


def test_authors_a_third_one_and_two_of_one_team_are_not_asked(cast: Cast) -> None:
    share(cast)
    alice = cast.actor("alice")
    with pytest.raises(NotAllowedError, match="afresh"):
        ask_reader(alice, cast.review.id, cast.bob.id)
    ask_reader(alice, cast.review.id, cast.rita.id)
    colleague = Account.objects.create_user("nina@quayside.example", display_name="Nina", handle="nina")
    Membership.objects.create(account=colleague, team=cast.team, role=Role.READER)
    with pytest.raises(NotAllowedError, match="another team"):
        ask_reader(alice, cast.review.id, colleague.id)
    with pytest.raises(NotAllowedError, match="asked already"):
        ask_reader(alice, cast.review.id, cast.rita.id)
    ask_reader(alice, cast.review.id, cast.mallory.id)
    with pytest.raises(NotAllowedError, match="Two readers"):
        ask_reader(alice, cast.review.id, colleague.id)
    with pytest.raises(NotFoundError):
        ask_reader(alice, cast.review.id, cast.review.id)


def test_the_closest_person_takes_part_and_is_one(cast: Cast) -> None:
    alice = cast.actor("alice")
    with pytest.raises(NotAllowedError, match="takes part"):
        ask_closest_person(alice, cast.review.id, cast.rita.id)
    ask_closest_person(alice, cast.review.id, cast.bob.id)
    with pytest.raises(NotAllowedError, match="asked already"):
        ask_closest_person(alice, cast.review.id, cast.alice.id)


def test_an_asking_is_taken_back_until_it_is_answered(cast: Cast) -> None:
    share(cast)
    alice = cast.actor("alice")
    asked = ask_reader(alice, cast.review.id, cast.rita.id)
    take_asking_back(alice, cast.review.id, asked.id)
    assert not Appraisal.objects.exists()
    with pytest.raises(NotFoundError):
        take_asking_back(alice, cast.review.id, asked.id)
    again = ask_reader(alice, cast.review.id, cast.rita.id)
    give_appraisal(cast.actor("rita"), cast.review.id, ALL_YES, {})
    with pytest.raises(NotAllowedError, match="answered already"):
        take_asking_back(alice, cast.review.id, again.id)
