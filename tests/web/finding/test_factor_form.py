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
