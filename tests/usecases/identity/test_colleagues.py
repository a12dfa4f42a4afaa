"""A colleague nobody invited becomes a role as well when somebody writes their name."""

import pytest

from lightkeeper.store.models import Identity
from lightkeeper.usecases.identity.colleagues import colleagues_named_in
from lightkeeper.usecases.identity.name_map import without_names
from tests.people import Cast


@pytest.mark.parametrize(
    "text",
    [
        "Then Rita Rosenqvist restarted it.",
        "**Rita Rosenqvist** restarted it",
        "rita@quayside.example restarted it",
        "asked @rita.of.quayside to restart it",
        "Then Rita\nRosenqvist's console said so",
    ],
)
def test_a_colleague_named_in_a_text_is_stored_by_role(cast: Cast, text: str) -> None:
    stored = without_names(cast.review.name_map_id, text)
    assert "rita" not in stored.lower()
    assert "Responder" in stored
    assert Identity.objects.filter(name_map_id=cast.review.name_map_id, account=cast.rita).count() == 1


def test_words_that_name_nobody_ask_for_nobody(cast: Cast) -> None:
    assert colleagues_named_in("The Queue Filled Up at 14:05 and Rosenqvist is a street") == []


def test_a_long_text_of_capitals_is_read_in_bounds(cast: Cast) -> None:
    assert colleagues_named_in("Aa Bb " * 50_000) == []
