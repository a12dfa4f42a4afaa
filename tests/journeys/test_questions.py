"""A question is chosen, answered, and its answer becomes a factor that says where it came from."""

import re

from playwright.sync_api import expect

from tests.journeys.conftest import Visit


def test_an_answer_becomes_a_factor_in_one_step_and_the_factor_knows_its_question(visit: Visit) -> None:
    alice = visit("Alice")
    page = alice.page
    page.get_by_role("button", name="Start the review").first.click()
    page.wait_for_url("**/reviews/*-*/")
    page.get_by_role("link", name="Answers, and questions to choose from").click()
    expect(page.get_by_role("heading", name="What can we learn?")).to_be_visible()
    expect(page.get_by_role("heading", name="How can we improve our systems?")).to_be_visible()

    page.get_by_label("With these words").fill("from being worse")
    page.get_by_role("button", name="Narrow them down").click()
    page.get_by_role("button", name=re.compile("^Ask it.*What kept this from being worse")).click()
    asked = page.get_by_role("article").filter(has=page.get_by_role("heading", name="What kept this from being worse?"))
    expect(asked.get_by_text("Added.")).to_be_visible()
    asked.get_by_text("Write down an answer").click()
    asked.get_by_label("What was said?").fill("A limit on the queue held the load back.")
    asked.get_by_role("button", name="Keep this answer").click()
    answer = asked.get_by_role("listitem").filter(has_text="A limit on the queue")
    expect(answer.get_by_text("Waits for what follows").first).to_be_visible()
    alice.has_no_violations()

    answer.get_by_role("button", name=re.compile("^A factor")).click()
    expect(answer.get_by_text("Used", exact=True).first).to_be_visible()
    answer.get_by_role("link", name=re.compile("^A limit on the queue")).click()
    factor = page.locator("#factors").get_by_role("listitem").filter(has_text="A limit on the queue")
    factor.get_by_role("link", name=re.compile("the answer to “What kept this from being worse")).click()
    expect(page.get_by_role("heading", name="Questions", exact=True)).to_be_visible()
