"""The query `visible_to` and the pure function `clearance` are one rule: every combination is tried."""

from itertools import product

import pytest

from lightkeeper.domain.access.actor import SYSTEM, VISITOR, Actor, Role
from lightkeeper.domain.access.clearance import Standing, clearance
from lightkeeper.domain.access.level import Level
from lightkeeper.domain.review.state import ReviewState
from lightkeeper.store import models as rows
from lightkeeper.usecases.account.actors import actor_of
from lightkeeper.usecases.guard import open_review
from lightkeeper.usecases.item.change import open_item
from lightkeeper.usecases.refusals import NotFoundError
from lightkeeper.usecases.review.reads import show_review
from lightkeeper.usecases.timeline.fields import EventFields
from lightkeeper.usecases.timeline.record_event import record_event
from tests.people import BEGAN_AT, Cast

ROLES = (None, *Role)


@pytest.fixture
def standings(cast: Cast) -> list[tuple[Actor, Standing]]:
    """Return an actor for every way of standing to the cast's review."""
    rows.Participation.objects.all().delete()
    made: list[tuple[Actor, Standing]] = [(VISITOR, Standing(is_signed_in=False))]
    for named, in_team in product(ROLES, ROLES):
        account = rows.Account.objects.create_user(f"{named}.{in_team}@quayside.example", display_name="Somebody")
        rows.Membership.objects.create(account=account, team=cast.other_team, role=Role.FACILITATOR)
        if named:
            rows.Participation.objects.create(review=cast.review, account=account, role=named)
        if in_team:
            rows.Membership.objects.create(account=account, team=cast.team, role=in_team)
        made.append((actor_of(account.id), Standing(is_signed_in=True, named_role=named, team_role=in_team)))
    return made


@pytest.mark.parametrize("level", Level)
@pytest.mark.parametrize("state", ReviewState)
def test_the_query_finds_a_review_exactly_where_the_rule_clears_somebody_for_it(
    cast: Cast, standings: list[tuple[Actor, Standing]], level: Level, state: ReviewState
) -> None:
    rows.Review.objects.filter(id=cast.review.id).update(level=level, state=state)
    for actor, standing in standings:
        cleared = clearance(standing, level, is_shared=state.is_shared)
        is_found = rows.Review.objects.visible_to(actor).filter(id=cast.review.id).exists()
        assert is_found == (cleared is not None), standing
        if cleared is None:
            with pytest.raises(NotFoundError):
                open_review(actor, cast.review.id)
        else:
            assert open_review(actor, cast.review.id).clearance is cleared


def test_the_system_sees_every_review(cast: Cast) -> None:
    for level in Level:
        rows.Review.objects.update(level=level)
        assert rows.Review.objects.visible_to(SYSTEM).count() == 1


def test_whoever_is_switched_off_is_a_visitor(cast: Cast) -> None:
    rows.Account.objects.update(is_active=False)
    for account in (cast.alice, cast.bob, cast.rita, cast.mallory):
        assert actor_of(account.id) == VISITOR
    with pytest.raises(NotFoundError):
        open_review(cast.actor("alice"), cast.review.id)


def test_whoever_takes_part_no_longer_sees_it_no_longer(cast: Cast) -> None:
    rows.Participation.objects.filter(account=cast.bob).delete()
    with pytest.raises(NotFoundError):
        open_review(cast.actor("bob"), cast.review.id)


def test_only_the_named_see_a_restricted_review(cast: Cast) -> None:
    rows.Review.objects.update(level=Level.RESTRICTED)
    carol = rows.Account.objects.create_user("carol@quayside.example", display_name="Carol")
    rows.Membership.objects.create(account=carol, team=cast.team, role=Role.FACILITATOR)
    with pytest.raises(NotFoundError):
        open_review(actor_of(carol.id), cast.review.id)
    assert show_review(cast.actor("bob"), cast.review.id).clearance is Level.RESTRICTED


def test_something_restricted_inside_a_review_is_there_for_its_facilitator_alone(cast: Cast) -> None:
    alice, bob = cast.actor("alice"), cast.actor("bob")
    fields = EventFields(BEGAN_AT, "A hole in the fence.", own_level=Level.RESTRICTED)
    event = record_event(alice, cast.review.id, fields)
    assert [one.id for one in show_review(alice, cast.review.id).rendition.events] == [event.id]
    assert show_review(bob, cast.review.id).rendition.events == ()
    with pytest.raises(NotFoundError):
        open_item(bob, "event", event.id)


def test_a_facilitator_of_the_team_who_is_not_named_sees_no_restricted_thing_inside(cast: Cast) -> None:
    fields = EventFields(BEGAN_AT, "A hole in the fence.", own_level=Level.RESTRICTED)
    record_event(cast.actor("alice"), cast.review.id, fields)
    carol = rows.Account.objects.create_user("carol@quayside.example", display_name="Carol")
    rows.Membership.objects.create(account=carol, team=cast.team, role=Role.FACILITATOR)
    assert show_review(actor_of(carol.id), cast.review.id).rendition.events == ()


@pytest.mark.parametrize(("who", "sees"), [("alice", 1), ("bob", 1), ("rita", 0), ("mallory", 0), ("visitor", 0)])
def test_incidents_are_for_those_who_do_reviews(cast: Cast, who: str, sees: int) -> None:
    name_map = rows.NameMap.objects.create()
    rows.Incident.objects.create(team=cast.team, name_map=name_map, source="pagerduty", external_id="1", title="Slow")
    assert rows.Incident.objects.visible_to(cast.actor(who)).count() == sees
