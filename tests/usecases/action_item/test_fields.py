"""What an action item may say."""

from dataclasses import replace
from datetime import date
from uuid import uuid4

import pytest

from lightkeeper.domain.action_item.decision import Verification
from lightkeeper.domain.action_item.strength import Aim, Mechanism, Strength, Tier
from lightkeeper.usecases.action_item.add_action_item import add_action_item
from lightkeeper.usecases.action_item.change_action_item import change_action_item
from lightkeeper.usecases.action_item.fields import ActionItemFields
from lightkeeper.usecases.edition.load_findings import action_item_of, linked_factors
from lightkeeper.usecases.factor.add_factor import add_factor
from lightkeeper.usecases.factor.fields import FactorFields
from lightkeeper.usecases.refusals import UnusableValueError
from tests.people import BEGAN_AT, Cast
from tests.usecases.action_item.desk import FIELDS, PLAN, fields, make_factor, make_item
from tests.usecases.stage import everything, make_review


def test_everything_that_is_said_is_kept(cast: Cast) -> None:
    strength = Strength(
        Mechanism.STUDY, Tier.STRONG, "It ends in a gate.", True, Aim.DETECTION, "None seen", "Rare", 8, "A page"
    )
    said = ActionItemFields(
        " Set a limit ",
        "Responder A",
        "Tideway",
        BEGAN_AT.date(),
        "The alert fires",
        "HTTPS://tickets.example/7",
        is_weakness=True,
        own_level="L2",
        factor_ids=(make_factor(cast).id,),
        strength=strength,
        verification=PLAN,
        is_urgent=True,
        assign_by=date(2026, 3, 4),
        estimate="a day",
        bridge_to_id=make_item(cast).id,
        bridge_until=date(2026, 5, 1),
    )
    row = add_action_item(cast.actor("bob"), cast.review.id, said)
    row.refresh_from_db()
    kept = action_item_of(row, linked_factors(row))
    assert (kept.text, kept.owner, kept.team, kept.state) == ("Set a limit", "Responder A", "Tideway", "idea")
    assert (kept.due_on, kept.done_when, kept.reference) == (BEGAN_AT.date(), "The alert fires", said.reference)
    assert (kept.is_weakness, kept.level) == (True, "L2")
    assert (kept.factor_ids, kept.strength, kept.verification) == (said.factor_ids, strength, PLAN)
    assert (kept.is_urgent, kept.assign_by, kept.estimate) == (True, said.assign_by, "a day")
    assert (kept.bridge_to_id, kept.bridge_until) == (said.bridge_to_id, said.bridge_until)


@pytest.mark.parametrize(
    "said",
    [
        ActionItemFields(" "),
        ActionItemFields("x" * 10_001),
        ActionItemFields("x", done_when="x" * 10_001),
        ActionItemFields("x", reference="javascript:alert(1)"),
        ActionItemFields("x", reference="tickets.example/7"),
        ActionItemFields("x", reference="http://[broken"),
        ActionItemFields("x", due_on=date.max),
        ActionItemFields("x", verification=Verification(look_on=date(1800, 1, 1))),
        ActionItemFields("x", strength=Strength(Mechanism.TRAIN, Tier.STRONG)),
        ActionItemFields("x", strength=Strength(Mechanism.STUDY, study_hours=0)),
        ActionItemFields("x", bridge_to_id=uuid4()),
    ],
)
def test_what_cannot_be_kept_is_refused_and_nothing_is_written(cast: Cast, said: ActionItemFields) -> None:
    before = everything()
    with pytest.raises(UnusableValueError):
        add_action_item(cast.actor("bob"), cast.review.id, said)
    assert everything() == before


def test_factors_of_other_reviews_are_left_out_and_names_become_pseudonyms(cast: Cast) -> None:
    other = make_review(cast)
    stranger = add_factor(cast.actor("alice"), other.id, FactorFields("Elsewhere"))
    said = replace(FIELDS, text="Ask Bob Brannigan", owner="Bob Brannigan", factor_ids=(stranger.id,))
    row = add_action_item(cast.actor("alice"), cast.review.id, said)
    assert linked_factors(row) == ()
    assert "Brannigan" not in row.text + row.owner


def test_what_one_cannot_see_stays_linked(cast: Cast) -> None:
    restricted = add_factor(cast.actor("alice"), cast.review.id, FactorFields("Quiet", own_level="L3"))
    row = add_action_item(cast.actor("alice"), cast.review.id, fields(restricted.id))
    open_factor = make_factor(cast)
    change_action_item(cast.actor("bob"), row.id, fields(open_factor.id))
    assert set(linked_factors(row)) == {restricted.id, open_factor.id}
    unseen = add_action_item(cast.actor("bob"), cast.review.id, fields(restricted.id))
    assert linked_factors(unseen) == ()


def test_a_bridge_leads_somewhere_else_and_never_in_a_circle(cast: Cast) -> None:
    alice = cast.actor("alice")
    lasting = make_item(cast)
    bridge = make_item(cast, bridge_to_id=lasting.id, bridge_until=date(2026, 4, 1))
    for target in (bridge.id, lasting.id):
        with pytest.raises(UnusableValueError, match="not back to itself"):
            change_action_item(alice, lasting.id, replace(FIELDS, bridge_to_id=target))
