"""Impact is tested by what stays unknown: it never becomes nought."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from lightkeeper.store.models import Account, Review
from tests.people import Cast

SignIn = Callable[[Account], Client]
FRAGMENT: dict[str, Any] = {"headers": {"HX-Request": "true"}}


@pytest.fixture
def impact(cast: Cast) -> str:
    return f"/reviews/{cast.review.id}/impact/"


def said(**more: str) -> dict[str, str]:
    exact = {f"{key}_precision": "exact" for key in ("started", "detected", "mitigated", "resolved")}
    return {**exact, **more}


def test_what_is_left_empty_stays_unknown(cast: Cast, impact: str, signed_in_client: SignIn) -> None:
    client = signed_in_client(cast.bob)
    text = client.post(impact, said(started_at="2026-03-02T14:00"), **FRAGMENT).content.decode()
    row = Review.objects.get(id=cast.review.id)
    assert row.detected_at is None
    assert row.affected_count is None
    assert row.has_data_loss is None
    assert "stamp--unknown" in text
    assert text.count("not known") > 5
    assert "0 min" not in text


def test_nobody_counted_and_nobody_affected_are_told_apart(cast: Cast, impact: str, signed_in_client: SignIn) -> None:
    text = signed_in_client(cast.bob).post(impact, said(affected_count="0"), **FRAGMENT).content.decode()
    assert Review.objects.get(id=cast.review.id).affected_count == 0
    assert '<dd class="figure-value">0</dd>' in text


def test_the_time_between_stamps_is_shown_where_both_are_known(
    cast: Cast, impact: str, signed_in_client: SignIn
) -> None:
    stamps = {"started_at": "2026-03-02T14:00", "detected_at": "2026-03-02T14:05", "resolved_at": "2026-03-02T15:36"}
    text = signed_in_client(cast.bob).post(impact, said(**stamps), **FRAGMENT).content.decode()
    assert "<strong>5 minutes</strong> until detected" in text
    assert "not known until mitigated" in text
    assert "96 minutes" in text


def test_numbers_that_cannot_be_used_come_back_with_a_sentence(
    cast: Cast, impact: str, signed_in_client: SignIn
) -> None:
    client = signed_in_client(cast.bob)
    for count in ("many", "-3", "9" * 5000):
        response = client.post(impact, said(affected_count=count, affected_who="Everybody"), **FRAGMENT)
        assert response.status_code == 422
        assert "Everybody" in response.content.decode()
    assert Review.objects.get(id=cast.review.id).affected_who == ""


def test_the_form_shows_what_is_there_and_closes_again(cast: Cast, impact: str, signed_in_client: SignIn) -> None:
    client = signed_in_client(cast.bob)
    client.post(impact, said(affected_who="Three depots", affected_count="11400", has_data_loss="no"))
    form = client.get(impact, **FRAGMENT).content.decode()
    assert 'value="Three depots"' in form
    assert 'value="11400"' in form
    assert '<option value="no" selected>' in form
    closed = client.get(f"{impact}?closed=1", **FRAGMENT).content.decode()
    assert "11,400" in closed
    assert "<form" not in closed
    assert "<html" in client.get(impact).content.decode()


def test_rita_and_mallory_and_visitors_change_nothing(cast: Cast, impact: str, signed_in_client: SignIn) -> None:
    for account in (cast.rita, cast.mallory):
        assert signed_in_client(account).post(impact, said(affected_who="x")).status_code == 404
    assert Client().post(impact, said(affected_who="x")).status_code == 302
    assert Review.objects.get(id=cast.review.id).affected_who == ""


def test_a_moment_before_the_one_that_precedes_it_is_answered_with_one_sentence(
    cast: Cast, impact: str, signed_in_client: SignIn
) -> None:
    client = signed_in_client(cast.bob)
    stamps = {"started_at": "2026-03-02T14:00:30", "mitigated_at": "2026-03-02T13:00", "affected_who": "Everybody"}
    response = client.post(impact, said(**stamps), **FRAGMENT)
    assert response.status_code == 422
    assert "This is earlier than “Started”" in response.content.decode()
    assert Review.objects.get(id=cast.review.id).affected_who == ""
    unsure = said(**stamps) | {"mitigated_precision": "unknown"}
    assert client.post(impact, unsure, **FRAGMENT).status_code == 200
