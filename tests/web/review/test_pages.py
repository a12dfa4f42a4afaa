"""A review's page is tested as its four people see it, and as a visitor does."""

from collections.abc import Callable
from datetime import timedelta
from uuid import UUID

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from lightkeeper.domain.access.level import Level
from lightkeeper.domain.timeline.event import EventKind
from lightkeeper.store.models import Account, Identity, Participation, Review
from lightkeeper.usecases.share.share_review import share_review
from lightkeeper.usecases.timeline.fields import EventFields
from lightkeeper.usecases.timeline.record_event import record_event
from tests.people import BEGAN_AT, Cast
from tests.web.records import give_a_record

SignIn = Callable[[Account], Client]
MARKUP = "<script>alert(1)</script>"


@pytest.fixture
def page(review_id: UUID) -> str:
    return f"/reviews/{review_id}/"


def add_event(cast: Cast, text: str, minute: int = 0, **more: object) -> UUID:
    fields = EventFields(BEGAN_AT + timedelta(minutes=minute), text, **more)  # type: ignore[arg-type]
    return record_event(cast.actor("alice"), cast.review.id, fields).id


def test_alice_and_bob_may_write_everywhere_on_the_page(cast: Cast, page: str, signed_in_client: SignIn) -> None:
    for account in (cast.alice, cast.bob):
        text = signed_in_client(account).get(page).content.decode()
        for words in ("Write an event", "Write it down", "Add a factor", "Add a lesson", "Add an action item"):
            assert words in text or words == "Write it down"


def test_only_who_facilitates_is_offered_to_share_and_to_move_the_review(
    cast: Cast, page: str, signed_in_client: SignIn
) -> None:
    assert "Start the conversation" in signed_in_client(cast.alice).get(page).content.decode()
    assert "Start the conversation" not in signed_in_client(cast.bob).get(page).content.decode()
    assert "/share/" not in signed_in_client(cast.bob).get(page).content.decode()


def test_a_draft_does_not_exist_for_rita_and_mallory(cast: Cast, page: str, signed_in_client: SignIn) -> None:
    assert signed_in_client(cast.rita).get(page).status_code == 404
    assert signed_in_client(cast.mallory).get(page).status_code == 404


def test_a_visitor_is_led_to_sign_in(cast: Cast, page: str) -> None:
    response = Client().get(page)
    assert response.status_code == 302
    assert "sign-in" in response["Location"]


def test_whoever_reads_a_shared_review_finds_no_form_in_it(cast: Cast, page: str, signed_in_client: SignIn) -> None:
    add_event(cast, "The queue grew")
    share_review(cast.actor("alice"), cast.review.id, Level.ORGANISATION)
    for account in (cast.rita, cast.mallory):
        text = signed_in_client(account).get(page).content.decode()
        article = text[text.index("<article") : text.index("</article>")]
        assert "The queue grew" in article
        assert "<form" not in article
        assert "<button" not in article
        assert "T+0 min" in article


def test_a_visitor_reads_a_public_review_without_times_and_names(cast: Cast, page: str) -> None:
    add_event(cast, "Alice Arkwright saw the queue grow", kind=EventKind.SIGNAL)
    share_review(cast.actor("alice"), cast.review.id, Level.PUBLIC)
    response = Client().get(page)
    text = response.content.decode()
    assert response.status_code == 200
    assert "saw the queue grow" in text
    assert "Arkwright" not in text
    assert "14:00" not in text
    assert "Responder A" not in text


def test_who_takes_part_goes_by_a_role_and_is_told_which(cast: Cast, page: str, signed_in_client: SignIn) -> None:
    text = signed_in_client(cast.bob).get(page).content.decode()
    assert "Responder A (you)" in text
    assert "Brannigan" not in text[text.index("<article") :]


def test_markup_in_every_text_is_shown_as_text(cast: Cast, page: str, signed_in_client: SignIn) -> None:
    give_a_record(cast, (MARKUP,))
    Review.objects.filter(id=cast.review.id).update(title=MARKUP, severity=MARKUP, services=[MARKUP])
    add_event(cast, MARKUP, source_ref=MARKUP)
    client = signed_in_client(cast.alice)
    for noun in ("factors", "lessons", "action-items"):
        client.post(
            f"{page}{noun}/",
            {"text": MARKUP, "effect": MARKUP, "applies_when": MARKUP, "done_when": MARKUP, "owner": MARKUP,
             "team": MARKUP, "status": "hypothesis", "state": "idea"},
        )  # fmt: skip
    text = client.get(page).content.decode()
    assert MARKUP not in text
    assert text.count("&lt;script&gt;") > 9


def test_the_page_asks_the_database_as_often_for_forty_events_as_for_two(
    cast: Cast, page: str, signed_in_client: SignIn
) -> None:
    client = signed_in_client(cast.alice)
    give_a_record(cast, tuple(f"entry {number}" for number in range(5)))
    add_event(cast, "first")
    client.get(page)
    with CaptureQueriesContext(connection) as few:
        client.get(page)
    for number in range(40):
        add_event(cast, f"event {number}", number)
    with CaptureQueriesContext(connection) as many:
        client.get(page)
    assert len(many) == len(few)


def test_the_record_is_found_in_without_script(cast: Cast, page: str, signed_in_client: SignIn) -> None:
    give_a_record(cast)
    client = signed_in_client(cast.bob)
    found = client.get(page, {"find": "queue"}).content.decode()
    assert "The queue is full" in found
    assert "Looking at it" not in found
    assert "1 of 3 entries" in found
    chats = client.get(page, {"source": "slack"}).content.decode()
    assert "Looking at it" in chats
    assert "The queue is full" not in chats


def test_the_head_is_changed_and_an_empty_title_comes_back_with_a_sentence(
    cast: Cast, page: str, signed_in_client: SignIn
) -> None:
    client = signed_in_client(cast.bob)
    said = {"title": "The queue filled", "kind": "short", "severity": "SEV 2", "services": "queue\n\nmail"}
    assert client.post(f"{page}head/", said).status_code == 303
    row = Review.objects.get(id=cast.review.id)
    assert (row.title, row.kind, row.severity, row.services) == (
        "The queue filled",
        "short",
        "SEV 2",
        ["queue", "mail"],
    )
    refused = client.post(f"{page}head/", {**said, "title": " "})
    assert refused.status_code == 422
    assert "Give the review a title" in refused.content.decode()


def test_alice_moves_the_review_and_bob_is_refused(cast: Cast, page: str, signed_in_client: SignIn) -> None:
    assert signed_in_client(cast.bob).post(f"{page}state/", {"state": "in_review"}).status_code == 403
    assert Review.objects.get(id=cast.review.id).state == "draft"
    assert signed_in_client(cast.alice).post(f"{page}state/", {"state": "in_review"}).status_code == 303
    assert Review.objects.get(id=cast.review.id).state == "in_review"
    assert signed_in_client(cast.alice).post(f"{page}state/", {"state": "nowhere"}).status_code == 422


def test_alice_asks_somebody_to_take_part_and_ends_their_part(cast: Cast, page: str, signed_in_client: SignIn) -> None:
    client = signed_in_client(cast.alice)
    assert "Rita Rosenqvist" in client.get(f"{page}people/").content.decode()
    said = {"account_id": str(cast.rita.id), "role": "contributor"}
    assert client.post(f"{page}people/", said).status_code == 303
    assert Participation.objects.filter(account=cast.rita, role="contributor").exists()
    assert client.post(f"{page}people/end/", {"account_id": str(cast.rita.id)}).status_code == 303
    assert not Participation.objects.filter(account=cast.rita).exists()
    assert client.post(f"{page}people/", {"account_id": "nobody", "role": "contributor"}).status_code == 422


def test_bob_sees_no_names_among_the_people_and_may_not_invite(cast: Cast, page: str, signed_in_client: SignIn) -> None:
    client = signed_in_client(cast.bob)
    text = client.get(f"{page}people/").content.decode()
    assert "Responder A (you)" in text
    assert "Arkwright" not in text
    said = {"account_id": str(cast.rita.id), "role": "contributor"}
    assert client.post(f"{page}people/", said).status_code == 403
    assert client.post(f"{page}people/end/", {"account_id": str(cast.alice.id)}).status_code == 403
    assert Participation.objects.count() == 2


def test_everybody_chooses_for_themselves_to_be_named(cast: Cast, page: str, signed_in_client: SignIn) -> None:
    client = signed_in_client(cast.bob)
    assert client.post(f"{page}my-name/", {"shown": "yes"}).status_code == 303
    assert Identity.objects.get(account=cast.bob).wants_name_shown
    assert "Bob Brannigan" in signed_in_client(cast.alice).get(page).content.decode()
    client.post(f"{page}my-name/", {"shown": "no"})
    assert not Identity.objects.get(account=cast.bob).wants_name_shown


def test_an_address_that_says_something_odd_was_done_says_nothing(
    cast: Cast, page: str, signed_in_client: SignIn
) -> None:
    client = signed_in_client(cast.alice)
    assert client.get(page, {"done": "exploded", "place": MARKUP, "undo": "x"}).status_code == 200
    text = client.get(page, {"done": "removed", "place": "story", "undo": MARKUP}).content.decode()
    assert "It can come back" in text
    assert MARKUP not in text


def test_sections_without_text_are_shown_to_those_who_may_write_them(
    cast: Cast, page: str, signed_in_client: SignIn
) -> None:
    share_review(cast.actor("alice"), cast.review.id, Level.ORGANISATION)
    empty = "Nothing is written here yet."
    assert empty in signed_in_client(cast.alice).get(page).content.decode()
    assert empty not in signed_in_client(cast.rita).get(page).content.decode()


def test_wider_copies_are_offered_to_those_taking_part(cast: Cast, page: str, signed_in_client: SignIn) -> None:
    share_review(cast.actor("alice"), cast.review.id, Level.ORGANISATION)
    for account, count in ((cast.bob, 5), (cast.rita, 0)):
        text = signed_in_client(account).get(page).content.decode()
        assert text.count("?edition=organisation") == text.count("?edition=public") == count
        assert text.count("/export/") == 5 + 2 * count
