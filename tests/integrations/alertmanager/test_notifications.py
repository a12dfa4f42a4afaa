"""Tests of telling Alertmanager's notifications from anything else."""

import pytest

from lightkeeper.integrations.alertmanager.notifications import is_notification, notifications_of

BODY: dict[str, object] = {"version": "4", "alerts": [], "groupKey": "g"}


@pytest.mark.parametrize(
    "saved",
    [BODY, [BODY], {"body": BODY}, {"payload": [BODY]}, {"headers": {}, "body": '{"version": "4", "alerts": []}'}],
)
def test_bodies_are_found_bare_listed_or_recorded(saved: object) -> None:
    (found,) = notifications_of(saved)
    assert found is not None
    assert found["version"] == "4"


@pytest.mark.parametrize(
    "saved",
    [{}, 7, None, {"text": "Alert!"}, {"version": "1", "alerts": []}, {"version": "4"}, {"body": "{"}, [[[[[BODY]]]]]],
)
def test_anything_else_is_none(saved: object) -> None:
    assert list(notifications_of(saved)) == [None]


def test_a_version_written_as_a_number_will_do() -> None:
    assert is_notification({"version": 4, "alerts": []})
