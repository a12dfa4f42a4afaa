"""Machines, commits and passwords known by what stands around them, and words that only look like them."""

from collections import Counter
from time import perf_counter

import pytest

from lightkeeper.domain.access.level import Level
from lightkeeper.domain.edition.draft import Draft
from lightkeeper.domain.edition.machine_names import mask_machines, mask_marked_work, mask_spoken_passwords
from lightkeeper.domain.edition.masks import Pen
from tests.domain.edition.sample_review import audience_at


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("root@web-03 hung", "[host] hung"),
        ("host web03, on db7 and `db7`", "host [host], on [host] and `[host]`"),
        (r"\\fileserver\x is full", "[host] is full"),
        ("i-0abc123def4567890", "[host]"),
        ("10[.]1[.]2[.]3", "[IP address]"),
        ("WEB-03 but OPS-47", "[host] but [ticket]"),
        ("9f8e7d6 and `deadbeef`", "[commit] and `[commit]`"),
        ("PR #12, MR !33, PR#4", "PR [ticket], MR [ticket], PR[ticket]"),
        ("on ipv6 in utf8, 3 of 4 nodes, on day2", "on ipv6 in utf8, 3 of 4 nodes, on day2"),
        ("version 1.2.3, deadbeef, step-by-step", "version 1.2.3, deadbeef, step-by-step"),
    ],
)
def test_machines_and_work_are_known_by_what_stands_around_them(text: str, masked: str) -> None:
    assert Pen(audience_at(Level.ORGANISATION), Counter()).write(text) == masked


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("password hunter2 leaked", "password [secret removed] leaked"),
        ("pw: hunter2", "pw: [secret removed]"),
        ("passwd=letmein", "passwd=[secret removed]"),
        ("the password rotation took long", "the password rotation took long"),
        ("password: expired", "password: expired"),
        ("all tests pass v1.2.3 again", "all tests pass v1.2.3 again"),
        ("pass: hunter2", "pass: [secret removed]"),
        ("they pass through", "they pass through"),
    ],
)
@pytest.mark.parametrize("level", [Level.PARTICIPANTS, Level.ORGANISATION, Level.PUBLIC])
def test_a_spoken_password_goes_for_everybody(text: str, masked: str, level: Level) -> None:
    assert Pen(audience_at(level), Counter()).write(text) == masked


@pytest.mark.parametrize("piece", ["a@b", "\\\\a", "`a1", "on a", "1[.]", "A1", "pw ", "a-", "password: a1 "])
def test_hostile_text_takes_no_time(piece: str) -> None:
    draft = Draft(piece * (60_000 // len(piece)))
    began = perf_counter()
    for mask in (mask_spoken_passwords, mask_machines, mask_marked_work):
        mask(draft)
    assert perf_counter() - began < 2
