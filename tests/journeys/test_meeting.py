"""Three people in one meeting: all see what one does, and nobody what one writes, until all cards come at once."""

import re
from datetime import UTC, datetime

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.conftest import Visit, Visitor

WIDTH = 390
PHONE = {"viewport": {"width": WIDTH, "height": 844}, "color_scheme": "dark", "has_touch": True}
BOBS = ("The limit was unset.", "The alert came after the first call.")
RITAS = "Nobody saw the graph."


def now_is(page: Page, title: str) -> None:
    """Wait until the page stands at a step."""
    expect(page.locator("#now-title")).to_have_text(title)


def go_on_to(facilitator: Page, *others: Page, title: str) -> None:
    """Press "Next" until the agenda stands at a step, as everybody sees."""
    while facilitator.locator("#now-title").inner_text() != title:
        button = facilitator.locator("#go-on")
        following = button.inner_text().removeprefix("Next:").strip()
        button.click()
        for page in (facilitator, *others):
            now_is(page, following)


def write(page: Page, prompt: str, text: str) -> None:
    """Write in silence, and wait until the server has it."""
    field = page.get_by_label(re.compile(f"^{prompt}"))
    field.fill(text)
    expect(page.locator(".field", has=field).locator("[data-kept]")).to_have_text("Kept")


def is_no_wider_than_the_phone(page: Page) -> None:
    """Assert that nothing has to be moved aside to be read."""
    assert page.evaluate("document.documentElement.scrollWidth") <= WIDTH


@pytest.fixture
def hall(visit: Visit) -> tuple[Visitor, Visitor, Visitor, str]:
    """Return Alice, who facilitates, Bob and Rita on their phones, and the address of their meeting."""
    alice, bob, rita = visit("Alice"), visit("Bob", **PHONE), visit("Rita", **PHONE)
    alice.go("/reviews/new/")
    alice.page.get_by_label("What happened, in a few words").fill("Orders waited behind a full queue")
    alice.page.get_by_label("Team that looks back").select_option(label="Platform")
    alice.page.get_by_role("button", name="Start the review").click()
    alice.page.wait_for_url("**/reviews/*-*/")
    review = alice.page.url
    for name in ("Bob Brannigan", "Rita Rosenqvist"):
        alice.page.goto(f"{review}people/")
        alice.page.get_by_label("Who", exact=True).select_option(label=name)
        alice.page.get_by_label("Their part").select_option("contributor")
        alice.page.get_by_role("button", name="Ask them").click()
        expect(alice.page.locator(".items").get_by_text(name, exact=True)).to_be_visible()
    for visitor in (alice, bob, rita):
        visitor.page.clock.install(time=datetime.now(UTC))
        visitor.page.goto(f"{review}meeting/")
    return alice, bob, rita, review


def test_an_hour_from_the_first_word_to_the_last(hall: tuple[Visitor, Visitor, Visitor, str]) -> None:
    people, review = hall[:3], hall[3]
    alice, bob, rita = (visitor.page for visitor in people)
    for visitor in people:
        visitor.has_no_violations()
    for phone in (bob, rita):
        now_is(phone, "It has not begun yet")
        is_no_wider_than_the_phone(phone)

    alice.get_by_role("button", name="Begin the meeting").click()
    for page in (alice, bob, rita):
        now_is(page, "Welcome")
    expect(alice.get_by_text("You may say")).to_be_visible()
    expect(bob.get_by_text("You may say")).to_have_count(0)

    go_on_to(alice, bob, rita, title="Before, and first signals")
    bob.get_by_label("An idea").fill("A limit on the queue")
    bob.get_by_role("button", name="Add to: Ideas for later").click()
    for page in (alice, bob, rita):
        expect(page.locator("#notes-idea").get_by_text("A limit on the queue", exact=True)).to_be_visible()
    expect(rita.get_by_text("Curiosity first")).to_be_visible()

    go_on_to(alice, bob, rita, title="Silent writing")
    for visitor in people:
        visitor.has_no_violations()
    for phone in (bob, rita):
        is_no_wider_than_the_phone(phone)
    write(bob, "Conditions", "\n\n".join(BOBS))
    write(rita, "Hard", RITAS)
    for page in (alice, rita):
        expect(page.get_by_text(BOBS[0])).to_have_count(0)
    # A phone that was locked, or a page that was reloaded, comes back to what was written.
    rita.reload()
    expect(rita.get_by_label(re.compile("^Hard"))).to_have_value(RITAS)

    alice.clock.fast_forward("02:12")
    expect(alice.get_by_text("About a minute left for this part.")).to_be_visible()
    alice.clock.fast_forward("01:00")
    expect(alice.get_by_text("This part has had its time.")).to_be_visible()

    alice.get_by_text("Show all cards").click()
    alice.get_by_role("button", name="Show them now").click()
    for page in (alice, bob, rita):
        for text in (*BOBS, RITAS):
            expect(page.locator("#cards").get_by_text(text, exact=True)).to_be_visible()
        expect(page.get_by_role("heading", name="Write on your own")).to_be_hidden()
    assert alice.locator(".pseudonym").count() == 0
    for visitor in people:
        visitor.has_no_violations()
    for phone in (bob, rita):
        is_no_wider_than_the_phone(phone)

    mine = rita.locator(".meeting-card", has_text=RITAS)
    expect(mine.get_by_role("button", name="This is mine")).to_be_visible()
    expect(rita.get_by_role("button", name="This is mine")).to_have_count(1)
    mine.get_by_role("button", name="This is mine").click()
    expect(alice.locator(".meeting-card", has_text=RITAS).get_by_text(re.compile("^Responder"))).to_be_visible()

    card = alice.locator(".meeting-card", has_text=BOBS[0])
    card.get_by_text("What becomes of it").click()
    card.get_by_role("button", name="Make it a factor").click()
    for page in (alice, bob, rita):
        expect(page.locator(".meeting-card", has_text=BOBS[0]).get_by_text("Used", exact=True)).to_be_visible()

    go_on_to(alice, bob, rita, title="Thanks")
    alice.get_by_text("End the meeting").click()
    alice.get_by_role("button", name="End it now").click()
    for page in (alice, bob, rita):
        now_is(page, "Thank you")
    rita.reload()
    expect(rita.get_by_role("button", name="This is mine")).to_have_count(0)
    alice.goto(f"{review}#factors")
    expect(alice.locator("#factors").get_by_text(BOBS[0])).to_be_visible()


def test_whoever_is_removed_in_the_middle_is_told_and_sees_no_more(
    hall: tuple[Visitor, Visitor, Visitor, str],
) -> None:
    alice, bob, rita, review = hall[0].page, hall[1].page, hall[2].page, hall[3]
    alice.get_by_role("button", name="Begin the meeting").click()
    now_is(rita, "Welcome")
    alice.goto(f"{review}people/")
    alice.get_by_role("button", name=re.compile("^End their part.*Rita")).click()
    expect(rita.get_by_text("Your part in this review has ended.")).to_be_visible()
    alice.goto(f"{review}meeting/")
    alice.locator("#go-on").click()
    now_is(bob, "Ground rules")
    now_is(rita, "Welcome")
