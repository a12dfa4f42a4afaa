"""Tests of opening archives that nobody vouches for."""

import os
import struct
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from lightkeeper.integrations.slack.archive import END_RECORD, LOCATOR_64, ZipSource
from lightkeeper.plugins.contracts import UnreadableInputError
from lightkeeper.plugins.saved_json import NotJsonError


def archive_at(path: Path, members: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> Path:
    with zipfile.ZipFile(path, "w", method) as archive:
        for name, content in members.items():
            archive.writestr(zipfile.ZipInfo(name), content, method)
    return path


def refused(path: Path) -> str:
    """Return the sentence an archive is refused with."""
    with pytest.raises(UnreadableInputError) as error:
        ZipSource(path)
    return str(error.value)


def test_the_members_of_a_good_archive_are_read(tmp_path: Path) -> None:
    source = ZipSource(archive_at(tmp_path / "export.zip", {"b/x.json": b"[2]", "a.json": b"[1]", "b/": b""}))
    assert (source.label, source.names(), source.read("b/x.json")) == ("export", ["a.json", "b/x.json"], b"[2]")
    source.close()


@pytest.mark.parametrize("name", ["../x.json", "a/../../x.json", "/etc/x.json", "C:/x.json", "a\\..\\x.json"])
def test_a_name_that_points_outside_is_refused(tmp_path: Path, name: str) -> None:
    assert "points outside" in refused(archive_at(tmp_path / "a.zip", {"good.json": b"[]", name: b"[]"}))


def test_a_link_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    link = zipfile.ZipInfo("users.json")
    link.external_attr = 0o120777 << 16
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(link, "/etc/passwd")
    assert "contains a link" in refused(path)


def test_a_bomb_of_one_member_is_refused_by_its_ratio(tmp_path: Path) -> None:
    assert "200 times" in refused(archive_at(tmp_path / "a.zip", {"a.json": b" " * 10_000_000}))


def test_a_member_that_is_too_large_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("lightkeeper.integrations.slack.archive.LARGEST_MEMBER", 10)
    assert "larger than 64 MB" in refused(archive_at(tmp_path / "a.zip", {"a.json": b"x" * 11}))


def test_members_that_are_too_large_together_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("lightkeeper.integrations.slack.archive.LARGEST_TOTAL", 10)
    assert "more than 1 GB" in refused(archive_at(tmp_path / "a.zip", {"a.json": b"123456", "b.json": b"123456"}))


def test_too_many_members_are_refused(tmp_path: Path) -> None:
    members = {f"{number}.json": b"" for number in range(20_001)}
    assert "more than 20,000 files" in refused(archive_at(tmp_path / "a.zip", members, zipfile.ZIP_STORED))


def test_an_encrypted_archive_is_refused(tmp_path: Path) -> None:
    path = archive_at(tmp_path / "a.zip", {"a.json": b"[]"}, zipfile.ZIP_STORED)
    content = bytearray(path.read_bytes())
    content[content.index(b"PK\x01\x02") + 8] |= 0x1
    path.write_bytes(content)
    assert "is encrypted" in refused(path)


def _grown_contents(content: bytes) -> bytes:
    at = content.rindex(END_RECORD)
    return content[: at + 12] + struct.pack("<L", 500_000_000) + content[at + 16 :]


def _grown_count(content: bytes) -> bytes:
    at = content.rindex(END_RECORD)
    return content[: at + 10] + struct.pack("<H", 65_535) + content[at + 12 :]


def _with_large_format(content: bytes) -> bytes:
    at = content.rindex(END_RECORD)
    return content[:at] + LOCATOR_64 + bytes(16) + content[at:]


@pytest.mark.parametrize("grow", [_grown_contents, _grown_count, _with_large_format])
def test_a_table_of_contents_that_would_fill_the_memory_is_refused(
    tmp_path: Path, grow: Callable[[bytes], bytes]
) -> None:
    path = archive_at(tmp_path / "a.zip", {"a.json": b"[]"})
    path.write_bytes(grow(path.read_bytes()))
    assert "more than 20,000 files" in refused(path)


@pytest.mark.parametrize("content", [b"", b"PK", b"no archive", b"x" * 100, END_RECORD, END_RECORD + bytes(17)])
def test_what_is_no_archive_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "a.zip"
    path.write_bytes(content)
    assert "damaged or not complete" in refused(path)


def test_a_missing_archive_is_refused(tmp_path: Path) -> None:
    assert "damaged or not complete" in refused(tmp_path / "nowhere.zip")


def test_an_archive_cut_short_anywhere_is_refused_or_read_but_never_an_error(tmp_path: Path) -> None:
    whole = archive_at(tmp_path / "whole.zip", {"a.json": os.urandom(200), "b.json": b"[1, 2]"}).read_bytes()
    path = tmp_path / "cut.zip"
    for length in range(0, len(whole), 7):
        path.write_bytes(whole[:length])
        assert "damaged" in refused(path)


def test_a_damaged_member_is_told_when_it_is_read(tmp_path: Path) -> None:
    path = archive_at(tmp_path / "a.zip", {"a.json": b'["some words"]' * 20})
    content = bytearray(path.read_bytes())
    content[45] ^= 0xFF
    path.write_bytes(content)
    source = ZipSource(path)
    with pytest.raises(NotJsonError, match="damaged"):
        source.read("a.json")
    source.close()


def test_a_member_that_lies_about_its_size_is_not_unpacked_further(tmp_path: Path) -> None:
    path = archive_at(tmp_path / "a.zip", {"a.json": b"1" * 1_000})
    content = bytearray(path.read_bytes())
    struct.pack_into("<L", content, content.index(b"PK\x01\x02") + 24, 10)
    path.write_bytes(content)
    source = ZipSource(path)
    with pytest.raises(NotJsonError, match="damaged"):
        source.read("a.json")
    source.close()


def test_an_archive_with_a_comment_is_read(tmp_path: Path) -> None:
    path = archive_at(tmp_path / "a.zip", {"a.json": b"[]"})
    with zipfile.ZipFile(path, "a") as archive:
        archive.comment = b"exported for you"
    source = ZipSource(path)
    assert source.names() == ["a.json"]
    source.close()
