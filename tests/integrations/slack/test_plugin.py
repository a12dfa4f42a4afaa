"""Tests of what the Slack integration offers."""

import json
import tomllib
import zipfile
from collections.abc import Callable
from importlib import resources
from pathlib import Path

import pytest

from lightkeeper.domain.incident.record import EntryKind, ImportResult
from lightkeeper.integrations.slack.plugin import plugin
from lightkeeper.plugins.contracts import FileImporter, Plugin, UnreadableInputError, WebhookReceiver

PAYLOADS = Path(__file__).parent / "payloads"
EXPORT = PAYLOADS / "export"


def packed(path: Path, root: str = "") -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for file in sorted(EXPORT.rglob("*.json")):
            archive.write(file, root + file.relative_to(EXPORT).as_posix())
    return path


def test_it_is_found_as_importer_only() -> None:
    assert isinstance(plugin, Plugin)
    assert isinstance(plugin, FileImporter)
    assert not isinstance(plugin, WebhookReceiver)


def test_its_manifest_names_it_and_asks_for_nothing() -> None:
    manifest = tomllib.loads(resources.files("lightkeeper.integrations.slack").joinpath("manifest.toml").read_text())
    assert (manifest["name"], manifest["scopes"]) == (plugin.name, [])


def test_a_whole_export_is_one_record_for_each_channel() -> None:
    result = plugin.read_files([EXPORT])
    lamp = next(one for one in result.records if one.external_id == "C1")
    assert [(one.external_id, one.title) for one in result.records] == [("C2", "#general"), ("C1", "#incident-lamp")]
    assert [one.text for one in lamp.entries] == [
        "Orders fail & wait. @Ben Sample see the graph (https://graphs.example/x) in #general @here",
        "On it, @U9 too.",
        "Lamp alarm: Queue too long\n1,000 wait\nQueue: orders",
        "[file: graph.png]\n[a file that is no longer there]",
        "All calm since midnight.",
    ]
    assert [one.thread_id for one in lamp.entries[:2]] == ["1772442060.123456"] * 2
    assert [one.name for one in lamp.people] == ["Anna Example", "Ben Sample", "", "Chris Quiet"]
    assert {one.kind for one in lamp.entries} == {EntryKind.MESSAGE}
    assert "#incident-lamp: notice of somebody joining or leaving (1)" in result.skipped
    assert result.unreadable == ()


@pytest.mark.parametrize("root", ["", "Lights export Mar 2026/"])
def test_an_archive_reads_like_the_folder_it_unpacks_to(tmp_path: Path, root: str) -> None:
    from_folder, from_archive = plugin.read_files([EXPORT]), plugin.read_files([packed(tmp_path / "a.zip", root)])
    assert from_archive.records == from_folder.records


def test_an_archive_is_known_by_its_content_not_its_name(tmp_path: Path) -> None:
    assert len(plugin.read_files([packed(tmp_path / "export")]).records) == 2


def test_one_channel_can_be_read_alone_with_or_without_its_users() -> None:
    alone = plugin.read_files([EXPORT / "incident-lamp"])
    with_users = plugin.read_files([EXPORT / "incident-lamp", EXPORT / "users.json"])
    assert (alone.records[0].external_id, len(alone.records[0].entries)) == ("incident-lamp", 5)
    assert [(one.key, one.name) for one in alone.records[0].people] == [("U1", ""), ("U2", ""), ("U9", "")]
    assert with_users.records[0].people[0].name == "Anna Example"


def test_one_day_can_be_read_alone() -> None:
    result = plugin.read_files([EXPORT / "incident-lamp" / "2026-03-03.json"])
    assert [one.title for one in result.records] == ["#incident-lamp"]


def test_a_saved_history_names_people_by_the_profiles_in_it() -> None:
    (record,) = plugin.read_files([PAYLOADS / "history.json"]).records
    assert [one.text for one in record.entries] == ["Rolling back.", "Looks better."]
    assert sorted(one.name for one in record.people) == ["", "Dana Guest"]


def test_an_event_joins_the_channel_of_an_export() -> None:
    result = plugin.read_files([EXPORT, PAYLOADS / "event.json"])
    lamp = next(one for one in result.records if one.external_id == "C1")
    assert [(one.text, one.is_edited) for one in lamp.entries if one.text.startswith("Fixed")] == [
        ("Fixed for good.", True)
    ]


def export_with(folder: Path, files: dict[str, object]) -> ImportResult:
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content if isinstance(content, str) else json.dumps(content))
    return plugin.read_files([folder])


MESSAGES = [{"type": "message", "user": "U1", "ts": "1772442060.1", "text": "x"}]


def test_direct_messages_stay_out_of_an_export_unless_chosen_alone(tmp_path: Path) -> None:
    files: dict[str, object] = {
        "dms.json": [{"id": "D1", "created": 1, "members": ["U1", "U2"]}],
        "D1/2026-03-02.json": MESSAGES,
        "mpdm-anna--ben-1/2026-03-02.json": MESSAGES,
        "lamp/2026-03-02.json": MESSAGES,
    }
    result = export_with(tmp_path, files)
    assert [one.title for one in result.records] == ["#lamp"]
    assert "direct messages between a few people; choose their folder to read them (2)" in result.skipped
    assert [one.title for one in plugin.read_files([tmp_path / "D1"]).records] == ["#D1"]


@pytest.mark.parametrize("bad", ["{", "[" * 100_000, "9" * 5_000, '{"a": 1}', "\x00"])
def test_a_bad_day_does_not_keep_the_others_out(tmp_path: Path, bad: str) -> None:
    result = export_with(tmp_path, {"lamp/2026-03-02.json": bad, "lamp/2026-03-03.json": MESSAGES})
    assert len(result.records[0].entries) == 1
    assert result.unreadable[0].place == "lamp/2026-03-02.json"


def test_other_parts_of_an_export_are_named(tmp_path: Path) -> None:
    result = export_with(tmp_path, {"lamp/2026-03-02.json": MESSAGES, "integration_logs.json": [], "readme.txt": "x"})
    assert set(result.skipped) == {"integration_logs.json: no messages (1)", "readme.txt: no messages (1)"}


def _empty_folder(folder: Path) -> Path:
    return folder


def _missing(folder: Path) -> Path:
    return folder / "nowhere.json"


def _broken_archive(folder: Path) -> Path:
    path = folder / "a.zip"
    path.write_bytes(b"PK\x03\x04 and no more")
    return path


def _other_json(folder: Path) -> Path:
    path = folder / "a.json"
    path.write_text('[{"milk": 1}]')
    return path


@pytest.mark.parametrize(
    ("made", "words"),
    [
        (_empty_folder, "There is no message"),
        (_missing, "could not be opened"),
        (_broken_archive, "damaged or not complete"),
        (_other_json, "nothing that Slack"),
    ],
)
def test_input_of_which_nothing_can_be_used_is_refused(
    tmp_path: Path, made: Callable[[Path], Path], words: str
) -> None:
    with pytest.raises(UnreadableInputError, match=words):
        plugin.read_files([made(tmp_path)])
