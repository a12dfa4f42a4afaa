"""Getting ready to meet."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.test import Client

from lightkeeper.domain.access.actor import Role
from lightkeeper.domain.access.level import Level
from lightkeeper.domain.review.state import ReviewState
from lightkeeper.store.models import Account, OpenQuestion, Review
from lightkeeper.usecases.recollection.hand_over import hand_over
from lightkeeper.usecases.timeline.fields import EventFields
from lightkeeper.usecases.timeline.record_event import record_event
from tests.people import BEGAN_AT, Cast
from tests.usecases.recollection.tellers import take_part

SignIn = Callable[[Account], Client]
SCRIPT = {"HX-Request": "true"}


@pytest.fixture
def story(cast: Cast) -> Cast:
    """Return the cast with a story that starts late and is silent for half an hour."""
    for minutes in (-5, 30):
        fields = EventFields(BEGAN_AT + timedelta(minutes=minutes), "Told <b>so</b>", is_contested=minutes == 30)
        record_event(cast.actor("alice"), cast.review.id, fields)
    return cast


def path(cast: Cast) -> str:
    """Return the address of the page."""
    return f"/reviews/{cast.review.id}/preparation/"


def test_it_asks_where_the_story_starts_late_does_not_fit_or_is_silent(story: Cast, signed_in_client: SignIn) -> None:
    Account.objects.filter(id=story.bob.id).update(time_zone="Europe/Berlin")
    page = signed_in_client(Account.objects.get(id=story.bob.id)).get(path(story)).content.decode()
    assert "The story begins less than an hour before the trigger." in page
    assert "What was going on between 2 Mar 14:55 CET and 2 Mar 15:30 CET" in page
    assert "contested and told only once? “Told &lt;b&gt;so&lt;/b&gt;”" in page
    assert "The trigger is taken to be at 2 Mar 15:00 CET." in page


def test_one_click_asks_it_together(story: Cast, signed_in_client: SignIn) -> None:
    bob = signed_in_client(story.bob)
    sent = {"key": "start:too_short_before"}
    answer = bob.post(f"{path(story)}ask/", sent, headers=SCRIPT).content.decode()
    assert "<html" not in answer
    assert "On the list" in answer
    assert bob.post(f"{path(story)}ask/", sent).status_code == 303
    assert OpenQuestion.objects.count() == 1
    assert bob.post(f"{path(story)}ask/", {"key": "nothing:of:it"}).status_code == 404


def test_only_facilitators_read_how_many_are_ready(story: Cast, signed_in_client: SignIn) -> None:
    hand_over(story.actor("bob"), story.review.id, {})
    assert "One person is ready." in signed_in_client(story.alice).get(path(story)).content.decode()
    mine = signed_in_client(story.bob).get(path(story)).content.decode()
    assert "One person is ready." not in mine
    assert "You are ready." in mine


def test_a_story_that_fits_says_so(cast: Cast, signed_in_client: SignIn) -> None:
    assert "Write down what happened first." in signed_in_client(cast.bob).get(path(cast)).content.decode()


def test_a_reader_taking_part_looks_others_find_nothing(story: Cast, signed_in_client: SignIn) -> None:
    rita, mallory = signed_in_client(story.rita), signed_in_client(story.mallory)
    assert rita.get(path(story)).status_code == mallory.get(path(story)).status_code == 404
    assert Client().get(path(story)).status_code == 302
    take_part(story, "rita", Role.READER)
    assert "Ask this together" not in rita.get(path(story)).content.decode()
    assert rita.post(f"{path(story)}ask/", {"key": "start:too_short_before"}).status_code == 403
    Review.objects.filter(id=story.review.id).update(level=Level.PUBLIC, state=ReviewState.SHARED)
    assert mallory.get(path(story)).status_code == 403
