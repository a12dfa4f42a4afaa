"""The words of a reminder."""

from uuid import UUID

from django.conf import LazySettings

from lightkeeper.domain.action_item.clocks import ClockKind
from lightkeeper.usecases.action_item.reminder_mail import MOST_LINKS, WAITS, body_of, public_address, subject_of


def test_every_clock_has_its_words() -> None:
    assert set(WAITS) == set(ClockKind)
    assert subject_of(1) == "One action item waits for you"


def test_a_mail_holds_a_few_links_and_never_hundreds() -> None:
    said = body_of({ClockKind.DONE_BY: [UUID(int=n) for n in range(100)]})
    assert "100 action items are past the day" in said
    assert said.count("/action-items/") == MOST_LINKS + 1


def test_the_address_is_where_people_reach_the_server(settings: LazySettings) -> None:
    settings.CSRF_TRUSTED_ORIGINS = ["https://lk.example/"]
    assert public_address() == "https://lk.example"
    settings.CSRF_TRUSTED_ORIGINS = []
    settings.ALLOWED_HOSTS, settings.SESSION_COOKIE_SECURE = ["*", "lk.example"], True
    assert public_address() == "https://lk.example"
    settings.ALLOWED_HOSTS, settings.SESSION_COOKIE_SECURE = ["*"], False
    assert public_address() == "http://localhost"
