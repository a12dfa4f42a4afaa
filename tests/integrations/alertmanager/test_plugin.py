"""Tests of what the Alertmanager integration offers."""

import tomllib
from importlib import resources
from pathlib import Path

import pytest

from lightkeeper.integrations.alertmanager.plugin import plugin
from lightkeeper.plugins.contracts import (
    Delivery,
    FileImporter,
    Plugin,
    RefusedDeliveryError,
    UnreadableInputError,
    WebhookReceiver,
)

PAYLOADS = Path(__file__).parent / "payloads"
FIRING = (PAYLOADS / "firing.json").read_bytes()
KNOWN = {"authorization": "Bearer lamp"}


def test_it_is_found_as_importer_and_receiver() -> None:
    assert isinstance(plugin, Plugin)
    assert isinstance(plugin, FileImporter)
    assert isinstance(plugin, WebhookReceiver)


def test_its_manifest_names_it_and_asks_for_nothing() -> None:
    folder = resources.files("lightkeeper.integrations.alertmanager")
    manifest = tomllib.loads(folder.joinpath("manifest.toml").read_text())
    assert (manifest["name"], manifest["scopes"]) == (plugin.name, [])


def test_saved_bodies_bare_and_recorded_become_one_record() -> None:
    result = plugin.read_files([PAYLOADS])
    assert len(result.records) == 1
    assert len(result.records[0].entries) == 3


def test_a_broken_file_does_not_keep_the_others_out(tmp_path: Path) -> None:
    broken = tmp_path / "broken.json"
    broken.write_text("{")
    result = plugin.read_files([broken, PAYLOADS / "firing.json"])
    assert (len(result.records), result.unreadable[0].place) == (1, "broken.json")


@pytest.mark.parametrize(
    ("content", "words"),
    [("{", "not complete JSON"), ("[{}, {}]", "payload"), ("[]", "There is no alert in these files")],
)
def test_files_of_which_nothing_can_be_used_are_refused(tmp_path: Path, content: str, words: str) -> None:
    path = tmp_path / "a.json"
    path.write_text(content)
    with pytest.raises(UnreadableInputError, match=words):
        plugin.read_files([path])


def test_a_known_token_is_accepted_under_either_secret() -> None:
    plugin.check_delivery(Delivery(KNOWN, FIRING), ["new", "lamp"])


@pytest.mark.parametrize("headers", [{}, {"authorization": "Bearer dark"}])
def test_an_unknown_token_is_refused_before_the_body_is_looked_at(headers: dict[str, str]) -> None:
    with pytest.raises(RefusedDeliveryError, match="fits no secret") as refused:
        plugin.check_delivery(Delivery(headers, b"not looked at"), ["lamp"])
    assert refused.value.status == 401


@pytest.mark.parametrize("body", [b"{}", b'{"text": "Alert!"}', b"Alert!", b'{"version": "1", "alerts": []}', b""])
def test_a_replaced_body_is_refused_and_says_what_to_mend(body: bytes) -> None:
    with pytest.raises(
        RefusedDeliveryError, match=r"Remove `payload:`.*does not send this notification again"
    ) as refused:
        plugin.check_delivery(Delivery(KNOWN, body), ["lamp"])
    assert refused.value.status == 422


def test_the_same_body_has_the_same_id_and_another_has_another() -> None:
    assert plugin.delivery_id(Delivery(KNOWN, FIRING)) == plugin.delivery_id(Delivery({}, FIRING))
    assert plugin.delivery_id(Delivery(KNOWN, FIRING)) != plugin.delivery_id(Delivery(KNOWN, FIRING + b" "))


def test_a_delivery_is_read_and_what_is_not_understood_is_skipped() -> None:
    assert len(plugin.read_delivery(Delivery({}, FIRING)).records) == 1
    result = plugin.read_delivery(Delivery({}, b'{"text": "Alert!"}'))
    assert (result.records, result.unreadable) == ((), ())
    assert "payload" in result.skipped[0]


def test_a_body_that_is_not_json_is_unreadable() -> None:
    with pytest.raises(UnreadableInputError, match="not complete JSON"):
        plugin.read_delivery(Delivery({}, b"<html>"))
