"""Agendas know when each step begins, and which step is the nearest."""

from lightkeeper.domain.meeting.agenda import Agenda, Opens, Step

AGENDA = Agenda(
    10,
    "For a test.",
    (
        Step("one", 3, "One", "Begin."),
        Step("two", 5, "Two", "Walk.", opens=(Opens.WALK,)),
        Step("three", 2, "Three", "End."),
    ),
)


def test_each_step_begins_where_the_one_before_ends() -> None:
    assert AGENDA.start_minutes == (0, 3, 8)


def test_the_last_walk_is_found() -> None:
    assert AGENDA.last_walk == 1


def test_a_step_that_there_is_not_is_the_nearest_one() -> None:
    assert [AGENDA.step_at(number).key for number in (-4, 1, 99)] == ["one", "two", "three"]
