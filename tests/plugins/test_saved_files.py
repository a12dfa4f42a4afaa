"""Saved files and deliveries are read one by one, and no complaint is lost."""

from collections.abc import Iterable
from pathlib import Path

import pytest

from lightkeeper.domain.incident.record import ImportResult, IncidentRecord, Unreadable
from lightkeeper.plugins.contracts import Delivery, UnreadableInputError
from lightkeeper.plugins.saved_files import read_delivered, read_saved_files


def one_record_each(saved: Iterable[tuple[str, object]]) -> ImportResult:
    records = tuple(IncidentRecord("test", str(value), place) for place, value in saved)
    return ImportResult(records, unreadable=(Unreadable("a place", "a reason"),))


def nothing_in(saved: Iterable[tuple[str, object]]) -> ImportResult:
    assert list(saved) == []
    return ImportResult()


def test_a_broken_file_is_named_and_the_others_are_read(tmp_path: Path) -> None:
    (tmp_path / "good.json").write_text("1")
    (tmp_path / "broken.json").write_text("{")
    result = read_saved_files([tmp_path / "broken.json", tmp_path / "good.json"], one_record_each, "advice")
    assert [one.title for one in result.records] == ["good.json"]
    assert [one.place for one in result.unreadable] == ["broken.json", "a place"]


def test_where_nothing_was_found_the_advice_is_given() -> None:
    with pytest.raises(UnreadableInputError, match="save it again"):
        read_saved_files([], nothing_in, "save it again")


def test_what_was_understood_and_set_aside_is_named_and_no_error() -> None:
    result = read_saved_files([], lambda saved: ImportResult(skipped=(*map(str, saved), "a list of users")), "advice")
    assert (result.records, result.skipped) == ((), ("a list of users",))


def test_what_a_delivery_holds_beyond_us_is_skipped_and_broken_json_is_not() -> None:
    result = read_delivered(Delivery({}, b"1"), "delivery", one_record_each)
    assert (len(result.records), result.skipped, result.unreadable) == (1, ("a place: a reason",), ())
    with pytest.raises(UnreadableInputError):
        read_delivered(Delivery({}, b"{"), "delivery", one_record_each)
