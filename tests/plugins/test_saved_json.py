"""Tests of reading JSON that somebody else wrote."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from lightkeeper.plugins.contracts import UnreadableInputError
from lightkeeper.plugins.saved_json import (
    NotJsonError,
    id_of,
    json_files_of,
    line_of,
    list_of,
    object_of,
    parse_json,
    read_json,
    text_of,
    time_of,
    url_of,
)


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (b"[" * 100_000, "nested too deeply"),
        (b"9" * 5_000, "thousands of digits"),
        (b"\xe9t\xe9", "not in UTF-8"),
        (b"", "not complete JSON"),
        (b'{"a": ', "not complete JSON"),
    ],
)
def test_what_is_not_json_is_refused_in_one_sentence(body: bytes, words: str) -> None:
    with pytest.raises(NotJsonError, match=words):
        parse_json(body)


def test_a_number_that_is_not_a_number_counts_as_missing() -> None:
    assert parse_json(b'{"a": NaN, "b": Infinity}') == {"a": None, "b": None}


def test_fractions_keep_every_digit() -> None:
    assert parse_json(b"[1718000000.123456]") == ["1718000000.123456"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_the_usual_encodings_of_editors_are_read(encoding: str) -> None:
    assert parse_json('{"a": "é"}'.encode(encoding)) == {"a": "é"}


def test_halves_of_characters_and_zero_bytes_are_replaced() -> None:
    assert text_of("a\ud800b\x00c") == "a\ufffdb\ufffdc"
    assert text_of("😀 stays") == "😀 stays"


def test_a_text_of_ten_megabytes_is_cut_and_says_so() -> None:
    text = text_of("x" * 10_000_000)
    assert len(text) < 41_000
    assert text.endswith("(cut: it was longer than 40,000 characters)")


def test_values_of_another_type_count_as_empty() -> None:
    assert (object_of([1]), list_of({"a": 1}), text_of(True), text_of(None)) == ({}, [], "", "")
    assert text_of(12) == "12"


def test_lines_and_ids_have_a_length_a_database_can_hold() -> None:
    assert line_of("a\n  b\tc") == "a b c"
    assert len(line_of("x" * 1_000)) == 300
    assert len(id_of("x" * 1_000)) == 32
    assert id_of("x" * 1_000) == id_of("x" * 1_000) != id_of("y" * 1_000)


@pytest.mark.parametrize("url", ["javascript:alert(1)", "https://a b", "https://" + "x" * 3_000, 7, "//host/path"])
def test_an_address_that_is_no_safe_link_is_left_out(url: object) -> None:
    assert url_of(url) == ""


@pytest.mark.parametrize(
    "value",
    ["20202-01-01T00:00:00Z", "0001-01-01T00:00:00Z", "2500-01-01T00:00:00Z", "", "soon", None, 12, "9" * 10_000,
     "9999-12-31T23:59:59-23:00", "2026-01-01T00:00:00+99:00"],
)  # fmt: skip
def test_a_time_that_cannot_be_is_unknown(value: object) -> None:
    assert time_of(value) is None


def test_times_are_told_in_utc_to_the_microsecond() -> None:
    assert time_of("2026-03-02T10:00:00.123456789+01:00") == datetime(2026, 3, 2, 9, 0, 0, 123456, tzinfo=UTC)
    assert time_of("2026-03-02T09:00:00") == datetime(2026, 3, 2, 9, tzinfo=UTC)


def test_a_folder_gives_its_json_files_in_order_and_follows_no_link(tmp_path: Path) -> None:
    inside, outside = tmp_path / "inside", tmp_path / "outside.json"
    inside.mkdir()
    outside.write_text("{}")
    for name in ("b.json", "a.json", "c.txt"):
        (inside / name).write_text("{}")
    (inside / "link.json").symlink_to(outside)
    assert [one.name for one in json_files_of(inside)] == ["a.json", "b.json"]


def test_a_folder_of_too_many_files_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("lightkeeper.plugins.saved_json.MOST_FILES", 1)
    for name in ("a.json", "b.json"):
        (tmp_path / name).write_text("{}")
    with pytest.raises(UnreadableInputError, match="more than 20,000 files"):
        list(json_files_of(tmp_path))


def test_a_missing_file_is_refused_in_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(NotJsonError, match="could not be opened"):
        read_json(tmp_path / "nowhere.json")


def test_a_file_that_is_too_large_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "large.json"
    with path.open("wb") as file:
        file.truncate(65 * 1024 * 1024)
    with pytest.raises(NotJsonError, match="larger than 64 MB"):
        read_json(path)
