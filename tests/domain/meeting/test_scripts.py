"""The agendas that ship keep their time, open everything there is, and ask only questions that exist."""

import pytest

from lightkeeper.domain.meeting.agenda import Opens
from lightkeeper.domain.meeting.scripts import AGENDAS, agenda_of
from lightkeeper.domain.question.catalogue import SHIPPED


@pytest.mark.parametrize("length", [30, 60, 90])
def test_the_steps_add_up_to_the_length(length: int) -> None:
    assert sum(step.minutes for step in AGENDAS[length].steps) == length


def test_sixty_minutes_go_as_practice_says() -> None:
    assert agenda_of(60).start_minutes == (0, 3, 6, 8, 10, 22, 34, 40, 43, 50, 54, 57, 59)


def test_thirty_minutes_go_as_practice_says() -> None:
    assert [step.minutes for step in agenda_of(30).steps] == [2, 2, 14, 6, 4, 2]


@pytest.mark.parametrize("length", [30, 60, 90])
def test_close_to_half_of_the_time_belongs_to_the_story(length: int) -> None:
    agenda = agenda_of(length)
    walked = sum(step.minutes for step in agenda.steps if Opens.WALK in step.opens)
    assert walked / length >= 0.45


@pytest.mark.parametrize("length", [30, 60, 90])
def test_ideas_open_only_after_the_story_and_the_learning(length: int) -> None:
    agenda = agenda_of(length)
    opening = {what: [n for n, step in enumerate(agenda.steps) if what in step.opens] for what in Opens}
    assert all(opening.values())
    assert max(opening[Opens.WALK]) < min(opening[Opens.WRITING]) <= min(opening[Opens.REVEAL])
    assert min(opening[Opens.REVEAL]) < min(opening[Opens.LEARNING]) <= min(opening[Opens.IDEAS])


@pytest.mark.parametrize("length", [30, 60, 90])
def test_every_step_says_what_to_do_and_what_to_say(length: int) -> None:
    steps = agenda_of(length).steps
    assert all(step.do and step.say and step.title for step in steps)
    assert len({step.key for step in steps}) == len(steps)


@pytest.mark.parametrize("length", [30, 60, 90])
def test_every_question_of_a_step_is_in_the_catalogue(length: int) -> None:
    asked = {one for step in agenda_of(length).steps for one in step.question_ids}
    assert asked <= {question.key for question in SHIPPED}


def test_a_length_that_does_not_ship_gets_the_hour() -> None:
    assert agenda_of(45) is AGENDAS[60]
