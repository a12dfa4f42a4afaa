"""The wording coach and the person-stop rule, met."""

from uuid import UUID

import pytest

from lightkeeper.domain.analysis.factor import Factor, StopReason
from lightkeeper.domain.analysis.factor_link import FactorLink
from lightkeeper.domain.analysis.graph import graph_of
from lightkeeper.domain.analysis.stopping import check_stop
from lightkeeper.usecases.factor.person_stop import around_in, is_about_person


@pytest.mark.parametrize(
    "text", ["the engineer forgot X", "Human error", "careless typing", "operator broke the build"]
)
def test_the_coach_reads_a_text_about_somebody(text: str) -> None:
    assert is_about_person(text)


@pytest.mark.parametrize("text", ["The script deleted the table", "The check ran every 15 min", ""])
def test_the_coach_leaves_conditions_alone(text: str) -> None:
    assert not is_about_person(text)


def test_a_leaf_at_a_person_has_no_rest_until_it_has_an_answer() -> None:
    leaf = Factor(UUID(int=1), "the engineer forgot X", stop_reason=StopReason.EVIDENCE_ENDS)
    below = Factor(UUID(int=2), "The form hid the field below the fold")
    alone = around_in(graph_of([leaf], []), leaf.id)
    assert [one.key for one in check_stop(leaf, alone)] == ["person_stop"]
    led_on = around_in(graph_of([leaf, below], [FactorLink(UUID(int=3), below.id, leaf.id)]), leaf.id, [leaf.id])
    assert led_on.has_action_item
    assert check_stop(leaf, led_on) == []
