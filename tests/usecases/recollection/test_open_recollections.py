"""Opening everything that was handed over, together."""

import pytest

from lightkeeper.domain.access.actor import SYSTEM, Role
from lightkeeper.domain.access.level import Level
from lightkeeper.domain.recollection.recollection import Consent
from lightkeeper.domain.review.state import ReviewState
from lightkeeper.store.models import AuditEntry, Recollection, Review
from lightkeeper.usecases.identity.forget_names import forget_names
from lightkeeper.usecases.recollection.hand_over import hand_over
from lightkeeper.usecases.recollection.open_recollections import open_recollections
from lightkeeper.usecases.recollection.reads import ShownRecollections, show_recollections
from lightkeeper.usecases.refusals import NotAllowedError, NotFoundError, UnusableValueError
from lightkeeper.usecases.review.invite import end_part
from tests.people import Cast
from tests.usecases.recollection.tellers import STORY, take_part, tell, write


def shown(cast: Cast, name: str) -> ShownRecollections:
    """Return what somebody reads."""
    return show_recollections(cast.actor(name), cast.review.id)


def words_read_by(cast: Cast, name: str) -> list[tuple[str, str]]:
    """Return whose words somebody reads."""
    return [(one.who, one.text) for question in shown(cast, name).questions for one in question.passages]


def test_all_that_are_ready_are_opened_at_once_and_the_others_stay_closed(cast: Cast) -> None:
    take_part(cast, "rita")
    tell(cast, "bob")
    tell(cast, "alice", {"story": "I was asleep."})
    write(cast, "rita", {"story": "Not yet."})
    assert words_read_by(cast, "alice") == words_read_by(cast, "bob") == []
    assert open_recollections(cast.actor("alice"), cast.review.id) == 2
    expected = [("Responder A", STORY), ("Facilitator A", "I was asleep.")]
    assert words_read_by(cast, "alice") == words_read_by(cast, "bob") == words_read_by(cast, "rita") == expected
    assert len({row.opened_at for row in Recollection.objects.filter(opened_at__isnull=False)}) == 1


def test_only_facilitators_hear_how_many_are_ready_and_not_whether_they_wrote(cast: Cast) -> None:
    assert shown(cast, "alice").ready == 0
    write(cast, "bob")
    assert shown(cast, "alice").ready == 0
    hand_over(cast.actor("alice"), cast.review.id, {})
    assert shown(cast, "alice").ready == 1
    assert shown(cast, "bob").ready is None
    open_recollections(cast.actor("alice"), cast.review.id)
    assert (shown(cast, "bob").is_opened, shown(cast, "bob").questions, shown(cast, "alice").ready) == (True, (), 0)


def test_what_somebody_keeps_to_themselves_is_never_opened(cast: Cast) -> None:
    write(cast, "bob", {"story": STORY, "Q-D7": "A child at home."})
    hand_over(cast.actor("bob"), cast.review.id, {"Q-D7": Consent.NONE})
    open_recollections(cast.actor("alice"), cast.review.id)
    assert words_read_by(cast, "alice") == words_read_by(cast, "bob") == [("Responder A", STORY)]


def test_whoever_is_later_is_opened_later_and_it_says_so(cast: Cast) -> None:
    tell(cast, "bob")
    open_recollections(cast.actor("alice"), cast.review.id)
    tell(cast, "alice", {"story": "I read the others first."})
    assert len(words_read_by(cast, "bob")) == 1
    open_recollections(cast.actor("alice"), cast.review.id)
    late = [one.is_late for question in shown(cast, "bob").questions for one in question.passages]
    assert late == [False, True]


def test_colleagues_become_pseudonyms_when_it_is_opened(cast: Cast) -> None:
    tell(cast, "bob", {"story": "Mallory Montcalm called me."})
    open_recollections(cast.actor("alice"), cast.review.id)
    assert words_read_by(cast, "alice") == [("Responder A", "Responder B called me.")]


def test_somebody_whose_names_were_forgotten_or_whose_part_ended_told_it_all_the_same(cast: Cast) -> None:
    tell(cast, "bob")
    end_part(cast.actor("alice"), cast.review.id, cast.bob.id)
    open_recollections(cast.actor("alice"), cast.review.id)
    assert words_read_by(cast, "alice") == [("Responder A", STORY)]
    forget_names(cast.actor("alice"), cast.review.id)
    assert words_read_by(cast, "alice") == [("Somebody taking part", STORY)]


def test_with_nobody_ready_nothing_is_opened(cast: Cast) -> None:
    write(cast, "bob")
    with pytest.raises(UnusableValueError, match="no hurry"):
        open_recollections(cast.actor("alice"), cast.review.id)


def test_nobody_else_opens_or_reads(cast: Cast) -> None:
    tell(cast, "bob")
    before = AuditEntry.objects.count()
    with pytest.raises(NotAllowedError):
        open_recollections(cast.actor("bob"), cast.review.id)
    for name in ("rita", "mallory", "visitor"):
        with pytest.raises(NotFoundError):
            open_recollections(cast.actor(name), cast.review.id)
    take_part(cast, "rita", Role.READER)
    with pytest.raises(NotAllowedError):
        open_recollections(cast.actor("rita"), cast.review.id)
    assert AuditEntry.objects.count() == before
    open_recollections(cast.actor("alice"), cast.review.id)
    assert AuditEntry.objects.count() == before + 1
    Review.objects.filter(id=cast.review.id).update(level=Level.PUBLIC, state=ReviewState.SHARED)
    for name in ("mallory", "visitor"):
        with pytest.raises(NotAllowedError):
            shown(cast, name)


def test_the_system_reads_nobodys(cast: Cast) -> None:
    tell(cast, "bob")
    assert not Recollection.objects.visible_to(SYSTEM).exists()
