"""Everybody's recollections, and what is made of them."""

from collections.abc import Callable
from uuid import UUID, uuid4

import pytest
from django.test import Client

from lightkeeper.domain.access.actor import Role
from lightkeeper.domain.recollection.recollection import Consent
from lightkeeper.store.models import Account, Factor, Passage, Recollection, Telling, TimelineEvent
from lightkeeper.usecases.factor.change_factor import change_factor
from lightkeeper.usecases.factor.fields import FactorFields
from lightkeeper.usecases.recollection.hand_over import hand_over
from lightkeeper.usecases.recollection.open_recollections import open_recollections
from lightkeeper.usecases.recollection.withdraw import withdraw
from lightkeeper.usecases.timeline.fields import EventFields
from lightkeeper.usecases.timeline.record_event import record_event
from tests.people import BEGAN_AT, Cast
from tests.usecases.recollection.tellers import STORY, passage_of, take_part, tell, write

SignIn = Callable[[Account], Client]
SCRIPT = {"HX-Request": "true"}
QUOTE = "took it for the nightly import"
USED = {"becomes": "event", "text": QUOTE, "happened_at": "2026-03-02T14:05", "precision": "about", "known_then": "yes"}


def path(cast: Cast) -> str:
    """Return the address of the page."""
    return f"/reviews/{cast.review.id}/recollections/"


def page(client: Client, address: str) -> str:
    """Return what a page says."""
    return client.get(address).content.decode()


def opened(cast: Cast) -> UUID:
    """Let Bob and Alice tell, open both, and return the id of Bob's passage."""
    tell(cast, "bob")
    tell(cast, "alice", {"story": "I was asleep <b>until</b> the page."}, Consent.QUOTE_ROLE)
    open_recollections(cast.actor("alice"), cast.review.id)
    return passage_of(cast, "bob").id


def test_the_facilitator_opens_all_at_once(cast: Cast, signed_in_client: SignIn) -> None:
    alice, bob = signed_in_client(cast.alice), signed_in_client(cast.bob)
    assert "Nobody has said yet" in page(alice, path(cast))
    assert alice.post(f"{path(cast)}open/").status_code == 422
    tell(cast, "bob")
    assert "One person has said that they are ready" in page(alice, path(cast))
    assert "ready</h2>" not in page(bob, path(cast))
    hand_over(cast.actor("alice"), cast.review.id, {})
    assert "2 people have said that they are ready" in page(alice, path(cast))
    assert bob.post(f"{path(cast)}open/").status_code == 403
    assert STORY not in page(alice, path(cast))
    assert alice.post(f"{path(cast)}open/").status_code == 303
    assert STORY in page(bob, path(cast))


def test_they_stand_side_by_side_under_each_question(cast: Cast, signed_in_client: SignIn) -> None:
    opened(cast)
    said = page(signed_in_client(cast.bob), path(cast))
    assert said.count("What happened, from where you sat?") == 1
    assert said.index("Responder A (you)") < said.index("Facilitator A")
    assert "I was asleep &lt;b&gt;until&lt;/b&gt; the page." in said
    assert "May be quoted, by role" in said


def test_words_of_a_passage_become_an_event_with_its_source(cast: Cast, signed_in_client: SignIn) -> None:
    use = f"/passages/{opened(cast)}/use/"
    alice = signed_in_client(cast.alice)
    form = alice.get(use, headers=SCRIPT).content.decode()
    assert "data-excerpt" in form
    assert "<html" not in form
    assert STORY in page(alice, use)
    answer = alice.post(use, USED, headers=SCRIPT)
    assert "Became an event of the story" in answer.content.decode()
    assert answer["HX-Retarget"].startswith("#passage-")
    event = TimelineEvent.objects.get()
    assert (event.text, event.is_quote, event.has_consent, event.source_type) == (QUOTE, True, False, "recollection")
    assert QUOTE in page(signed_in_client(cast.bob), f"/reviews/{cast.review.id}/")


def test_without_script_they_become_a_factor(cast: Cast, signed_in_client: SignIn) -> None:
    use = f"/passages/{opened(cast)}/use/"
    answer = signed_in_client(cast.alice).post(use, {**USED, "becomes": "factor", "effect": "Nobody looked further"})
    assert answer.status_code == 303
    assert (Factor.objects.get().text, Factor.objects.get().status) == (QUOTE, "hypothesis")


def test_what_is_contested_shows_both_tellings_in_the_story(cast: Cast, signed_in_client: SignIn) -> None:
    event = record_event(cast.actor("alice"), cast.review.id, EventFields(BEGAN_AT, "The queue was empty."))
    alice = signed_in_client(cast.alice)
    use = f"/passages/{opened(cast)}/use/"
    assert alice.post(use, {**USED, "becomes": "telling"}).status_code == 422
    assert alice.post(use, {**USED, "becomes": "telling", "event_id": str(event.id)}).status_code == 303
    story = page(signed_in_client(cast.bob), f"/reviews/{cast.review.id}/")
    assert "The queue was empty." in story
    assert QUOTE in story
    assert "Remembered differently" in story
    row = alice.get(f"/events/{event.id}/", headers=SCRIPT).content.decode()
    assert QUOTE in row
    assert Telling.objects.count() == 1


@pytest.mark.parametrize(
    "said",
    [{"text": ""}, {"happened_at": ""}, {"happened_at": "soon"}, {"becomes": "blame"}, {"event_id": str(uuid4())}],
)
def test_what_cannot_be_made_comes_back_with_what_to_mend(
    cast: Cast, signed_in_client: SignIn, said: dict[str, str]
) -> None:
    use = f"/passages/{opened(cast)}/use/"
    answer = signed_in_client(cast.alice).post(use, {**USED, **said}, headers=SCRIPT)
    assert answer.status_code == 422
    assert "field-error" in answer.content.decode()
    assert not TimelineEvent.objects.exists()


def test_each_passage_gets_an_answer(cast: Cast, signed_in_client: SignIn) -> None:
    answer_path = f"/passages/{opened(cast)}/answer/"
    alice = signed_in_client(cast.alice)
    assert "What becomes of it?" in page(alice, answer_path)
    refused = alice.post(answer_path, {"disposal": "not_used", "reason": ""}, headers=SCRIPT)
    assert (refused.status_code, "Say what makes it better" in refused.content.decode()) == (422, True)
    told = alice.post(answer_path, {"disposal": "not_used", "reason": "The log says the same."}, headers=SCRIPT)
    assert "The log says the same." in told.content.decode()
    assert alice.post(answer_path, {"disposal": "parked"}).status_code == 303
    assert "Kept for later" in page(signed_in_client(cast.bob), f"/reviews/{cast.review.id}/recollection/")


def test_what_stands_on_withdrawn_words_is_listed_until_it_stands_alone(cast: Cast, signed_in_client: SignIn) -> None:
    use = f"/passages/{opened(cast)}/use/"
    alice = signed_in_client(cast.alice)
    alice.post(use, {**USED, "becomes": "factor"})
    factor = Factor.objects.get()
    change_factor(cast.actor("alice"), factor.id, FactorFields("Imports look like failures"))
    withdraw(cast.actor("bob"), cast.review.id)
    assert "Somebody withdrew what these stand on" in page(alice, path(cast))
    assert alice.post(f"/rewritten/factor/{factor.id}/").status_code == 303
    assert "Somebody withdrew" not in page(alice, path(cast))
    assert alice.post(f"/rewritten/nothing/{factor.id}/").status_code == 404


def test_a_reader_taking_part_reads_and_makes_nothing(cast: Cast, signed_in_client: SignIn) -> None:
    passage_id = opened(cast)
    rita = signed_in_client(cast.rita)
    assert rita.get(path(cast)).status_code == 404
    take_part(cast, "rita", Role.READER)
    assert "Make something of it" not in page(rita, path(cast))
    for form in ("use", "answer"):
        assert rita.get(f"/passages/{passage_id}/{form}/").status_code == 403
        assert signed_in_client(cast.mallory).get(f"/passages/{passage_id}/{form}/").status_code == 404
        assert Client().get(f"/passages/{passage_id}/{form}/").status_code == 302


def test_what_is_not_opened_has_no_form_for_anybody(cast: Cast, signed_in_client: SignIn) -> None:
    write(cast, "bob")
    passage = Passage.objects.get()
    for account in (cast.alice, cast.bob):
        assert signed_in_client(account).get(f"/passages/{passage.id}/use/").status_code == 404
    assert Recollection.objects.get().opened_at is None
