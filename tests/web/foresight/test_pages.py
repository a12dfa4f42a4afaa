"""The story up to a playhead; nothing later is on the page at all."""

import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from django.test import Client

from lightkeeper.domain.access.level import Level
from lightkeeper.domain.review.state import ReviewState
from lightkeeper.domain.timeline.event import KnownThen
from lightkeeper.store.models import Account, Review
from lightkeeper.usecases.timeline.fields import EventFields
from lightkeeper.usecases.timeline.foresee import foresee
from lightkeeper.usecases.timeline.record_event import record_event
from lightkeeper.web.foresight.pages import TRACK_WIDTH, marks_of
from tests.people import BEGAN_AT, Cast

SignIn = Callable[[Account], Client]


@pytest.fixture
def story(cast: Cast) -> Cast:
    """Return the cast with three moments and one thing learned later."""
    for minutes, text, known in (
        (0, "The queue <b>grew</b>.", KnownThen.YES),
        (5, "The disk was full all along.", KnownThen.NO),
        (10, "Somebody restarted it.", KnownThen.SOME),
        (30, "It drained.", KnownThen.YES),
    ):
        at = BEGAN_AT + timedelta(minutes=minutes)
        record_event(cast.actor("alice"), cast.review.id, EventFields(at, text, known_then=known))
    return cast


def path(cast: Cast) -> str:
    """Return the address of the page."""
    return f"/reviews/{cast.review.id}/foresight/"


def test_what_came_later_and_what_was_learned_later_is_not_in_the_page(story: Cast, signed_in_client: SignIn) -> None:
    bob = signed_in_client(story.bob)
    first, second, third = (bob.get(path(story), {"at": step}).content.decode() for step in (1, 2, 3))
    assert "The queue &lt;b&gt;grew&lt;/b&gt;." in first
    assert "Somebody restarted it." not in first
    assert "Somebody restarted it." in second
    assert "It drained." not in second
    assert "It drained." in third
    assert not any("disk was full" in page for page in (first, second, third))
    assert "What did they expect to see next?" in second
    assert "Here the story ends." in third


def test_it_is_walked_by_links_by_the_playhead_and_by_keys(story: Cast, signed_in_client: SignIn) -> None:
    page = signed_in_client(story.bob).get(path(story), {"at": "2"}).content.decode()
    assert f'href="{path(story)}?at=1"' in page
    assert f'href="{path(story)}?at=3"' in page
    assert 'type="range" name="at" min="1" max="3" step="1" value="2"' in page
    assert 'data-shortcut="j"' in page


@pytest.mark.parametrize("at", ["", "0", "-1", "x", "99999999", "²", "<script>"])
def test_any_other_moment_is_the_first_one(story: Cast, signed_in_client: SignIn, at: str) -> None:
    answer = signed_in_client(story.bob).get(path(story), {"at": at})
    assert "Moment 1 of 3" in answer.content.decode()


def test_the_script_swaps_the_part_that_changed(story: Cast, signed_in_client: SignIn) -> None:
    answer = signed_in_client(story.bob).get(path(story), {"at": "3"}, headers={"HX-Request": "true"}).content.decode()
    assert "<html" not in answer
    assert 'id="foresight"' in answer
    assert "30 minutes in" in answer


def test_an_empty_story_says_what_makes_a_moment(cast: Cast, signed_in_client: SignIn) -> None:
    page = signed_in_client(cast.bob).get(path(cast)).content.decode()
    assert "There is no moment to go to yet" in page


def test_moments_are_told_in_the_readers_zone_across_the_change_of_clocks(cast: Cast, signed_in_client: SignIn) -> None:
    Account.objects.filter(id=cast.bob.id).update(time_zone="Europe/Berlin")
    for hour in (0, 1):
        at = datetime(2026, 10, 25, hour, 30, tzinfo=UTC)
        fields = EventFields(at, f"Half past, hour {hour}", known_then=KnownThen.YES)
        record_event(cast.actor("alice"), cast.review.id, fields)
    bob = signed_in_client(Account.objects.get(id=cast.bob.id))
    first, second = (bob.get(path(cast), {"at": step}).content.decode() for step in (1, 2))
    assert 'datetime="2026-10-25T02:30:00+02:00"' in first
    assert 'datetime="2026-10-25T02:30:00+01:00"' in second
    assert "hour 1" not in first
    assert "60 minutes in" in second


def test_readers_of_a_shared_review_count_from_the_beginning(story: Cast, signed_in_client: SignIn) -> None:
    rita = signed_in_client(story.rita)
    assert rita.get(path(story)).status_code == 404
    Review.objects.filter(id=story.review.id).update(level=Level.ORGANISATION, state=ReviewState.SHARED)
    assert "T+10 min" in rita.get(path(story), {"at": "2"}).content.decode()
    assert Client().get(path(story)).status_code == 302


def test_the_track_ends_at_the_playhead(story: Cast) -> None:
    actor, review_id = story.actor("bob"), story.review.id
    assert marks_of(foresee(actor, review_id, 1)) == [TRACK_WIDTH]
    assert marks_of(foresee(actor, review_id, 2)) == [0, TRACK_WIDTH]
    assert marks_of(foresee(actor, review_id, 3)) == [0, 333, TRACK_WIDTH]


def test_each_day_is_named_where_it_begins(story: Cast, signed_in_client: SignIn) -> None:
    later = BEGAN_AT + timedelta(days=3)
    record_event(story.actor("alice"), story.review.id, EventFields(later, "All clear.", known_then=KnownThen.YES))
    page = signed_in_client(story.bob).get(path(story), {"at": 4}).content.decode()
    days = re.findall(r'<li class="story-day">([^<]+)</li>', page)
    assert [day.split()[1] for day in days] == ["2", "5"]
