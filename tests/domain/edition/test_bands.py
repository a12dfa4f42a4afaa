"""Numbers of people as bands."""

from time import perf_counter

import pytest

from lightkeeper.domain.edition.bands import band_of, mask_counts
from lightkeeper.domain.edition.draft import Draft


def masked(text: str) -> str:
    draft = Draft(text)
    mask_counts(draft)
    return draft.finish(False)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("3 customers", "a few customers"),
        ("about 12,431 users", "thousands of users"),
        ("~40 enterprise customers", "tens of enterprise customers"),
        ("1.5k users", "thousands of users"),
        ("2 million accounts", "millions of accounts"),
        ("12.431 users", "thousands of users"),
        ("350 of our users", "hundreds of our users"),
        ("4 of our users", "a few of our users"),
        ("0 users", "0 users"),
        ("12% of users", "12% of users"),
        ("38 minutes", "38 minutes"),
        ("v2 users", "v2 users"),
    ],
)
def test_numbers_of_people_become_bands(text: str, expected: str) -> None:
    assert masked(text) == expected


def test_bands_reach_far() -> None:
    assert [band_of(count) for count in (1, 99, 10**9)] == ["a few", "tens of", "billions of"]


def test_hostile_text_takes_no_time() -> None:
    began = perf_counter()
    masked("1,000" * 20_000 + "1 000 of of of " * 5_000)
    assert perf_counter() - began < 2
