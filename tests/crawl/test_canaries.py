"""The canary crawl: nobody hears, on any way through the product, what was not meant for them."""

import logging
import re

import pytest
from django.core import mail

from tests.crawl.crawler import Crawler
from tests.crawl.forgetting import forget_what_is_restricted
from tests.crawl.personas import IN_TEAM_REVIEWS, PERSONAS
from tests.crawl.planted_findings import ONCE_TOOK_PART
from tests.crawl.planted_reviews import build_world
from tests.crawl.routes import AUDIENCES, all_routes
from tests.crawl.world import World

# Tokens and nonces; ids inside files are made anew with every writing.
NEW_EACH_TIME = re.compile(r'csrf[a-z_-]*"\s+(?:content|value)="[^"]+"|nonce" content="[^"]*"|/ID \[[^\]]*\]')

# Every export is noted there, so that reading twice tells more than reading once.
TELLS_OF_READING = ("/workspace/trail/",)
ANSWERS_TO_ALL = {200, 302, 403, 404, 405}
ANSWERS_TO_WRITERS = {201, 303, 409, 422}


@pytest.fixture
def world(db: None) -> World:
    """Return the planted workspace."""
    return build_world()


def test_every_route_says_for_whom_it_is() -> None:
    names = {route.name for route in all_routes()}
    assert names - set(AUDIENCES) == set(), "say in AUDIENCES for whom these are"
    assert set(AUDIENCES) - names == set(), "these are no routes any more"


@pytest.mark.parametrize("persona", PERSONAS)
def test_nobody_hears_what_was_not_meant_for_them(world: World, persona: str, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)
    crawler = Crawler(world, persona)
    crawler.walk()
    assert sorted(crawler.heard, key=str) == []
    assert sorted(crawler.wrongly_opened) == own_pages_of(crawler)
    assert world.aviary.sung_in(caplog.text) == [], "the log tells of these"
    assert [canary.place for message in mail.outbox for canary in world.aviary.sung_in(str(message.body))] == []
    assert shut_to(crawler) == []
    assert crawler.statuses >= ANSWERS_TO_ALL | (ANSWERS_TO_WRITERS if persona in IN_TEAM_REVIEWS else set())
    assert unheard_by(crawler) == set(), "the crawl would not hear these if they leaked, or their pages are gone"


def own_pages_of(crawler: Crawler) -> list[str]:
    """Return what opens beyond what somebody takes part in: their own words, where their part ended."""
    if crawler.persona not in ONCE_TOOK_PART:
        return []
    return [f"{crawler.persona} GET {path}: 200" for path in own_words_in_restricted(crawler.world)]


def own_words_in_restricted(world: World) -> list[str]:
    """Return the addresses of one's own words in the restricted review."""
    review_id = world.reviews["restricted"].id
    return [f"/api/reviews/{review_id}/recollection", f"/reviews/{review_id}/recollection/"]


def shut_to(crawler: Crawler) -> list[str]:
    """Return the routes that did not open to somebody they are for."""
    return [
        route.name
        for route in all_routes()
        if crawler.persona in AUDIENCES[route.name] and not crawler.opened[route.name] & {200, 302, 303, 405}
    ]


def unheard_by(crawler: Crawler) -> set[str]:
    """Return what somebody may hear and did not."""
    return {
        canary.place
        for canary in crawler.world.aviary.canaries
        if canary.seen.get(crawler.persona) and canary.word not in crawler.heard_rightly
    }


@pytest.mark.parametrize("persona", [persona for persona in PERSONAS if persona != "facilitator"])
def test_nothing_restricted_leaves_a_trace_for_others_not_even_a_number(world: World, persona: str) -> None:
    before, after = Crawler(world, persona), Crawler(world, persona)
    before.read()
    forget_what_is_restricted(world)
    after.read()
    # One's own words are gone with their review; that they stay the same until then a test of its own tries.
    own = own_words_in_restricted(world) if persona in ONCE_TOOK_PART else []
    different = [
        path
        for path in before.answers.keys() & after.answers.keys()
        if path not in (*TELLS_OF_READING, *own) and plain(before.answers[path]) != plain(after.answers[path])
    ]
    assert sorted(different) == []
    assert before.answers.keys() == after.answers.keys()


def plain(answer: list[str]) -> list[str]:
    """Return the texts of an answer without what is new in each; files are compared by what is packed in them."""
    texts = [text for text in answer if not text.startswith(("%PDF", "PK\x03\x04"))]
    return [NEW_EACH_TIME.sub("", text) for text in texts]
