"""A factor's form keeps whatever is known of a factor, and leads on where asking would stop at a person."""

from collections.abc import Callable

from django.test import Client

from lightkeeper.domain.analysis.factor import (
    Controllability,
    FactorAge,
    FactorRole,
    FactorStatus,
    StopReason,
)
from lightkeeper.store.models import Account, Factor
from lightkeeper.usecases.factor.add_factor import add_factor
from lightkeeper.usecases.factor.fields import FactorFields
from lightkeeper.usecases.item.change import values_of
from lightkeeper.usecases.item.reads import events_to_choose, item_to_edit
from lightkeeper.web.finding.nouns import FACTOR
from tests.people import Cast

SignIn = Callable[[Account], Client]
EVERYTHING = FactorFields(
    text="The queue had no limit",
    effect="It filled the disk",
    event="Orders stood still for an hour",
    status=FactorStatus.SUPPORTED,
    leaf="TE2",
    role=FactorRole.CONDITION,
    age=FactorAge.MONTHS,
    controllability=Controllability.OURS,
    stop_reason=StopReason.KNOWN_AND_ACCEPTED,
    stop_note="The lead of storage",
    evidence_urls=("https://graphs.example/queue", "https://wiki.example/queue"),
)


def written(cast: Cast, factor: Factor) -> dict[str, object]:
    """Return what the form holds when it is opened, as a browser sends it back."""
    alice = cast.actor("alice")
    found = item_to_edit(alice, "factor", factor.id)
    choices = FACTOR.choices(alice, cast.review.id, factor.id) if FACTOR.choices else None
    events = events_to_choose(alice, cast.review.id)
    form = FACTOR.form(place=found.place, events=events, choices=choices, initial=FACTOR.as_it_stands(found))
    sent = {name: form[name].value() for name in form.fields}
    return {name: value for name, value in sent.items() if value not in (None, "")}


def test_saving_a_factor_as_it_stands_changes_nothing(cast: Cast, signed_in_client: SignIn) -> None:
    factor = add_factor(cast.actor("alice"), cast.review.id, EVERYTHING)
    before = values_of(factor)
    answer = signed_in_client(cast.bob).post(f"/factors/{factor.id}/", written(cast, factor))
    assert answer.status_code in {302, 303}
    factor.refresh_from_db()
    assert (values_of(factor), factor.version) == (before, 2)
    assert (factor.leaf, factor.family, factor.role) == ("TE2", "TE", "condition")


def test_what_is_known_of_a_factor_stands_on_the_reviews_page(cast: Cast, signed_in_client: SignIn) -> None:
    add_factor(cast.actor("alice"), cast.review.id, EVERYTHING)
    page = signed_in_client(cast.alice).get(f"/reviews/{cast.review.id}/").content.decode()
    for words in ("Orders stood still", "It had to be so beforehand", "decided to live with it", "The lead of storage"):
        assert words in page


def test_where_asking_would_stop_at_a_person_the_form_asks_on_and_keeps_every_word(
    cast: Cast, signed_in_client: SignIn
) -> None:
    said = {"text": "The engineer forgot the flag", "status": "hypothesis", "stop_reason": "evidence_ends"}
    answer = signed_in_client(cast.bob).post(f"/reviews/{cast.review.id}/factors/", said)
    assert answer.status_code == 422
    assert "What did they see at that moment?" in answer.content.decode()
    assert "The engineer forgot the flag" in answer.content.decode()
    assert '<details class="details" open>' in answer.content.decode()
    assert not Factor.objects.exists()


PARTS = {
    "text": "The check ran every 15 min.",
    "effect": "Because of this the queue filled in 4",
    "event": "orders were lost",
}
SENTENCE = "Because the check ran every 15 min, "


def test_three_fields_read_as_one_sentence_while_they_are_written(cast: Cast, signed_in_client: SignIn) -> None:
    address = f"/reviews/{cast.review.id}/factors/sentence/"
    answer = signed_in_client(cast.bob).post(address, PARTS)
    assert answer.status_code == 200
    assert SENTENCE in answer.content.decode()
    assert "orders were lost." in answer.content.decode()
    assert not Factor.objects.exists()
    nothing = signed_in_client(cast.bob).post(address, {"text": "\x00 "}).content.decode()
    assert "What you write above is shown here as one sentence." in nothing


def test_the_sentence_asks_about_words_that_judge_until_they_are_measured(cast: Cast, signed_in_client: SignIn) -> None:
    address = f"/reviews/{cast.review.id}/factors/sentence/"
    bob = signed_in_client(cast.bob)
    assert "“inadequate” judges." in bob.post(address, {"text": "Monitoring was inadequate"}).content.decode()
    told = bob.post(address, {"text": "The check ran every 15 min while the queue fills in 4"}).content.decode()
    assert "judges" not in told


def test_a_sentence_is_for_those_who_write_and_nothing_in_it_runs(cast: Cast, signed_in_client: SignIn) -> None:
    address = f"/reviews/{cast.review.id}/factors/sentence/"
    assert signed_in_client(cast.rita).post(address, PARTS).status_code == 404
    assert signed_in_client(cast.mallory).post(address, PARTS).status_code == 404
    assert Client().post(address, PARTS).status_code == 302
    attack = "<script>alert('x')</script>"
    page = signed_in_client(cast.bob).post(address, {"text": attack * 600, "effect": attack}).content.decode()
    assert "<script>" not in page


def test_without_a_script_a_button_shows_the_sentence_and_saves_nothing(cast: Cast, signed_in_client: SignIn) -> None:
    bob, adding = signed_in_client(cast.bob), f"/reviews/{cast.review.id}/factors/"
    assert '<noscript><button class="button button--small"' in bob.get(adding).content.decode()
    shown = bob.post(adding, PARTS | {"preview": "1"})
    assert shown.status_code == 200
    assert SENTENCE in shown.content.decode()
    assert "orders were lost</textarea>" in shown.content.decode()
    assert not Factor.objects.exists()
    factor = add_factor(cast.actor("bob"), cast.review.id, FactorFields("No limit"))
    again = bob.post(f"/factors/{factor.id}/", PARTS | {"preview": "1", "version": "1"})
    assert SENTENCE in again.content.decode()
    factor.refresh_from_db()
    assert (factor.text, factor.version) == ("No limit", 1)


def test_a_form_opened_in_the_analysis_leads_back_there(cast: Cast, signed_in_client: SignIn) -> None:
    factor = add_factor(cast.actor("bob"), cast.review.id, FactorFields("No limit"))
    bob, analysis = signed_in_client(cast.bob), f"/reviews/{cast.review.id}/analysis/"
    assert f"/factors/{factor.id}/edit/?back=whys" in bob.get(analysis).content.decode()
    form = bob.get(f"/factors/{factor.id}/edit/?back=whys").content.decode()
    assert f'action="/factors/{factor.id}/?back=whys"' in form
    saved = bob.post(f"/factors/{factor.id}/?back=whys", {"text": "No limit at all", "status": "hypothesis"})
    assert saved["Location"].startswith(f"{analysis}?view=whys&done=changed&place=factor-{factor.id}&undo=")
    assert "Saved." in bob.get(saved["Location"]).content.decode()
    left = bob.get(f"/factors/{factor.id}/?back=whys")
    assert left["Location"] == f"{analysis}?view=whys#factor-{factor.id}"
    elsewhere = bob.get(f"/factors/{factor.id}/?back=https://elsewhere.example/")
    assert elsewhere["Location"] == f"/reviews/{cast.review.id}/#finding-{factor.id}"
