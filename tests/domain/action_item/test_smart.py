"""The checks of an action item: what each sees, and how it is mended."""

import time
from dataclasses import replace
from datetime import UTC, date, datetime
from uuid import UUID

import pytest

from lightkeeper.domain.action_item.action_item import ActionItem, ActionItemState
from lightkeeper.domain.action_item.decision import Verification, VerificationType
from lightkeeper.domain.action_item.smart import Check, CheckLevel, Situation, check_action_item, holds_back
from lightkeeper.domain.action_item.strength import Mechanism, Strength
from lightkeeper.domain.analysis.factor import FactorStatus

FACTOR = UUID(int=7)
SITUATION = Situation(date(2024, 6, 3), {FACTOR: FactorStatus.SUPPORTED}, rung=2)
GOOD = ActionItem(
    id=UUID(int=1), text="Cap the retries of the payments client at 3", owner="Payments on-call", team="Payments",
    due_on=date(2024, 6, 20), done_when="A load test shows at most 3 retries for each call", factor_ids=(FACTOR,),
    estimate="two days",
    verification=Verification(
        VerificationType.MEASURE, "retries for each call", "unknown", "at most 3", "the client's own counter",
        date(2024, 7, 4),
    ),
)  # fmt: skip


def check(key: str, situation: Situation = SITUATION, **changed: object) -> Check:
    checks = check_action_item(replace(GOOD, **changed), situation)  # type: ignore[arg-type]
    return next(one for one in checks if one.key == key)


def test_a_good_item_meets_every_check() -> None:
    checks = check_action_item(GOOD, SITUATION)
    assert [one.key for one in checks if not one.is_met] == []
    assert all(one.message for one in checks)
    assert len({one.key for one in checks}) == len(checks)


def test_an_empty_idea_says_how_each_thing_is_mended() -> None:
    bare = check_action_item(ActionItem(UUID(int=2), ""), SITUATION)
    assert all(one.how_to_mend for one in bare if not one.is_met)
    assert {one.key for one in holds_back(bare)} == {"owner", "team", "due", "relevant", "bounded", "measure"}


@pytest.mark.parametrize("text", ["Alert when checkouts fail", "- [ ] Remove the flag", "Testing the restore monthly"])
def test_it_begins_with_a_verb(text: str) -> None:
    assert check("verb_first", text=text).is_met


@pytest.mark.parametrize("text", ["The flag is removed", "Monitoring", "", "Better retries"])
def test_it_does_not_begin_with_a_verb(text: str) -> None:
    assert check("verb_first", text=text).is_met == (text == "Monitoring")


@pytest.mark.parametrize(
    "text",
    [
        "Improve the start of workers from 90 to 10 seconds",
        "Ensure that writes are refused when the disk is full",
        "Alert when more than 1 % of calls fail",
        "Give the etcetera host a name",
    ],
)
def test_a_number_or_a_condition_makes_a_vague_word_clear(text: str) -> None:
    assert check("not_vague", text=text).is_met


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Improve monitoring", "Improve"),
        ("Look into the retries", "Look into"),
        ("Clean up caches, logs, etc.", "etc"),
        ("Add alerts as needed", "as needed"),
        ("Use appropriate limits", "appropriate"),
        (f"Consider a queue {'and so on ' * 12}when it is full", "Consider"),
    ],
)
def test_vague_words_are_named(text: str, word: str) -> None:
    found = check("not_vague", text=text)
    assert (found.is_met, found.level) == (False, CheckLevel.WARN)
    assert f"“{word}”" in found.how_to_mend


@pytest.mark.parametrize(
    "text",
    ["Remove the flag and rename the table", "Add a queue and then alert when it is full", "Split and shard the table"],
)
def test_two_verbs_are_two_pieces_of_work(text: str) -> None:
    found = check("one_thing", text=text)
    assert (found.is_met, found.level) == (False, CheckLevel.INFO)


@pytest.mark.parametrize(
    "text",
    [
        "Alert on errors and latency",
        "Cap the rate and page limits",
        "Add a limit and an alert",
        "The queue and move it",
        "Split the check and deploy",
    ],
)
def test_an_and_between_things_is_one_piece_of_work(text: str) -> None:
    assert check("one_thing", text=text).is_met


@pytest.mark.parametrize("said", ["The page shows the lag", "Error rate stays < 1 %", "It refuses a wrong date"])
def test_a_done_definition_names_a_sign(said: str) -> None:
    assert check("bounded", done_when=said).is_met


def test_a_done_definition_that_says_little_is_asked_about_and_none_holds_back() -> None:
    assert [check("bounded", done_when=said).level for said in ("It shows", "All the work is finished", "")] == [
        CheckLevel.WARN,
        CheckLevel.WARN,
        CheckLevel.BLOCK,
    ]
    assert not check("bounded", done_when="It shows").is_met


@pytest.mark.parametrize("owner", ["", " ", "everybody", "TBD", "N/A", "ops@list.example", "Ann and Bo", "A, B", "A/B"])
def test_one_role_looks_after_it(owner: str) -> None:
    found = check("owner", owner=owner)
    assert (found.is_met, found.level) == (False, CheckLevel.BLOCK)


def test_an_owner_who_left_is_asked_about() -> None:
    assert not check("owner", replace(SITUATION, is_owner_active=False)).is_met


@pytest.mark.parametrize(
    ("due_on", "words"),
    [
        (None, "Choose the day"),
        (date(2024, 5, 31), "is over"),
        (date(2024, 6, 15), "Saturday"),
        (date(2024, 7, 4), "3 July 2024"),
        (date.max, "bridge"),
    ],
)
def test_the_day_is_a_working_day_ahead_and_not_too_far(due_on: date | None, words: str) -> None:
    found = check("due", due_on=due_on)
    assert not found.is_met
    assert words in found.how_to_mend


def test_far_days_are_fine_behind_a_bridge_and_past_ones_for_what_was_agreed() -> None:
    far = date(2025, 6, 3)
    assert check("due", replace(SITUATION, is_bridged=True), due_on=far).is_met
    assert check("due", due_on=date(2024, 7, 29), strength=Strength(Mechanism.FAIL_SAFE)).is_met
    agreed_at = datetime(2024, 5, 20, tzinfo=UTC)
    assert check("due", due_on=date(2024, 5, 31), state=ActionItemState.AGREED, agreed_at=agreed_at).is_met


@pytest.mark.parametrize("status", list(FactorStatus))
def test_it_changes_a_factor_that_was_not_ruled_out(status: FactorStatus) -> None:
    found = check("relevant", replace(SITUATION, factor_statuses={FACTOR: status}))
    assert found.is_met == (status is not FactorStatus.RULED_OUT)
    assert found.is_met or "ruled out" in found.how_to_mend


def test_a_factor_of_elsewhere_does_not_count() -> None:
    assert not check("relevant", factor_ids=(UUID(int=99),)).is_met
    assert not check("relevant", factor_ids=()).is_met


def test_what_is_missing_to_measure_it_is_named() -> None:
    found = check("measurable", verification=replace(GOOD.verification, baseline="", look_on=date(2024, 7, 3)))
    assert (found.is_met, found.level) == (False, CheckLevel.WARN)
    assert "where you start from" in found.how_to_mend
    assert "14 days" in found.how_to_mend
    assert "Choose a day to look" in check("measurable", verification=Verification()).how_to_mend


def test_effort_and_wording_are_asked_about() -> None:
    assert not check("achievable", estimate="").is_met
    found = check("about_systems", replace(SITUATION, wording_flags=("be more careful",)))
    assert "“be more careful”" in found.how_to_mend


def test_finding_out_more_needs_hours_and_an_outcome() -> None:
    study = Strength(Mechanism.STUDY)
    assert check("timeboxed", strength=study).level is CheckLevel.BLOCK
    assert not check("timeboxed", strength=replace(study, study_hours=8)).is_met
    assert check("timeboxed", strength=replace(study, study_hours=8, study_output="A page that compares")).is_met
    assert "timeboxed" not in {one.key for one in check_action_item(GOOD, SITUATION)}


def test_long_and_hostile_texts_are_checked_in_time() -> None:
    began = time.perf_counter()
    for text in ("more " * 50_000, "add and " * 50_000, "x" * 500_000, "look " * 50_000):
        check_action_item(replace(GOOD, text=text, done_when=text, owner=text), SITUATION)
    assert time.perf_counter() - began < 2
