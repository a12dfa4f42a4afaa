"""Tests of what the PagerDuty integration offers."""

import tomllib
from importlib import resources
from pathlib import Path

import pytest

from lightkeeper.integrations.pagerduty.plugin import plugin
from lightkeeper.integrations.pagerduty.signature import signature_of
from lightkeeper.plugins.contracts import (
    Delivery,
    FileImporter,
    Plugin,
    RefusedDeliveryError,
    UnreadableInputError,
    WebhookReceiver,
)

PAYLOADS = Path(__file__).parent / "payloads"
ACKNOWLEDGED = (PAYLOADS / "webhook_acknowledged.json").read_bytes()


def test_it_is_found_as_importer_and_receiver() -> None:
    assert isinstance(plugin, Plugin)
    assert isinstance(plugin, FileImporter)
    assert isinstance(plugin, WebhookReceiver)


def test_its_manifest_names_it_and_asks_for_nothing() -> None:
    manifest = tomllib.loads(
        resources.files("lightkeeper.integrations.pagerduty").joinpath("manifest.toml").read_text()
    )
    assert manifest["name"] == plugin.name
    assert manifest["scopes"] == []


def test_a_folder_of_files_is_one_record() -> None:
    result = plugin.read_files([PAYLOADS])
    assert [one.external_id for one in result.records] == ["QHARBOUR1"]


def test_a_broken_file_does_not_keep_the_others_out(tmp_path: Path) -> None:
    broken = tmp_path / "broken.json"
    broken.write_text("{")
    result = plugin.read_files([broken, PAYLOADS / "incident.json"])
    assert len(result.records) == 1
    assert result.unreadable[0].place == "broken.json"


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("{", "not complete JSON"),
        ('[{"milk": 1}, 2]', "nothing that PagerDuty"),
        ("[]", "There is nothing in these files"),
    ],
)
def test_files_of_which_nothing_can_be_used_are_refused(tmp_path: Path, content: str, words: str) -> None:
    path = tmp_path / "a.json"
    path.write_text(content)
    with pytest.raises(UnreadableInputError, match=words):
        plugin.read_files([path])


def test_a_signed_delivery_is_accepted_under_either_secret() -> None:
    delivery = Delivery({"x-pagerduty-signature": signature_of(ACKNOWLEDGED, "old")}, ACKNOWLEDGED)
    plugin.check_delivery(delivery, ["new", "old"])


@pytest.mark.parametrize("header", [{}, {"x-pagerduty-signature": "v1=00"}])
def test_an_unsigned_delivery_is_refused(header: dict[str, str]) -> None:
    with pytest.raises(RefusedDeliveryError, match="fits no secret") as refused:
        plugin.check_delivery(Delivery(header, ACKNOWLEDGED), ["secret"])
    assert refused.value.status == 401


def test_the_same_delivery_has_the_same_id_and_another_has_another() -> None:
    assert plugin.delivery_id(Delivery({"x-webhook-id": "W1"}, b"")) == "W1"
    assert plugin.delivery_id(Delivery({}, ACKNOWLEDGED)) == "01EVENTACK"
    for body in (b"{", b"[]", b'{"event": 5}'):
        assert plugin.delivery_id(Delivery({}, body)) == plugin.delivery_id(Delivery({}, body))
    assert plugin.delivery_id(Delivery({}, b"{")) != plugin.delivery_id(Delivery({}, b"["))


def test_reading_a_delivery_twice_gives_the_same() -> None:
    delivery = Delivery({}, ACKNOWLEDGED)
    assert plugin.read_delivery(delivery) == plugin.read_delivery(delivery)


@pytest.mark.parametrize(
    "body", [b"{}", b"7", b'{"event": {"event_type": "pagey.ping", "data": {}}}', b'{"event": []}']
)
def test_json_that_is_not_understood_is_skipped(body: bytes) -> None:
    result = plugin.read_delivery(Delivery({}, body))
    assert (result.records, result.unreadable) == ((), ())


def test_a_body_that_is_not_json_is_unreadable() -> None:
    with pytest.raises(UnreadableInputError, match="not complete JSON"):
        plugin.read_delivery(Delivery({}, b"<html>"))
