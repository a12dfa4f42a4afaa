"""Whoever asks is named."""

from uuid import uuid4

from lightkeeper.domain.access.actor import NOBODY, SYSTEM, VISITOR, Actor, Role


def test_a_visitor_is_nobody_and_the_system_is_somebody() -> None:
    assert not VISITOR.is_signed_in
    assert SYSTEM.is_signed_in
    assert Actor(account_id=uuid4()).is_signed_in


def test_a_visitor_looks_things_up_as_nobody() -> None:
    account_id = uuid4()
    assert Actor(account_id=account_id).own_id == account_id
    assert VISITOR.own_id == NOBODY


def test_an_actor_names_the_teams_of_a_role() -> None:
    payments, search = uuid4(), uuid4()
    actor = Actor(teams={payments: Role.FACILITATOR, search: Role.READER})
    assert actor.teams_with(Role.FACILITATOR) == [payments]
    assert actor.teams_with(Role.FACILITATOR, Role.READER) == [payments, search]
    assert actor.teams_with() == []
