"""Every page that links lead to is tried with axe: in the light on a wide screen, in the dark on a phone."""

import re
from collections import deque
from urllib.parse import urlsplit

import pytest

from tests.journeys.conftest import Visit, Visitor

ID = re.compile(r"[0-9a-f]{8}-[0-9a-f-]{27}")
NOT_PAGES = re.compile(r"/(export/(?!$)|static/|api/|hooks/|sign-out|images/)")
ENTRANCES = ["/", "/reviews/?is_mine=on"]
FEWEST_PAGES = 20
LOOKS = {
    "wide and light": {"viewport": {"width": 1280, "height": 900}, "color_scheme": "light"},
    "narrow and dark": {"viewport": {"width": 390, "height": 844}, "color_scheme": "dark"},
}


def shape_of(path: str) -> str:
    """Return an address without its ids and its query: pages of one shape come from one template."""
    return ID.sub("<id>", urlsplit(path).path)


def pages_of(person: Visitor) -> list[str]:
    """Return one address of every shape that links lead to, breadth first."""
    found: dict[str, str] = {}
    waiting = deque(ENTRANCES)
    while waiting:
        path = waiting.popleft()
        if shape_of(path) in found or NOT_PAGES.search(path):
            continue
        found[shape_of(path)] = path
        person.go(path)
        links = person.page.eval_on_selector_all("a[href]", "links => links.map(link => link.getAttribute('href'))")
        waiting.extend(link.split("#")[0] for link in links if link.startswith("/"))
    return list(found.values())


@pytest.mark.parametrize("look", LOOKS)
def test_axe_finds_nothing_on_any_page(visit: Visit, look: str) -> None:
    alice = visit("Alice", **LOOKS[look])
    alice.go("/")
    start = alice.page.get_by_role("button", name="Start the review")
    if start.count():
        start.first.click()
        alice.page.wait_for_url("**/reviews/*-*/")
    pages = pages_of(alice)
    assert len(pages) >= FEWEST_PAGES, pages
    for path in pages:
        alice.go(path)
        alice.has_no_violations()


def test_axe_finds_nothing_before_anybody_signed_in(visit: Visit) -> None:
    visitor = visit()
    for path in ("/sign-in/", "/password/reset/", "/nothing-is-here/"):
        visitor.go(path)
        visitor.has_no_violations()


@pytest.mark.parametrize("width", [320, 768])
def test_no_page_scrolls_sideways(visit: Visit, width: int) -> None:
    alice = visit("Alice", viewport={"width": width, "height": 844})
    wide = []
    for path in pages_of(alice):
        alice.go(path)
        if alice.page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"):
            wide.append(path)
    assert wide == []
