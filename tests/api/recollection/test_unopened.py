"""Nobody reads an unopened recollection by any door: not as administrator, facilitator, or anybody but its author."""

import json
import logging
from collections.abc import Callable, Iterator

import pytest
from django.core import mail
from django.http import HttpResponse
from django.test import Client

from lightkeeper.domain.access.actor import SYSTEM, Role
from lightkeeper.domain.access.level import Level
from lightkeeper.domain.recollection.recollection import Consent, Part
from lightkeeper.domain.review.state import ReviewState
from lightkeeper.store.models import Account, AuditEntry, Change, Passage, Recollection, Review, SearchText
from lightkeeper.usecases.export.formats import FORMATS
from lightkeeper.usecases.recollection.hand_over import hand_over
from lightkeeper.usecases.recollection.open_recollections import open_recollections
from lightkeeper.usecases.recollection.write_recollection import Written, write_recollection
from lightkeeper.usecases.search.index_review import index_review
from lightkeeper.usecases.workspace.export_workspace import export_workspace
from tests.crawl.crawler import EDITIONS
from tests.crawl.responses import texts_of_bytes, texts_of_head
from tests.crawl.routes import PARAMETER, Route, all_routes
from tests.people import Cast
from tests.usecases.recollection.tellers import take_part

WORD = "zanzibarquill"
KEPT = "kelpiesecret"
WHO = ("administrator", "alice", "carla", "rita", "mallory", "visitor")
SignIn = Callable[[Account], Client]


@pytest.fixture
def planted(cast: Cast) -> Cast:
    """Return the cast in a shared review, in which Bob wrote, handed over, and keeps one answer to himself."""
    Account.objects.filter(id=cast.rita.id).update(is_administrator=False)
    take_part(cast, "rita", Role.READER)
    Review.objects.filter(id=cast.review.id).update(level=Level.PUBLIC, state=ReviewState.SHARED)
    texts = {"story": f"Only {WORD} knew.", "Q-D7": f"My {KEPT}."}
    write_recollection(cast.actor("bob"), cast.review.id, Written(Part.RESPONDER, texts, 0))
    hand_over(cast.actor("bob"), cast.review.id, {"story": Consent.QUOTE_NAMED, "Q-D7": Consent.NONE})
    index_review(cast.review.id)
    return cast


def client_of(cast: Cast, who: str, sign_in: SignIn) -> Client:
    """Return a client for somebody. Carla takes part as Bob does; the administrator does not."""
    if who == "visitor":
        return Client()
    if who == "administrator":
        account = Account.objects.create_user("ines@quayside.example", "calm-harbour-lights", display_name="Ines Idle")
        Account.objects.filter(id=account.id).update(is_administrator=True)
        return sign_in(Account.objects.get(id=account.id))
    if who == "carla":
        account = Account.objects.create_user(
            "carla@quayside.example", "calm-harbour-lights", display_name="Carla Cole"
        )
        cast.review.participations.create(account=account, role=Role.CONTRIBUTOR)
        return sign_in(account)
    return sign_in(getattr(cast, who))


def addresses(cast: Cast) -> Iterator[str]:
    """Return every address of the product, filled with the ids of the review and of what Bob wrote."""
    recollection = Recollection.objects.get()
    passages = list(Passage.objects.all())
    for route in all_routes():
        for thing in (recollection.id, *(one.id for one in passages)):
            yield _filled(route, str(cast.review.id), str(thing))


def _filled(route: Route, review_id: str, thing_id: str) -> str:
    values = {"review_id": review_id, "format_name": "json", "noun": "event", "rest": "nowhere", "plugin": "slack"}
    filled = iter([values.get(name, thing_id) for name in route.parameters])
    return PARAMETER.sub(lambda _: next(filled), route.pattern).replace("^", "").removesuffix("$")


def said_in(response: HttpResponse) -> str:
    """Return everything an answer says, unpacked."""
    body = b"".join(response.streaming_content) if response.streaming else response.content  # type: ignore[attr-defined]
    return "\n".join([*texts_of_head(response), *texts_of_bytes(bytes(body))]).lower()


def everything_heard(cast: Cast, client: Client) -> str:
    """Return what all addresses say to somebody: each page and fragment, each export in each edition, each search."""
    review = cast.review.id
    heard = []
    for path in sorted(set(addresses(cast))):
        for headers in ({}, {"HX-Request": "true"}):
            heard.append(said_in(client.get(path, headers=headers)))  # type: ignore[arg-type]
    for form in FORMATS:
        for edition in ("", *EDITIONS):
            heard.append(said_in(client.get(f"/reviews/{review}/export/{form}/", {"edition": edition})))  # type: ignore[arg-type]
    return "\n".join(heard)


@pytest.mark.parametrize("who", WHO)
def test_no_address_of_the_product_says_a_word_of_it(
    planted: Cast, signed_in_client: SignIn, who: str, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    client = client_of(planted, who, signed_in_client)
    heard = everything_heard(planted, client)
    assert [word for word in (WORD, KEPT) if word in heard + caplog.text.lower()] == []
    assert [message for message in mail.outbox if WORD in str(message.body) or KEPT in str(message.body)] == []
    assert "queue filled up" in heard, "nothing was listened to"
    assert who == "visitor" or client.get("/api/reviews", {"words": "queue"}).json()["total"] == 1
    for word in (WORD, KEPT):
        assert client.get("/api/reviews", {"words": word}).json().get("total", 0) == 0
        assert str(planted.review.id) not in client.get("/reviews/", {"find": word, "words": word}).content.decode()


def test_once_opened_those_taking_part_hear_it_but_never_what_its_author_keeps(
    planted: Cast, signed_in_client: SignIn
) -> None:
    open_recollections(planted.actor("alice"), planted.review.id)
    for who, hears in (("carla", True), ("administrator", False)):
        heard = everything_heard(planted, client_of(planted, who, signed_in_client))
        assert ((WORD in heard), KEPT in heard) == (hears, False)


@pytest.mark.parametrize("who", ["administrator", "alice", "carla", "mallory"])
def test_nobody_changes_takes_back_uses_or_withdraws_it(planted: Cast, signed_in_client: SignIn, who: str) -> None:
    client = client_of(planted, who, signed_in_client)
    before = list(Passage.objects.values_list("id", "text", "consent", "disposal"))
    passage = Passage.objects.get(question_key="story")
    review = planted.review.id
    sent = {"becomes": "factor", "text": "x", "meant": "yes", "disposal": "parked", "precision": "about"}
    sent |= {"known_then": "yes", "question": "story"}
    for path in (
        f"/passages/{passage.id}/use/",
        f"/passages/{passage.id}/answer/",
        f"/reviews/{review}/recollection/take-back/",
        f"/reviews/{review}/recollection/withdraw/",
    ):
        assert client.post(path, sent).status_code in (403, 404), path
    assert client.delete(f"/api/reviews/{review}/recollection").status_code in (403, 404)
    assert list(Passage.objects.values_list("id", "text", "consent", "disposal")) == before
    assert Recollection.objects.filter(opened_at=None, handed_over_at__isnull=False).count() == 1


def test_nothing_that_is_kept_tells_of_it(planted: Cast) -> None:
    kept: list[object] = [
        *Change.objects.values_list("before", "after"),
        *SearchText.objects.values_list("body", "title"),
    ]
    kept += list(AuditEntry.objects.values_list("what", "noun", "detail"))
    assert not any(word in json.dumps(kept, default=str).lower() for word in (WORD, KEPT))
    assert "recollection" not in json.dumps(list(AuditEntry.objects.values_list("noun", flat=True)))
    archive = "".join(texts_of_bytes(export_workspace(SYSTEM).content)).lower()
    assert "queue filled up" in archive
    assert not any(word in archive for word in (WORD, KEPT))


def test_only_facilitators_hear_that_somebody_is_ready_and_not_who(planted: Cast, signed_in_client: SignIn) -> None:
    path = f"/api/reviews/{planted.review.id}/recollections"
    ready = {who: client_of(planted, who, signed_in_client).get(path).json().get("ready") for who in WHO}
    assert ready == {name: 1 if name == "alice" else None for name in WHO}
    said = signed_in_client(planted.alice).get(f"/reviews/{planted.review.id}/recollections/").content.decode()
    assert "One person has said" in said
    assert "Responder A" not in said
