"""Every passage gets an answer."""

import pytest

from lightkeeper.domain.access.actor import Role
from lightkeeper.domain.provenance.disposal import Disposal
from lightkeeper.store.models import Passage
from lightkeeper.usecases.recollection.dispose_passage import dispose_passage
from lightkeeper.usecases.recollection.open_recollections import open_recollections
from lightkeeper.usecases.recollection.own import my_recollection
from lightkeeper.usecases.refusals import NotAllowedError, NotFoundError, UnusableValueError
from tests.people import Cast
from tests.usecases.recollection.tellers import passage_of, take_part, tell


def test_what_became_of_a_passage_is_read_by_its_author(cast: Cast) -> None:
    tell(cast, "bob")
    open_recollections(cast.actor("alice"), cast.review.id)
    dispose_passage(cast.actor("alice"), passage_of(cast, "bob").id, Disposal.NOT_USED, "Bob Brannigan told it twice.")
    (own,) = my_recollection(cast.actor("bob"), cast.review.id).passages
    assert (own.disposal, own.disposal_reason) == (Disposal.NOT_USED, "Responder A told it twice.")
    dispose_passage(cast.actor("alice"), passage_of(cast, "bob").id, Disposal.PARKED)
    assert Passage.objects.get().disposal_reason == ""


def test_not_using_it_needs_a_reason(cast: Cast) -> None:
    tell(cast, "bob")
    open_recollections(cast.actor("alice"), cast.review.id)
    with pytest.raises(UnusableValueError, match="Whoever wrote it"):
        dispose_passage(cast.actor("alice"), passage_of(cast, "bob").id, Disposal.NOT_USED, "  ")
    assert Passage.objects.get().disposal == "open"


def test_nobody_answers_what_was_not_opened_and_only_writers_answer(cast: Cast) -> None:
    tell(cast, "bob")
    passage_id = passage_of(cast, "bob").id
    with pytest.raises(NotFoundError):
        dispose_passage(cast.actor("alice"), passage_id, Disposal.PARKED)
    open_recollections(cast.actor("alice"), cast.review.id)
    for name in ("rita", "mallory", "visitor"):
        with pytest.raises(NotFoundError):
            dispose_passage(cast.actor(name), passage_id, Disposal.PARKED)
    take_part(cast, "rita", Role.READER)
    with pytest.raises(NotAllowedError):
        dispose_passage(cast.actor("rita"), passage_id, Disposal.PARKED)
