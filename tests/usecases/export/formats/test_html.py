"""One HTML file that stands alone."""

import re
from datetime import UTC
from html.parser import HTMLParser
from zoneinfo import ZoneInfo

import pytest

from lightkeeper.usecases.export.formats.html import to_html
from tests.usecases.export.formats.samples import AWKWARD, IMAGE_ID, a_rendition, an_image, with_text

VOID_TAGS = {"meta", "img", "hr", "br"}


class Checker(HTMLParser):
    """Reads a page and refuses what would not stand alone or is not closed where it was opened."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.images: list[str] = []
        self.times: list[str] = []
        self.feed(html)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        assert tag not in ("script", "link", "iframe", "object", "embed", "form", "base")
        assert not any(name.startswith("on") or name == "style" for name in given)
        if tag == "img":
            self.images.append(given["src"] or "")
            assert "alt" in given
            assert self.images[-1].startswith("data:image/png;base64,")
        if tag == "time":
            self.times.append(given["datetime"] or "")
        if tag not in VOID_TAGS:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def page(text: str) -> str:
    return to_html(with_text(text), UTC, {IMAGE_ID: an_image()}).decode()


def test_it_says_who_may_read_it_and_in_which_zone_its_times_are() -> None:
    html = to_html(a_rendition(), ZoneInfo("Europe/Berlin"), {}).decode()
    assert '<html lang="en">' in html
    assert "<title>Checkout could not reach the ledger</title>" in html
    assert "Who may read this: those taking part (L2)" in html
    assert "Times in Europe/Berlin (UTC+01:00)" in html
    assert '<time datetime="2026-03-01T15:12:00+01:00">15:12</time>' in html


def test_it_holds_its_images_and_asks_nobody_for_anything() -> None:
    html = to_html(a_rendition(), UTC, {IMAGE_ID: an_image()}).decode()
    assert len(Checker(html).images) == 1
    assert "default-src &#x27;none&#x27;" in html or "default-src 'none'" in html
    assert not re.search(r"@import|url\(", html)


def test_an_image_that_no_text_shows_stands_at_the_end() -> None:
    checked = Checker(to_html(with_text("plain"), UTC, {IMAGE_ID: an_image()}).decode())
    assert len(checked.images) == 1


def test_a_broken_image_is_left_out_with_a_line_that_says_so() -> None:
    html = to_html(a_rendition(), UTC, {IMAGE_ID: b"\x89PNG broken"}).decode()
    assert Checker(html).images == []
    assert "[image not shown: Errors per minute]" in html
    assert "Not shown in this copy: errors.png" in html


def test_an_image_named_a_thousand_times_is_held_a_few_times() -> None:
    assert len(Checker(page(f"![a](attachment:{IMAGE_ID}) " * 1000)).images) == 3


@pytest.mark.parametrize("text", AWKWARD.values(), ids=AWKWARD)
def test_no_text_breaks_the_page(text: str) -> None:
    Checker(page(text))


def test_what_looks_like_a_template_is_text() -> None:
    assert "{% now &quot;Y&quot; %} {{ style }}" in page(AWKWARD["template markup"])
