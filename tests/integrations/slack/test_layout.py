"""Tests of sorting an export's files by their names."""

import pytest

from lightkeeper.integrations.slack.layout import is_day, layout_of


@pytest.mark.parametrize("prefix", ["", "My export/", "a/b/c/"])
def test_an_export_is_understood_however_deep_it_was_packed(prefix: str) -> None:
    names = [f"{prefix}{name}" for name in ("users.json", "lamp/2026-03-02.json", "lamp/2026-03-03.json")]
    layout = layout_of(names, "export")
    assert layout.documents == [f"{prefix}users.json"]
    assert layout.days == {"lamp": [f"{prefix}lamp/2026-03-02.json", f"{prefix}lamp/2026-03-03.json"]}


def test_days_outside_of_a_folder_belong_to_a_channel_named_like_the_export() -> None:
    assert layout_of(["2026-03-02.json"], "lamp").days == {"lamp": ["2026-03-02.json"]}


def test_rubbish_is_passed_over_and_everything_else_is_named() -> None:
    layout = layout_of(["__MACOSX/a.json", "a/._x.json", ".DS_Store", "canvases.json", "picture.png"], "x")
    assert (layout.days, layout.documents, layout.others) == ({}, [], ["canvases.json", "picture.png"])


@pytest.mark.parametrize("name", ["2026-3-2.json", "2026-03-02.txt", "2026x03x02.json", "٢٠٢٦-03-02.json", ""])
def test_only_a_date_is_a_day(name: str) -> None:
    assert not is_day(name)
    assert is_day("2026-03-02.json")
