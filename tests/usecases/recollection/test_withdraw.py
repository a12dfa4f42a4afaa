"""Withdrawing: before it is opened nothing is left, and afterwards what others made of it is listed."""

import json

import pytest
from django.core.serializers.json import DjangoJSONEncoder

from lightkeeper.store.models import AuditEntry, Change, Factor, Passage, Recollection, TimelineEvent
from lightkeeper.usecases.factor.change_factor import change_factor
from lightkeeper.usecases.factor.fields import FactorFields
from lightkeeper.usecases.item.remove import remove
from lightkeeper.usecases.recollection.derived import finish_rewriting
from lightkeeper.usecases.recollection.make_of_passage import make_event_of_passage, make_factor_of_passage
from lightkeeper.usecases.recollection.open_recollections import open_recollections
from lightkeeper.usecases.recollection.reads import show_recollections
from lightkeeper.usecases.recollection.withdraw import WITHDRAWN, withdraw
from lightkeeper.usecases.refusals import NotAllowedError, NotFoundError
from lightkeeper.usecases.timeline.change_event import change_event
from lightkeeper.usecases.timeline.fields import EventFields
from tests.people import BEGAN_AT, Cast
from tests.usecases.recollection.tellers import STORY, passage_of, take_part, tell, write

QUOTE = "took it for the nightly import"


def history_of(cast: Cast) -> str:
    """Return everything the history of the review keeps."""
    return json.dumps(list(Change.objects.values("before", "after")), cls=DjangoJSONEncoder)


def test_before_it_is_opened_it_is_gone_for_ever(cast: Cast) -> None:
    tell(cast, "bob")
    before = AuditEntry.objects.count()
    withdraw(cast.actor("bob"), cast.review.id)
    assert (Recollection.objects.count(), Passage.objects.count()) == (0, 0)
    assert AuditEntry.objects.count() == before


def test_one_answer_can_be_withdrawn_alone(cast: Cast) -> None:
    write(cast, "bob", {"story": STORY, "Q-D7": "A child at home."})
    withdraw(cast.actor("bob"), cast.review.id, "Q-D7")
    assert [one.question_key for one in Passage.objects.all()] == ["story"]
    with pytest.raises(NotFoundError):
        withdraw(cast.actor("bob"), cast.review.id, "Q-D7")


def test_words_taken_over_go_at_once_also_from_the_history(cast: Cast) -> None:
    tell(cast, "bob")
    open_recollections(cast.actor("alice"), cast.review.id)
    passage_id = passage_of(cast, "bob").id
    event = make_event_of_passage(cast.actor("alice"), passage_id, EventFields(BEGAN_AT, QUOTE))
    removed = make_event_of_passage(cast.actor("alice"), passage_id, EventFields(BEGAN_AT, QUOTE))
    remove(cast.actor("alice"), "event", removed.id)
    withdraw(cast.actor("bob"), cast.review.id)
    assert {row.text for row in TimelineEvent.objects.all()} == {WITHDRAWN}
    assert QUOTE not in history_of(cast)
    assert not Passage.objects.exists()
    assert [(one.noun, one.id) for one in show_recollections(cast.actor("alice"), cast.review.id).to_rewrite] == [
        ("event", event.id)
    ]


def test_what_others_said_in_their_own_words_is_listed_until_somebody_looked_at_it(cast: Cast) -> None:
    take_part(cast, "rita")
    tell(cast, "bob")
    tell(cast, "rita", {"story": "The dashboard was red all along."})
    open_recollections(cast.actor("alice"), cast.review.id)
    alice = cast.actor("alice")
    factor = make_factor_of_passage(alice, passage_of(cast, "bob").id, FactorFields(QUOTE))
    change_factor(alice, factor.id, FactorFields("Imports and failures look alike"))
    other = make_factor_of_passage(alice, passage_of(cast, "rita").id, FactorFields("Red was usual"))
    withdraw(cast.actor("bob"), cast.review.id)
    listed = show_recollections(alice, cast.review.id).to_rewrite
    assert [(one.id, one.text) for one in listed] == [(factor.id, "Imports and failures look alike")]
    assert QUOTE not in history_of(cast)
    assert Factor.objects.get(id=other.id).text == "Red was usual"
    finish_rewriting(alice, "factor", factor.id)
    assert show_recollections(alice, cast.review.id).to_rewrite == ()


def test_what_was_rewritten_before_keeps_none_of_the_words(cast: Cast) -> None:
    tell(cast, "bob")
    open_recollections(cast.actor("alice"), cast.review.id)
    event = make_event_of_passage(cast.actor("alice"), passage_of(cast, "bob").id, EventFields(BEGAN_AT, QUOTE))
    change_event(cast.actor("alice"), event.id, EventFields(BEGAN_AT, "The graph looked like an import."))
    withdraw(cast.actor("bob"), cast.review.id, "story")
    assert TimelineEvent.objects.get().text == "The graph looked like an import."
    assert QUOTE not in history_of(cast)


def test_nobody_withdraws_for_others(cast: Cast) -> None:
    tell(cast, "bob")
    for name in ("alice", "rita", "mallory", "visitor"):
        with pytest.raises(NotFoundError):
            withdraw(cast.actor(name), cast.review.id)
    assert Recollection.objects.exists()


def test_only_writers_say_that_something_was_rewritten(cast: Cast) -> None:
    tell(cast, "bob")
    open_recollections(cast.actor("alice"), cast.review.id)
    event = make_event_of_passage(cast.actor("alice"), passage_of(cast, "bob").id, EventFields(BEGAN_AT, "It grew."))
    for name in ("rita", "mallory", "visitor"):
        with pytest.raises((NotFoundError, NotAllowedError)):
            finish_rewriting(cast.actor(name), "event", event.id)
    assert TimelineEvent.objects.get().origin == "recollection"
