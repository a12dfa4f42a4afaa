"""Unusual ways to write a clock time, and what only looks like one."""

from datetime import UTC, datetime
from time import perf_counter

import pytest

from lightkeeper.domain.edition.clock_times import Calendar, mask_times
from lightkeeper.domain.edition.draft import Draft
from lightkeeper.domain.edition.written_clocks import tells_time_in_words, with_plain_clocks

BEGAN_AT = datetime(2026, 11, 19, 14, 0, tzinfo=UTC)


def inside(text: str) -> str:
    draft = Draft(text)
    mask_times(draft, Calendar(BEGAN_AT))
    return draft.finish(False)


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("at 15.44 it broke", "at T+104 min it broke"),
        ("15.44 deploy", "T+104 min deploy"),
        ("from 14.05 to 14.10", "from T+5 min to T+10 min"),
        ("3.05pm", "T+65 min"),
        ("14.05 UTC", "T+5 min"),
        ("14h05", "T+5 min"),
        ("at 1405 she", "at T+5 min she"),
        ("1405 UTC", "T+5 min"),
        ("20261119T140500Z", "T+5 min"),
        ("T140500 and T14:05", "T+5 min and T+5 min"),
        ("3 o'clock", "T+60 min"),
        ("half past three", "T+90 min"),
        ("at quarter to three", "at T+45 min"),
        ("ten past 2", "T+10 min"),
        ("around noon, not midnight", "around T-2 h, not T+10 h"),
        ("three pm", "T+60 min"),
        ("14\uff1a05", "T+5 min"),
        ("14&#58;05", "T+5 min"),
        ("14:**05** and **at 14**:05", "T+5 min and **at T+5 min**"),
        ("14\u200b:05", "T+5 min"),
        ("_14:05_", "*T+5 min*"),
        ("14:05:00.123+01:00", "T-55 min"),
        ("14:05h, 14:05 Uhr", "T+5 min, T+5 min"),
    ],
)
def test_a_clock_time_in_unusual_dress_is_read(text: str, masked: str) -> None:
    assert inside(text) == masked


@pytest.mark.parametrize(
    "text",
    [
        "version 1.2.3", "5.25 MB", "12.50 %", "at 12.50 % of it", "about 12.25 GB", "upgraded from 12.04 to 14.04",
        "38 min", "3 of 4 nodes", "$12.50", "by 12.50 euros", "at 1405 requests", "since 2021", "by 2025", "1h05",
        "took 10h30m", "ratio 3:1", "afternoon", "scaled from five to ten", "only a quarter to one half",
        "error rate to 10.15", "midnight-blue",
        "from one to three pods", "T-shirt", "the past two weeks",
        "at 1200 rps", "around 1200", "192.168.12.30",
    ],
)  # fmt: skip
def test_versions_amounts_and_durations_stay(text: str) -> None:
    assert inside(text) == text


def test_words_that_tell_the_time_are_known_without_a_digit() -> None:
    assert tells_time_in_words("before midnight")
    assert not tells_time_in_words("an afternoon")


@pytest.mark.parametrize("piece", ["1", "14:", "14*", "at 14", "half past ", "T14", "20261119", "\u200b1", "12.3"])
def test_hostile_text_takes_no_time(piece: str) -> None:
    began = perf_counter()
    with_plain_clocks(piece * (60_000 // len(piece)))
    assert perf_counter() - began < 2
