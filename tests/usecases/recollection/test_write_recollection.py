"""Writing one's own recollection."""

import pytest

from lightkeeper.domain.access.level import Level
from lightkeeper.domain.provenance.disposal import Disposal
from lightkeeper.domain.recollection.recollection import Part
from lightkeeper.domain.review.state import ReviewState
from lightkeeper.store.models import AuditEntry, Change, Identity, Passage, Recollection, Review
from lightkeeper.usecases.recollection.dispose_passage import dispose_passage
from lightkeeper.usecases.recollection.open_recollections import open_recollections
from lightkeeper.usecases.recollection.own import Stand, my_recollection
from lightkeeper.usecases.recollection.place import WrittenElsewhereError
from lightkeeper.usecases.recollection.withdraw import withdraw
from lightkeeper.usecases.recollection.write_recollection import LONGEST_PASSAGE, Written, write_recollection
from lightkeeper.usecases.refusals import NotAllowedError, NotFoundError, UnusableValueError
from lightkeeper.usecases.review.invite import end_part
from tests.people import Cast
from tests.usecases.recollection.tellers import STORY, passage_of, tell, write


def texts_of(cast: Cast, name: str) -> dict[str, str]:
    """Return what somebody reads of their own."""
    own = my_recollection(cast.actor(name), cast.review.id)
    return {one.question.key: one.text for one in own.passages if one.text}


def test_everybody_writes_their_own_and_reads_nothing_but_that(cast: Cast) -> None:
    write(cast, "bob")
    write(cast, "alice", {"before": "A quiet morning."}, Part.COORDINATOR)
    assert texts_of(cast, "bob") == {"story": STORY}
    assert texts_of(cast, "alice") == {"before": "A quiet morning."}
    assert Recollection.objects.count() == 2


def test_writing_again_changes_what_stands_there_and_an_emptied_answer_is_gone(cast: Cast) -> None:
    write(cast, "bob", {"story": STORY, "Q-D1": "To keep the queue short."})
    assert write(cast, "bob", {"story": "Later.", "Q-D1": "  "}) == 2
    assert texts_of(cast, "bob") == {"story": "Later."}
    assert Passage.objects.count() == 1


def test_choosing_another_part_keeps_what_was_written(cast: Cast) -> None:
    write(cast, "bob", {"story": STORY, "Q-D1": "To keep the queue short."})
    write(cast, "bob", {"got_by": "By telephone."}, Part.AFFECTED)
    assert texts_of(cast, "bob") == {"story": STORY, "Q-D1": "To keep the queue short.", "got_by": "By telephone."}
    asked = [one.question.key for one in my_recollection(cast.actor("bob"), cast.review.id).passages]
    assert asked == ["before", "story", "Q-D1", "noticed", "got_by", "heard", "missing"]


def test_nothing_tells_that_somebody_wrote(cast: Cast) -> None:
    before = (AuditEntry.objects.count(), Change.objects.count(), Identity.objects.count())
    changed_at = Review.objects.get(id=cast.review.id).changed_at
    write(cast, "bob", {"story": "Mallory Montcalm called me, then Alice Arkwright did."})
    write(cast, "bob", {"story": "Mallory Montcalm called me, then Alice Arkwright did, twice."})
    tell(cast, "bob")
    withdraw(cast.actor("bob"), cast.review.id)
    assert before == (AuditEntry.objects.count(), Change.objects.count(), Identity.objects.count())
    assert Review.objects.get(id=cast.review.id).changed_at == changed_at


def test_known_people_become_pseudonyms_and_a_colleague_not_invited_waits_until_it_is_opened(cast: Cast) -> None:
    write(cast, "bob", {"story": "Alice Arkwright asked Mallory Montcalm."})
    assert texts_of(cast, "bob") == {"story": "Facilitator A asked Mallory Montcalm."}


def test_a_second_window_overwrites_nothing(cast: Cast) -> None:
    actor, review_id = cast.actor("bob"), cast.review.id
    write_recollection(actor, review_id, Written(Part.RESPONDER, {"story": "First window."}, 0))
    with pytest.raises(WrittenElsewhereError):
        write_recollection(actor, review_id, Written(Part.RESPONDER, {"story": "Second window."}, 0))
    assert texts_of(cast, "bob") == {"story": "First window."}
    withdraw(actor, review_id)
    with pytest.raises(UnusableValueError, match="withdrew"):
        write_recollection(actor, review_id, Written(Part.RESPONDER, {"story": "Second window."}, 1))
    assert not Recollection.objects.exists()


@pytest.mark.parametrize("texts", [{"made up": "No question."}, {"story": "w" * (LONGEST_PASSAGE + 1)}])
def test_what_cannot_be_kept_leaves_everything_as_it_was(cast: Cast, texts: dict[str, str]) -> None:
    write(cast, "bob")
    with pytest.raises(UnusableValueError):
        write(cast, "bob", {"story": "Half of it.", **texts})
    assert texts_of(cast, "bob") == {"story": STORY}


def test_what_is_handed_over_is_taken_back_before_it_is_changed(cast: Cast) -> None:
    tell(cast, "bob")
    assert my_recollection(cast.actor("bob"), cast.review.id).stand is Stand.HANDED_OVER
    with pytest.raises(UnusableValueError, match="Take it back first"):
        write(cast, "bob", {"story": "Another story."})


def test_readers_are_told_and_strangers_find_nothing(cast: Cast) -> None:
    for name in ("rita", "mallory", "visitor"):
        with pytest.raises(NotFoundError):
            write(cast, name)
    Review.objects.filter(id=cast.review.id).update(level=Level.PUBLIC, state=ReviewState.SHARED)
    for name in ("rita", "mallory", "visitor"):
        with pytest.raises(NotAllowedError, match="those taking part"):
            write(cast, name)
    assert not Recollection.objects.exists()


def test_somebody_whose_part_ended_still_has_what_is_theirs_and_nothing_else(cast: Cast) -> None:
    write(cast, "bob")
    end_part(cast.actor("alice"), cast.review.id, cast.bob.id)
    own = my_recollection(cast.actor("bob"), cast.review.id)
    assert (own.title, own.may_write, [one.text for one in own.passages if one.text]) == ("", False, [STORY])
    with pytest.raises(NotFoundError):
        write_recollection(cast.actor("bob"), cast.review.id, Written(Part.RESPONDER, {"story": "More."}, 1))
    withdraw(cast.actor("bob"), cast.review.id)
    assert not Recollection.objects.exists()
    with pytest.raises(NotFoundError):
        my_recollection(cast.actor("bob"), cast.review.id)


def test_what_becomes_of_the_review_is_not_told_to_an_author_whose_part_ended(cast: Cast) -> None:
    alice, review_id = cast.actor("alice"), cast.review.id
    tell(cast, "bob", {"story": f"{STORY} Mallory Montcalm called."})
    open_recollections(alice, review_id)
    end_part(alice, review_id, cast.bob.id)
    before = my_recollection(cast.actor("bob"), review_id)
    assert (before.stand, before.opened_at) == (Stand.OPENED, None)
    assert [one.text for one in before.passages] == [f"{STORY} Responder B called."]
    dispose_passage(alice, passage_of(cast, "bob").id, Disposal.NOT_USED, "The log says the same.")
    Identity.objects.filter(account=cast.bob).update(label="Responder X")
    Identity.objects.create(name_map=cast.review.name_map, label="Responder Y", name="Nightly import", handle="queue")
    Review.objects.filter(id=review_id).update(title="Another", level=Level.RESTRICTED, state=ReviewState.SHARED)
    assert my_recollection(cast.actor("bob"), review_id) == before
