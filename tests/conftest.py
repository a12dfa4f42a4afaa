"""What every test may ask for: the cast of people, clients signed in as them, and a quick password hasher."""

from collections.abc import Callable
from uuid import UUID

import pytest
from django.conf import settings
from django.test import Client

from lightkeeper.store.models import Account
from tests.people import Cast, make_cast


def pytest_configure() -> None:
    """Hash passwords quickly: tests sign in hundreds of times."""
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    settings.WHITENOISE_AUTOREFRESH = True
    settings.ALLOWED_HOSTS = ["*"]


@pytest.fixture
def cast(db: None) -> Cast:
    """Return a workspace with Alice, Bob, Rita and Mallory, and a review of their team in draft."""
    return make_cast()


@pytest.fixture
def alice(cast: Cast) -> Account:
    """Return who facilitates."""
    return cast.alice


@pytest.fixture
def bob(cast: Cast) -> Account:
    """Return who contributes."""
    return cast.bob


@pytest.fixture
def rita(cast: Cast) -> Account:
    """Return who reads."""
    return cast.rita


@pytest.fixture
def mallory(cast: Cast) -> Account:
    """Return who belongs elsewhere."""
    return cast.mallory


@pytest.fixture
def signed_in_client() -> Callable[[Account], Client]:
    """Return a function that makes a client signed in as an account."""

    def sign_in(account: Account) -> Client:
        client = Client()
        client.force_login(account, backend=settings.AUTHENTICATION_BACKENDS[0])
        return client

    return sign_in


@pytest.fixture
def review_id(cast: Cast) -> UUID:
    """Return the id of the cast's review."""
    return cast.review.id
