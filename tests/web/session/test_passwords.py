"""Signing in and out, and passwords."""

from collections.abc import Callable

import pytest
from django.core import mail
from django.core.cache import cache
from django.test import Client

from lightkeeper.store.models import Account
from tests.people import Cast

SignIn = Callable[[Account], Client]
NEW = "a-lantern-in-the-fog"


@pytest.fixture(autouse=True)
def _forget_tries() -> None:
    cache.clear()


def test_people_sign_in_with_e_mail_and_password(cast: Cast, client: Client) -> None:
    told = {"login": "bob@quayside.example", "password": "calm-harbour-lights", "next": "/incidents/"}
    assert client.post("/sign-in/", told).headers["Location"] == "/incidents/"
    assert client.get("/").status_code == 200


def test_a_wrong_password_is_said_kindly(cast: Cast, client: Client) -> None:
    page = client.post("/sign-in/", {"login": "bob@quayside.example", "password": "<b>no</b>"}).content.decode()
    assert "do not go together" in page
    assert "<b>no" not in page


def test_an_unknown_address_reads_as_a_wrong_password(cast: Cast, client: Client) -> None:
    told = {"login": "nobody@quayside.example", "password": "calm-harbour-lights"}
    assert "do not go together" in client.post("/sign-in/", told).content.decode()


def test_a_switched_off_account_cannot_sign_in(cast: Cast, client: Client) -> None:
    Account.objects.filter(id=cast.bob.id).update(is_active=False)
    client.post("/sign-in/", {"login": "bob@quayside.example", "password": "calm-harbour-lights"})
    assert client.get("/").status_code == 302
    assert "switched off" in client.get("/sign-in/switched-off/").content.decode()


def test_signing_out_needs_a_form(cast: Cast, signed_in_client: SignIn) -> None:
    client = signed_in_client(cast.bob)
    assert client.get("/sign-out/").status_code == 200
    assert client.get("/").status_code == 200
    assert client.post("/sign-out/").headers["Location"] == "/sign-in/"
    assert client.get("/").status_code == 302


def test_a_new_password_counts_from_then_on(cast: Cast, signed_in_client: SignIn) -> None:
    client = signed_in_client(cast.bob)
    told = {"oldpassword": "calm-harbour-lights", "password1": NEW, "password2": NEW}
    assert client.post("/password/change/", told).headers["Location"] == "/me/"
    assert "Your new password counts" in client.get("/me/").content.decode()
    assert Account.objects.get(id=cast.bob.id).check_password(NEW)


def test_somebody_without_a_password_sets_one(cast: Cast, signed_in_client: SignIn) -> None:
    account = Account.objects.get(id=cast.rita.id)
    account.set_unusable_password()
    account.save()
    client = signed_in_client(account)
    assert client.get("/password/change/").headers["Location"] == "/password/set/"
    assert client.post("/password/set/", {"password1": NEW, "password2": NEW}).status_code == 302
    assert Account.objects.get(id=cast.rita.id).check_password(NEW)


def test_a_forgotten_password_is_replaced_by_mail(cast: Cast, client: Client) -> None:
    assert client.post("/password/reset/", {"email": "rita@quayside.example"}).status_code == 302
    assert client.get("/password/reset/asked/").status_code == 200
    assert mail.outbox[0].subject == "A new password for Lightkeeper"
    link = next(line for line in mail.outbox[0].body.splitlines() if line.startswith("http"))
    form = client.get(link.replace("http://testserver", ""), follow=True)
    assert "Choose a new password" in form.content.decode()
    done = client.post(form.request["PATH_INFO"], {"password1": NEW, "password2": NEW}, follow=True)
    assert "Your new password counts" in done.content.decode()
    assert Account.objects.get(id=cast.rita.id).check_password(NEW)


def test_a_used_link_says_so(cast: Cast, client: Client) -> None:
    page = client.get("/password/reset/key/1-not-a-key/").content.decode()
    assert "has been used, or is too old" in page


def test_asking_for_an_unknown_address_tells_nothing_on_the_page(cast: Cast, client: Client) -> None:
    assert client.post("/password/reset/", {"email": "nobody@quayside.example"}).status_code == 302
    assert mail.outbox[0].subject == "No account with this address"


def test_nobody_signs_themselves_up(cast: Cast, client: Client) -> None:
    assert client.get("/sign-up/").status_code == 404
    assert client.get("/accounts/signup/").status_code == 404
