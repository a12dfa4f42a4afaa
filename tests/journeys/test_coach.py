"""The coach in the browser: it underlines as one writes, asks instead of telling, and what was put away stays away."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.conftest import Visit, Visitor

HINDSIGHT = "Bob should have tested the rollback"
MISSED = "The on-call engineer ignored the alert."
WIDTH = 390
PHONE = {"viewport": {"width": WIDTH, "height": 844}, "color_scheme": "dark", "has_touch": True}


@pytest.fixture(scope="module")
def reviews() -> list[str]:
    """The address of the review all tests of this file write in, once there is one."""
    return []


def open_review(person: Visitor, reviews: list[str]) -> Page:
    """Open the review, which the first to come starts."""
    page = person.page
    if not reviews:
        page.get_by_role("button", name="Start the review").first.click()
        page.wait_for_url("**/reviews/*-*/")
        reviews.append(page.url)
    page.goto(reviews[0])
    return page


def open_section(person: Visitor, reviews: list[str], heading: str) -> Page:
    """Open a section's editor with the cursor at the end of its text."""
    page = open_review(person, reviews)
    page.get_by_role("region", name=heading, exact=True).get_by_role("link", name=re.compile("^(Write|Change)")).click()
    page.locator(".cm-content").click()
    page.keyboard.press("Control+End")
    return page


def save(page: Page, heading: str, text: str) -> None:
    """Save by the keyboard, and wait until the review shows a piece of the text."""
    page.keyboard.press("Control+s")
    page.get_by_role("region", name=heading, exact=True).get_by_text(text).first.wait_for()


def marks(page: Page) -> list[str]:
    """Return the underlined words."""
    return page.locator(".coach-mark").all_inner_texts()


def test_a_remark_becomes_a_question_and_then_stays_away(visit: Visit, reviews: list[str]) -> None:
    alice = visit("Alice")
    page = open_section(alice, reviews, "Summary")
    page.keyboard.type(f"{HINDSIGHT}.")
    page.get_by_text("1 remark on the wording").wait_for()
    assert marks(page) == ["should have tested"]
    page.keyboard.type(" The queue was full.")
    assert marks(page) == ["should have tested"]

    page.locator(".coach-mark").click()
    card = page.get_by_role("dialog", name=re.compile("^This may read as"))
    question = card.get_by_role("listitem").first.locator("span").inner_text()
    alice.has_no_violations()
    card.get_by_role("button", name=re.compile("^Ask this in the review")).first.click()
    expect(card.get_by_role("status")).to_have_text("On the agenda.")
    with page.expect_response(re.compile("/wording/dismissed/")) as answered:
        card.get_by_role("button", name="Dismiss").click()
    assert answered.value.status == 204
    expect(page.locator(".coach-mark")).to_have_count(0)
    assert card.count() == 0
    page.locator(".cm-content").click()
    save(page, "Summary", "should have tested the rollback")
    page.get_by_role("region", name="Questions for the review").get_by_text(question).wait_for()

    page = open_section(alice, reviews, "Summary")
    page.keyboard.type(f"\n\n{MISSED}")
    page.get_by_text("1 remark on the wording").wait_for()
    assert "should have tested the rollback" in page.locator(".cm-content").inner_text()
    assert marks(page) == ["ignored"]
    save(page, "Summary", "ignored the alert")


def test_the_keyboard_alone_leads_to_every_remark_and_back(visit: Visit, reviews: list[str]) -> None:
    alice = visit("Alice")
    page = open_section(alice, reviews, "What we learned")
    page.keyboard.type(f"{MISSED} {HINDSIGHT} in the morning.")
    page.get_by_text("2 remarks on the wording").wait_for()
    card = page.locator(".coach-card")

    page.keyboard.press("F8")
    page.keyboard.press("Control+.")
    expect(card).to_be_focused()
    expect(card).to_contain_text("signal")
    page.keyboard.press("Escape")
    expect(page.locator(".cm-content")).to_be_focused()
    assert card.count() == 0

    page.keyboard.press("F8")
    page.keyboard.press("Alt+Enter")
    expect(card).to_contain_text("a step that was not taken")
    page.keyboard.press("Tab")
    expect(card.get_by_role("button", name="Close")).to_be_focused()
    page.keyboard.press("d")
    expect(page.locator(".cm-content")).to_be_focused()
    expect(page.locator(".coach-mark")).to_have_text(["ignored"])
    expect(page.locator(".cm-content")).to_have_text(f"{MISSED} {HINDSIGHT} in the morning.")
    page.keyboard.press("Shift+F8")
    page.keyboard.press("Control+.")
    expect(card).to_contain_text("signal")
    page.keyboard.press("Escape")
    save(page, "What we learned", "in the morning")


def test_a_plain_field_has_its_remarks_below_it(visit: Visit, reviews: list[str]) -> None:
    alice = visit("Alice", **PHONE)
    page = open_review(alice, reviews)
    page.get_by_role("link", name=re.compile("^Write an event")).locator("visible=true").first.click()
    form = page.get_by_role("form", name="Write an event")
    form.locator(".coach-status").first.wait_for(state="attached")
    field = form.get_by_label("What happened")
    field.fill(MISSED)
    note = page.get_by_role("button", name=re.compile("^“ignored” – This may read as"))
    note.wait_for()

    field.press("F8")
    expect(note).to_be_focused()
    page.keyboard.press("Enter")
    card = page.get_by_role("dialog", name=re.compile("^This may read as"))
    expect(card).to_be_focused()
    place = card.bounding_box()
    assert place is not None
    assert place["x"] >= 0
    assert place["x"] + place["width"] <= WIDTH
    alice.has_no_violations()
    page.keyboard.press("Escape")
    expect(field).to_be_focused()
    field.fill("The alert came as one of forty.")
    expect(note).to_have_count(0)


def test_a_text_in_another_language_is_said_to_be_unchecked(visit: Visit, reviews: list[str]) -> None:
    page = open_section(visit("Alice"), reviews, "Detection")
    page.keyboard.type("Der Bereitschaftsdienst hat den Alarm nicht gesehen, weil die Warteschlange schon voll war.")
    page.get_by_text("Not checked: this text is not in English.").wait_for()
    assert marks(page) == []


def test_a_server_that_does_not_answer_is_mentioned_once(visit: Visit, reviews: list[str]) -> None:
    alice = visit("Alice")
    alice.page.route("**/wording/check/**", lambda route: route.abort())
    page = open_section(alice, reviews, "Detection")
    page.keyboard.type(f"{HINDSIGHT}.")
    page.get_by_text("Wording is not being checked right now.").wait_for()
    assert page.locator("#messages").inner_text().strip() == ""


def test_who_switched_the_coach_off_is_left_alone(visit: Visit, reviews: list[str]) -> None:
    alice = visit("Alice")
    open_review(alice, reviews)
    asked: list[str] = []
    alice.page.on("request", lambda request: asked.append(request.url))
    switch(alice, is_on=False)
    page = open_section(alice, reviews, "Summary")
    page.keyboard.type(f" {HINDSIGHT}.")
    page.keyboard.press("Control+s")
    page.wait_for_url("**/reviews/*-*/**")
    assert page.locator("[data-coach], .coach-status").count() == 0
    assert [url for url in asked if "/wording/" in url or "coach.js" in url] == []
    switch(alice, is_on=True)


def switch(person: Visitor, *, is_on: bool) -> None:
    """Choose whether the coach looks at what this person writes."""
    person.go("/me/")
    person.page.get_by_role("checkbox", name="Notice wording as I write").set_checked(is_on)
    person.page.get_by_role("button", name="Keep this choice").click()
    person.page.get_by_text("Kept.").wait_for()
