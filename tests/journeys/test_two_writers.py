"""Two people write the same section at once: neither loses a word."""

from tests.journeys.conftest import Visit, Visitor


def open_section(person: Visitor, address: str) -> None:
    """Open the first section's editor without a browser's drafts."""
    person.page.goto(address)
    person.page.get_by_role("region", name="Summary", exact=True).get_by_role("link").first.click()
    person.page.locator(".cm-content").click()


def test_the_second_writer_sees_both_texts_and_keeps_both(visit: Visit) -> None:
    alice = visit("Alice")
    alice.page.get_by_role("button", name="Start the review").click()
    alice.page.wait_for_url("**/reviews/*-*/")
    address = alice.page.url
    also_alice = visit("Alice")
    open_section(alice, address)
    open_section(also_alice, address)

    alice.page.keyboard.type("The queue filled at midnight.")
    alice.page.keyboard.press("Control+s")
    alice.page.get_by_role("region", name="Summary", exact=True).get_by_text("at midnight").wait_for()
    also_alice.page.keyboard.type("The pool was full.")
    also_alice.page.keyboard.press("Control+s")

    both = also_alice.page.locator("main")
    both.get_by_text("The pool was full.").first.wait_for()
    text = also_alice.page.content()
    assert "The queue filled at midnight." in text
    assert "The pool was full." in text
    also_alice.has_no_violations()
    also_alice.page.goto(address)
    assert "at midnight" in also_alice.page.get_by_role("region", name="Summary", exact=True).inner_text()
