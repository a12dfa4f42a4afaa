"""Where asking may come to rest, and what stands in the way."""

from dataclasses import replace
from uuid import UUID

import pytest

from lightkeeper.domain.analysis.factor import Factor, FactorStatus, StopReason
from lightkeeper.domain.analysis.factor_link import FactorLink
from lightkeeper.domain.analysis.graph import graph_of
from lightkeeper.domain.analysis.stopping import FIVE_HOWS, NEEDS, Around, around_of, check_stop, is_person_stop

LEAF = Factor(UUID(int=1), "The engineer forgot X", stop_reason=StopReason.EVIDENCE_ENDS)


def keys(factor: Factor, around: Around) -> list[str]:
    return [one.key for one in check_stop(factor, around)]


def test_asking_does_not_end_at_a_person_and_five_hows_lead_on() -> None:
    (hindrance,) = check_stop(LEAF, Around())
    assert hindrance.key == "person_stop"
    assert hindrance.questions == FIVE_HOWS
    assert len(FIVE_HOWS) == 5


def test_after_one_answer_it_may_rest() -> None:
    assert check_stop(LEAF, Around(children_count=1)) == []


def test_what_the_coach_says_counts_as_much_as_a_deviation() -> None:
    assert is_person_stop("The alert went unseen", 0, is_about_person=True)
    assert is_person_stop("The runbook was not followed", 0)
    assert is_person_stop("Human error", 0)
    assert not is_person_stop("The alert channel carried 400 messages an hour", 0)


def test_a_factor_at_which_nobody_stops_needs_nothing_more() -> None:
    assert check_stop(replace(LEAF, text="No limit on the queue", stop_reason=None), Around()) == []


@pytest.mark.parametrize(
    ("reason", "missing", "around", "values"),
    [
        (StopReason.ACTED_ON, "action_item_missing", Around(has_action_item=True), {}),
        (
            StopReason.OUTSIDE_CONTROL,
            "coping_missing",
            Around(nearby_texts=("Reads fall back to the cache: a fallback for an hour",)),
            {},
        ),
        (StopReason.KNOWN_AND_ACCEPTED, "decider_missing", Around(), {"stop_note": "The head of the platform team"}),
        (StopReason.DUPLICATE_OF, "other_missing", Around(), {"duplicate_of_id": UUID(int=2)}),
    ],
)
def test_each_reason_says_what_it_needs_and_rests_once_it_has_it(
    reason: StopReason, missing: str, around: Around, values: dict[str, object]
) -> None:
    factor = replace(LEAF, text="The provider limits calls to 10 a second", stop_reason=reason)
    (hindrance,) = check_stop(factor, Around())
    assert (hindrance.key, hindrance.text) == (missing, NEEDS[reason])
    assert keys(replace(factor, **values), around) == []  # type: ignore[arg-type]


def test_a_factor_is_no_duplicate_of_itself() -> None:
    factor = replace(LEAF, text="No limit", stop_reason=StopReason.DUPLICATE_OF, duplicate_of_id=LEAF.id)
    assert keys(factor, Around()) == ["other_missing"]


def test_the_surroundings_are_children_and_siblings_that_stand() -> None:
    top, leaf, beside = (Factor(UUID(int=one), f"factor {one}") for one in (1, 2, 3))
    below = Factor(UUID(int=4), "a buffer of an hour", status=FactorStatus.RULED_OUT)
    links = [
        FactorLink(UUID(int=10 + start), UUID(int=start), UUID(int=end)) for start, end in ((2, 1), (3, 1), (4, 2))
    ]
    around = around_of(leaf.id, graph_of([top, leaf, beside, below], links), has_action_item=True)
    assert around == Around(0, ("factor 3",), False, True)
