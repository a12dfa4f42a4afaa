"""The start page says what to do first, and shows what waits, what is mine and what was shared."""

from collections.abc import Callable

from django.test import Client

from lightkeeper.store.models import Account
from tests.people import Cast
from tests.web.recorded import HOSTILE, record_incident

SignIn = Callable[[Account], Client]


def test_a_facilitator_is_shown_the_incident_that_waits_with_one_button(cast: Cast, signed_in_client: SignIn) -> None:
    incident_id = record_incident(cast)
    page = signed_in_client(cast.alice).get("/").content.decode()
    assert page.count('class="first-step"') == 3
    assert f'action="/incidents/{incident_id}/review/"' in page
    assert HOSTILE not in page
    assert "&lt;script&gt;" in page


def test_the_draft_in_hand_is_one_click_away(cast: Cast, signed_in_client: SignIn) -> None:
    page = signed_in_client(cast.bob).get("/").content.decode()
    assert f'href="/reviews/{cast.review.id}/">Go on writing' in page
    assert "Queue filled up" in page


def test_a_reader_is_led_to_what_is_shared_and_learns_of_no_draft(cast: Cast, signed_in_client: SignIn) -> None:
    record_incident(cast)
    page = signed_in_client(cast.rita).get("/").content.decode()
    assert "Read what others learned" in page
    assert "Orders wait" not in page
    assert "Queue filled up" not in page


def test_somebody_from_another_team_sees_neither_incident_nor_draft(cast: Cast, signed_in_client: SignIn) -> None:
    record_incident(cast)
    page = signed_in_client(cast.mallory).get("/").content.decode()
    assert "Orders wait" not in page
    assert "Queue filled up" not in page
