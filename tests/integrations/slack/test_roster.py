"""Tests of who is who."""

from lightkeeper.domain.incident.record import Person
from lightkeeper.integrations.slack.roster import Roster

ANNA: dict[str, object] = {
    "id": "U1", "name": "anna", "real_name": "Anna Example",
    "profile": {"real_name": "Anna Example", "display_name": "Anni", "email": "anna@lights.example"},
}  # fmt: skip


def test_every_name_a_person_is_known_by_is_kept() -> None:
    roster = Roster()
    roster.learn_user(ANNA)
    assert roster.find("U1").person() == Person(
        "U1", "Anna Example", "anna", "anna@lights.example", aliases=("Anni", "U1")
    )


def test_a_name_that_changes_stays_an_alias() -> None:
    roster = Roster()
    roster.learn_profile("U1", {"real_name": "Anna Old", "display_name": "ao", "name": "anna"})
    roster.learn_user(ANNA)
    assert set(roster.find("U1").person().aliases) >= {"Anna Old", "ao", "Anni", "U1"}


def test_an_unknown_person_has_an_id_and_no_name() -> None:
    assert Roster().find("U9").person() == Person("U9", aliases=("U9",))
    assert not Roster().is_known("U9")


def test_without_a_real_name_the_display_name_or_handle_is_shown() -> None:
    roster = Roster()
    roster.learn_user({"id": "U1", "profile": {"display_name": "Anni"}})
    roster.learn_user({"id": "U2", "name": "ben"})
    assert (roster.find("U1").best_name, roster.find("U1").person().name) == ("Anni", "Anni")
    assert (roster.find("U2").best_name, roster.find("U2").person().handle) == ("ben", "ben")


def test_robots_are_known_as_such() -> None:
    roster = Roster()
    roster.learn_user({"id": "B", "is_bot": True})
    assert (roster.find("B").is_bot, roster.find("USLACKBOT").is_bot, roster.find("U1").is_bot) == (True, True, False)


def test_odd_values_are_nobody() -> None:
    roster = Roster()
    odd_values: tuple[object, ...] = (None, 5, [], {}, {"id": None}, {"id": []})
    for odd in odd_values:
        roster.learn_user(odd)
        roster.learn_profile("U1", odd)
    assert len(roster) <= 1
