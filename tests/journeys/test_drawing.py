"""The drawing of the whys is worked with by keys and by pointer, and every step can be taken back."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.journeys.conftest import Visit, Visitor

QUEUE, PEOPLE, ALERT = "The queue had no bound", "Nobody saw how long it was", "The alert looked at another queue"


def card_of(page: Page, text: str) -> Locator:
    """Return the card on which a text stands."""
    return page.locator("a.drawing-card", has_text=text).first


def answer(page: Page, text: str) -> None:
    """Write into the field that has the focus, and wait until the new factor has it."""
    page.keyboard.type(text)
    page.keyboard.press("Enter")
    expect(page.locator("article.factor:focus")).to_contain_text(text)
    expect(card_of(page, text)).to_be_visible()


def file_of(visitor: Visitor) -> bytes:
    """Return the drawing as a file."""
    review = visitor.page.url.split("/analysis/")[0].removeprefix(visitor.address)
    status, body, _ = visitor.fetch(f"{review}/export/whys-svg/")
    assert status == 200
    return body


def stands_right_of(page: Page, text: str, other: str) -> bool:
    """Say whether one card stands further from what happened than another."""
    one, two = card_of(page, text).bounding_box(), card_of(page, other).bounding_box()
    assert one
    assert two
    return one["x"] > two["x"] + 10


@pytest.fixture
def alice(visit: Visit) -> Visitor:
    """Return Alice at the analysis of a new review with one factor."""
    alice = visit("Alice", viewport={"width": 1400, "height": 1600})
    alice.go("/reviews/new/")
    alice.page.get_by_label("What happened, in a few words").fill("Orders waited behind a full queue")
    alice.page.get_by_label("Team that looks back").select_option(label="Platform")
    alice.page.get_by_role("button", name="Start the review").click()
    alice.page.wait_for_url("**/reviews/*-*/")
    alice.page.goto(f"{alice.page.url}analysis/")
    alice.page.get_by_label("What helped it to happen?").focus()
    answer(alice.page, QUEUE)
    return alice


def test_keys_on_a_card_ask_on_and_walk(alice: Visitor) -> None:
    page = alice.page
    card_of(page, QUEUE).focus()
    page.keyboard.press("c")
    expect(page.get_by_label(re.compile("^How did it come about that"))).to_be_focused()
    answer(page, PEOPLE)
    assert stands_right_of(page, PEOPLE, QUEUE)

    card_of(page, PEOPLE).focus()
    page.keyboard.press("b")
    expect(page.locator("input:focus")).to_have_accessible_name("What else had to be true?")
    answer(page, ALERT)

    card_of(page, PEOPLE).focus()
    page.keyboard.press("ArrowDown")
    expect(card_of(page, ALERT)).to_be_focused()
    page.keyboard.press("ArrowLeft")
    expect(card_of(page, QUEUE)).to_be_focused()
    alice.has_no_violations()


def test_what_led_to_a_card_is_folded_and_unfolded(alice: Visitor) -> None:
    page = alice.page
    card_of(page, QUEUE).focus()
    page.keyboard.press("c")
    answer(page, PEOPLE)
    card_of(page, QUEUE).focus()
    page.keyboard.press("f")
    expect(card_of(page, PEOPLE)).to_have_count(0)
    expect(card_of(page, "1 more beneath")).to_be_visible()
    page.get_by_role("link", name="Unfold 1 beneath 1").click()
    expect(card_of(page, PEOPLE)).to_be_visible()


def test_a_card_is_dragged_under_another_and_undo_gives_the_same_bytes(alice: Visitor) -> None:
    page = alice.page
    page.get_by_label("What else led directly to it?").focus()
    answer(page, PEOPLE)
    before = file_of(alice)
    assert not stands_right_of(page, PEOPLE, QUEUE)

    start, end = card_of(page, PEOPLE).bounding_box(), card_of(page, QUEUE).bounding_box()
    assert start
    assert end
    page.mouse.move(start["x"] + 40, start["y"] + 20)
    page.mouse.down()
    page.mouse.move(end["x"] + 60, end["y"] + 30, steps=6)
    with page.expect_navigation():
        page.mouse.up()
    assert stands_right_of(page, PEOPLE, QUEUE)
    assert file_of(alice) != before

    page.get_by_role("button", name=re.compile("^Undo")).first.click()
    expect(page.get_by_role("button", name=re.compile("^Undo"))).to_have_count(0)
    assert file_of(alice) == before


def test_the_whole_drawing_fits_at_a_press(alice: Visitor) -> None:
    button = alice.page.get_by_role("button", name="Whole drawing")
    button.click()
    expect(button).to_have_attribute("aria-pressed", "true")
    fits = "sheet => sheet.scrollWidth <= sheet.clientWidth"
    assert alice.page.locator(".drawing-sheet").evaluate(fits)
