"""Making something of a passage, with its source kept."""

import pytest

from lightkeeper.domain.access.actor import Role
from lightkeeper.domain.access.level import Level
from lightkeeper.domain.provenance.disposal import Disposal
from lightkeeper.domain.provenance.provenance import Origin, Provenance
from lightkeeper.domain.recollection.recollection import Consent
from lightkeeper.domain.review.state import ReviewState
from lightkeeper.store.models import AuditEntry, Review, TimelineEvent
from lightkeeper.usecases.factor.fields import FactorFields
from lightkeeper.usecases.recollection.make_of_passage import (
    make_event_of_passage,
    make_factor_of_passage,
    make_telling_of_passage,
)
from lightkeeper.usecases.recollection.open_recollections import open_recollections
from lightkeeper.usecases.recollection.own import my_recollection
from lightkeeper.usecases.recollection.reads import passage_to_use, show_recollections
from lightkeeper.usecases.recollection.withdraw import WITHDRAWN, withdraw
from lightkeeper.usecases.refusals import NotAllowedError, NotFoundError
from lightkeeper.usecases.review.reads import rendition_for, show_review
from lightkeeper.usecases.review.start_review import NewReview, start_review
from lightkeeper.usecases.telling.fields import TellingFields
from lightkeeper.usecases.timeline.change_event import change_event
from lightkeeper.usecases.timeline.fields import EventFields
from lightkeeper.usecases.timeline.move_explanation import move_explanation
from lightkeeper.usecases.timeline.record_event import record_event
from tests.people import BEGAN_AT, Cast
from tests.usecases.recollection.tellers import STORY, passage_of, take_part, tell, write

QUOTE = EventFields(BEGAN_AT, "I saw the queue grow on the left screen")
OWN_WORDS = EventFields(BEGAN_AT, "The queue grew.")


def told(cast: Cast, consent: Consent = Consent.PARAPHRASE) -> None:
    """Let Bob tell his story and Alice open it."""
    tell(cast, "bob", consent=consent)
    open_recollections(cast.actor("alice"), cast.review.id)


@pytest.mark.parametrize(
    ("consent", "has_consent"),
    [(Consent.PARAPHRASE, False), (Consent.QUOTE_ROLE, True), (Consent.QUOTE_NAMED, True)],
)
def test_words_taken_over_are_a_quote_under_their_authors_consent(
    cast: Cast, consent: Consent, has_consent: bool
) -> None:
    told(cast, consent)
    made = make_event_of_passage(cast.actor("alice"), passage_of(cast, "bob").id, QUOTE)
    assert (made.source_type, made.is_quote, made.has_consent) == ("recollection", True, has_consent)
    (event,) = show_review(cast.actor("bob"), cast.review.id).rendition.events
    assert event.came_from == Provenance(Origin.RECOLLECTION, passage_of(cast, "bob").id)
    assert event.who == "Responder A"
    Review.objects.filter(id=cast.review.id).update(level=Level.ORGANISATION, state=ReviewState.SHARED)
    (event,) = rendition_for(cast.actor("rita"), cast.review.id).events
    assert event.is_withheld is not has_consent
    assert event.came_from is None


def test_words_of_ones_own_are_no_quote(cast: Cast) -> None:
    told(cast, Consent.QUOTE_NAMED)
    made = make_event_of_passage(cast.actor("alice"), passage_of(cast, "bob").id, OWN_WORDS)
    assert (made.is_quote, made.has_consent, made.who_id) == (False, False, None)


def test_an_editor_cannot_give_the_consent_that_only_its_author_gives(cast: Cast) -> None:
    told(cast, Consent.PARAPHRASE)
    alice = cast.actor("alice")
    made = make_event_of_passage(alice, passage_of(cast, "bob").id, QUOTE)
    for text in (QUOTE.text, "I saw the queue grow"):
        changed = change_event(alice, made.id, EventFields(BEGAN_AT, text, has_consent=True))
        assert (changed.is_quote, changed.has_consent) == (True, False)
    rewritten = change_event(alice, made.id, OWN_WORDS)
    assert (rewritten.is_quote, rewritten.has_consent) == (False, False)


@pytest.mark.parametrize(
    ("consent", "text", "own_level"),
    [
        (Consent.PARAPHRASE, QUOTE.text, "L2"),
        (Consent.PARAPHRASE, "Imports look alike", ""),
        (Consent.QUOTE_ROLE, QUOTE.text, ""),
    ],
)
def test_a_factor_in_somebodys_words_goes_as_far_as_they_allowed(
    cast: Cast, consent: Consent, text: str, own_level: str
) -> None:
    told(cast, consent)
    Review.objects.filter(id=cast.review.id).update(level=Level.ORGANISATION, state=ReviewState.SHARED)
    factor = make_factor_of_passage(cast.actor("alice"), passage_of(cast, "bob").id, FactorFields(text))
    assert factor.own_level == own_level
    assert len(rendition_for(cast.actor("rita"), cast.review.id).factors) == (own_level == "")


def test_what_a_quoted_event_explains_goes_no_further_and_is_withdrawn_with_it(cast: Cast) -> None:
    tell(cast, "bob", {"story": "The checkout stopped because the pool was full."})
    open_recollections(cast.actor("alice"), cast.review.id)
    Review.objects.filter(id=cast.review.id).update(level=Level.ORGANISATION, state=ReviewState.SHARED)
    fields = EventFields(BEGAN_AT, "The checkout stopped because the pool was full.")
    event = make_event_of_passage(cast.actor("alice"), passage_of(cast, "bob").id, fields)
    factor = move_explanation(cast.actor("alice"), event.id)
    assert (factor.own_level, factor.origin, factor.text) == ("L2", "recollection", "the pool was full")
    withdraw(cast.actor("bob"), cast.review.id)
    factor.refresh_from_db()
    assert (factor.text, factor.effect) == (WITHDRAWN, WITHDRAWN)


def test_the_passage_is_used_then_and_its_author_reads_so(cast: Cast) -> None:
    told(cast)
    factor = make_factor_of_passage(cast.actor("alice"), passage_of(cast, "bob").id, FactorFields("Imports look alike"))
    own = my_recollection(cast.actor("bob"), cast.review.id)
    assert [one.disposal for one in own.passages] == [Disposal.USED]
    (question,) = show_recollections(cast.actor("bob"), cast.review.id).questions
    assert [(made.noun, made.id) for made in question.passages[0].made] == [("factor", factor.id)]
    _, passage = passage_to_use(cast.actor("alice"), passage_of(cast, "bob").id)
    assert (passage.text, passage.made[0].text) == (STORY, "Imports look alike")


def test_a_contested_event_keeps_both_versions(cast: Cast) -> None:
    event = record_event(cast.actor("alice"), cast.review.id, EventFields(BEGAN_AT, "The queue was empty."))
    told(cast)
    fields = TellingFields("I saw the queue grow on the left screen")
    make_telling_of_passage(cast.actor("alice"), passage_of(cast, "bob").id, event.id, fields)
    shown = show_review(cast.actor("bob"), cast.review.id).rendition
    assert (shown.events[0].text, shown.events[0].is_contested) == ("The queue was empty.", True)
    assert [(one.event_id, one.text, one.who) for one in shown.tellings] == [(event.id, fields.text, "Responder A")]


def test_an_event_of_another_review_is_not_contested(cast: Cast) -> None:
    told(cast)
    other = start_review(cast.actor("alice"), NewReview(title="Another", team_id=cast.team.id))
    event = record_event(cast.actor("alice"), other.id, OWN_WORDS)
    with pytest.raises(NotFoundError):
        make_telling_of_passage(cast.actor("alice"), passage_of(cast, "bob").id, event.id, TellingFields("No."))


def test_nothing_is_made_of_what_was_not_opened_or_is_kept_by_its_author(cast: Cast) -> None:
    write(cast, "bob")
    for name in ("alice", "bob"):
        with pytest.raises(NotFoundError):
            make_event_of_passage(cast.actor(name), passage_of(cast, "bob").id, QUOTE)
    told(cast, Consent.NONE)
    for name in ("alice", "bob"):
        with pytest.raises(NotFoundError):
            make_event_of_passage(cast.actor(name), passage_of(cast, "bob").id, QUOTE)


def test_a_reader_may_not_and_strangers_find_nothing(cast: Cast) -> None:
    told(cast)
    passage_id = passage_of(cast, "bob").id
    before = AuditEntry.objects.count()
    for name in ("rita", "mallory", "visitor"):
        with pytest.raises(NotFoundError):
            make_event_of_passage(cast.actor(name), passage_id, QUOTE)
        with pytest.raises(NotFoundError):
            make_factor_of_passage(cast.actor(name), passage_id, FactorFields("No."))
    take_part(cast, "rita", Role.READER)
    with pytest.raises(NotAllowedError):
        make_event_of_passage(cast.actor("rita"), passage_id, QUOTE)
    with pytest.raises(NotAllowedError):
        passage_to_use(cast.actor("rita"), passage_id)
    assert AuditEntry.objects.count() == before
    assert not TimelineEvent.objects.exists()
