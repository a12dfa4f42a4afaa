"""The words for people cover every value of the domain."""

import pytest

from lightkeeper.domain.access.actor import Role
from lightkeeper.domain.access.level import Level
from lightkeeper.domain.incident.record import EntryKind
from lightkeeper.domain.review.state import ReviewKind, ReviewState
from lightkeeper.web.templatetags import plain_words


def test_every_value_has_words() -> None:
    assert all(plain_words.kind_words(one) for one in ReviewKind)
    assert all(plain_words.state_words(one) and plain_words.state_badge(one) for one in ReviewState)
    assert all(plain_words.level_words(one) and plain_words.level_key(one) for one in Level)
    assert all(plain_words.role_words(one) for one in Role)
    assert all(plain_words.entry_words(one) and plain_words.entry_drawing(one) for one in EntryKind)


@pytest.mark.parametrize(
    ("severity", "number"),
    [("SEV1", 1), ("sev-2", 2), ("P3", 3), ("9", 5), ("0", 1), ("major", None), ("", None), (None, None), ("²", None)],
)
def test_a_severity_is_numbered_by_its_first_figure(severity: str | None, number: int | None) -> None:
    assert plain_words.severity_number(severity) == number


def test_a_service_of_strangers_is_called_by_its_key() -> None:
    assert plain_words.service_words("pagerduty") == "PagerDuty"
    assert plain_words.service_words("homegrown") == "homegrown"


def test_somebody_is_greeted_by_the_first_name() -> None:
    assert plain_words.first_name("Alice Arkwright") == "Alice"
    assert plain_words.first_name(" ") == " "
