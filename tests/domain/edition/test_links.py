"""Where links lead, and who may follow them."""

from time import perf_counter
from uuid import UUID

import pytest

from lightkeeper.domain.edition.draft import Draft
from lightkeeper.domain.edition.links import LinkRules, mask_links

IMAGE_ID = UUID("7b1c1c2e-0000-4000-8000-000000000001")


def masked(text: str, *, shows_work: bool = False, image_ids: frozenset[UUID] | None = None) -> str:
    draft = Draft(text)
    mask_links(draft, LinkRules(shows_work, True, image_ids, lambda address: "ada" in address))
    return draft.finish(False)


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("https://git.north.io/app/commit/abc", "[link to a commit]"),
        ("https://github.com/north/app/pull/7", "[link to a commit]"),
        ("https://github.com/north/app/issues/7", "[link to a ticket]"),
        ("https://north.atlassian.net/browse/OPS-1", "[link to a ticket]"),
        ("https://north.slack.com/archives/C1/p2", "[link to chat]"),
        ("https://grafana.north.io/d/abc", "[internal link]"),
        ("http://wiki/page", "[internal link]"),
        ("https://user:word@north.io/", "[internal link]"),
        ("https://www.north.io/blog", "[link]"),
        ("www.north.io", "[link]"),
        ("github.com/north/app/pull/7", "[link to a commit]"),
        ("https://docs.google.com/document/d/1", "[link]"),
        ("https://docs.internal.north.io/x", "[internal link]"),
        ("https://docs.rs/serde", "https://docs.rs/serde"),
        ("https://docs.north.io/limits", "https://docs.north.io/limits"),
        ("https://docs.rs/ada", "[link]"),
    ],
)
def test_a_link_says_what_it_led_to(address: str, expected: str) -> None:
    assert masked(f"see {address}.") == f"see {expected}."
    assert masked(f"(see {address})") == f"(see {expected})"
    if "://" in address:
        assert masked(f"see <{address}>") == (f"see <{expected}>" if expected == address else f"see {expected}")


def test_those_taking_part_keep_links_but_for_those_that_name_somebody() -> None:
    text = "[run](https://ci.internal/1) and https://ci.internal/2?x=(a)"
    assert masked(text, shows_work=True) == text
    assert masked("[run](https://ci.internal/ada)", shows_work=True) == "run [internal link]"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('[the run](https://ci.internal/1 "title")', "the run [internal link]"),
        ("[https://ci.internal/1](https://ci.internal/1)", "[internal link]"),
        ("[top](#summary)", "[top](#summary)"),
        ("[other](/reviews/1)", "other [internal link]"),
        ("[a](https://docs.rs/x_(y))", "[a](https://docs.rs/x_(y))"),
        ("| [a](https://ci.internal/1) | b |", "| a [internal link] | b |"),
        ("`https://ci.internal/1`", "`[internal link]`"),
        ("![graph](https://ci.internal/1.png)", "[image not shown]"),
        ('<img src="https://ci.internal/1.png">', "[image not shown]"),
        ("https://ci.internal/1(main)", "[internal link]"),
    ],
)
def test_markdown_stays_markdown(text: str, expected: str) -> None:
    assert masked(text) == expected


def test_images_are_shown_by_id() -> None:
    shown = f"![graph](attachment:{IMAGE_ID}) [file](attachment:{IMAGE_ID}) attachment:{IMAGE_ID}"
    assert masked(shown, image_ids=frozenset({IMAGE_ID})) == shown
    assert masked(shown, image_ids=frozenset()) == " ".join(["[image not shown]"] * 3)
    assert masked(shown, shows_work=True) == shown
    assert masked("attachment:" + "-" * 36, image_ids=frozenset()) == "[image not shown]"


@pytest.mark.parametrize("piece", ["[a", "[a](", "![", "<img ", "http://", "a.com/", "[](", "((", "[x]"])
def test_hostile_text_takes_no_time(piece: str) -> None:
    began = perf_counter()
    masked(piece * (90_000 // len(piece)))
    assert perf_counter() - began < 3
