"""Tests of reading unpacked exports and single files."""

from pathlib import Path

import pytest

from lightkeeper.integrations.slack.folder import FileSource, FolderSource
from lightkeeper.plugins.contracts import UnreadableInputError
from lightkeeper.plugins.saved_json import NotJsonError


def test_a_folder_gives_its_files_by_name_and_follows_no_link(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "x.json").write_text("[]")
    (tmp_path / "a" / "link.json").symlink_to("/etc/hostname")
    (tmp_path / "loop").symlink_to(tmp_path)
    source = FolderSource(tmp_path)
    assert (source.names(), source.read("a/x.json")) == (["a/x.json"], b"[]")
    source.close()


def test_a_single_file_keeps_the_name_of_its_folder(tmp_path: Path) -> None:
    path = tmp_path / "2026-03-02.json"
    path.write_text("[]")
    source = FileSource(path)
    (name,) = source.names()
    assert (name, source.read(name)) == (f"{tmp_path.name}/2026-03-02.json", b"[]")
    source.close()


@pytest.mark.parametrize(
    ("limit", "words"), [("MOST_MEMBERS", "more than 20,000 files"), ("LARGEST_TOTAL", "more than 1 GB")]
)
def test_a_folder_that_is_no_export_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, limit: str, words: str
) -> None:
    monkeypatch.setattr(f"lightkeeper.integrations.slack.folder.{limit}", 1)
    for name in ("a.json", "b.json"):
        (tmp_path / name).write_text("[]")
    with pytest.raises(UnreadableInputError, match=words):
        FolderSource(tmp_path)


def test_a_file_that_is_too_large_or_missing_is_told_in_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(NotJsonError, match="could not be opened"):
        FileSource(tmp_path / "nowhere.json").read("")
    large = tmp_path / "large.json"
    with large.open("wb") as file:
        file.truncate(65 * 1024 * 1024)
    with pytest.raises(NotJsonError, match="larger than 64 MB"):
        FileSource(large).read("")
