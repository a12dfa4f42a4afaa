"""What a review tells of its beginning, its people and its services."""

from datetime import timedelta
from uuid import uuid4

from lightkeeper.domain.access.level import Level
from lightkeeper.domain.edition.shown_review import beginning_of, shown_review, within
from lightkeeper.domain.review.impact import Impact, Stamp
from lightkeeper.domain.review.review import Participant, Review
from lightkeeper.domain.timeline.event import Event
from tests.domain.edition.sample_review import BEGAN_AT, audience_at, build


def test_the_beginning_is_the_impacts_else_the_incidents_else_the_first_event() -> None:
    event = build(Event, happened_at=BEGAN_AT + timedelta(minutes=2))
    started, occurred = Impact(started=Stamp(BEGAN_AT)), BEGAN_AT + timedelta(minutes=1)
    assert beginning_of(Review(uuid4(), "x", impact=started, occurred_at=occurred, events=(event,))) == BEGAN_AT
    assert beginning_of(Review(uuid4(), "x", occurred_at=occurred, events=(event,))) == occurred
    assert beginning_of(Review(uuid4(), "x", events=(event,))) == event.happened_at
    assert beginning_of(Review(uuid4(), "x")) is None


def test_people_of_a_role_too_small_to_hide_in_are_responders_at_the_end_of_the_list() -> None:
    people = (Participant("Commander A", "Commander"), *(Participant(f"Responder {letter}") for letter in "ABC"))
    review = Review(uuid4(), "x", level=Level.ORGANISATION, participants=people)
    shown = shown_review(review, audience_at(Level.ORGANISATION, participants=()))
    assert [person.label for person in shown.people] == ["Responder A", "Responder B", "Responder C", "A responder"]
    assert shown.people[-1].role_word == ""


def test_a_review_without_team_and_services_names_none_outside() -> None:
    shown = shown_review(Review(uuid4(), "x", level=Level.PUBLIC), audience_at(Level.PUBLIC))
    assert (shown.team, shown.services, shown.severity, shown.occurred) == ("", (), None, None)


def test_what_is_known_of_the_audience_stays_known() -> None:
    audience = within(audience_at(Level.PUBLIC, teams=("Search",)), Review(uuid4(), "x", team="Payments"))
    assert audience.teams == ("Search", "Payments")
    assert audience.began_at == BEGAN_AT
