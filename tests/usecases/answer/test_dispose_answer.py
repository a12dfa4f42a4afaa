"""Every answer learns what became of it."""

import pytest

from lightkeeper.domain.provenance.disposal import Disposal
from lightkeeper.usecases.answer.add_answer import add_answer
from lightkeeper.usecases.answer.dispose_answer import dispose_answer
from lightkeeper.usecases.answer.fields import AnswerFields, ToQuestion
from lightkeeper.usecases.refusals import NotFoundError, UnusableValueError
from lightkeeper.usecases.review.reads import rendition_for
from tests.people import Cast


def test_parked_and_not_used_are_seen_by_whoever_gave_it(cast: Cast) -> None:
    to = ToQuestion(catalogue_key="Q-I1")
    answer = add_answer(cast.actor("bob"), cast.review.id, to, AnswerFields("Limits help."))
    dispose_answer(cast.actor("alice"), answer.id, Disposal.PARKED)
    dispose_answer(cast.actor("alice"), answer.id, Disposal.NOT_USED, "It was about another day.")
    shown = rendition_for(cast.actor("bob"), cast.review.id).answers[0]
    assert (shown.disposal, shown.disposal_reason) == (Disposal.NOT_USED, "It was about another day.")


def test_not_used_needs_a_reason_and_strangers_find_nothing(cast: Cast) -> None:
    to = ToQuestion(catalogue_key="Q-I1")
    answer = add_answer(cast.actor("bob"), cast.review.id, to, AnswerFields("Limits help."))
    with pytest.raises(UnusableValueError):
        dispose_answer(cast.actor("alice"), answer.id, Disposal.NOT_USED)
    for name in ("rita", "mallory", "visitor"):
        with pytest.raises(NotFoundError):
            dispose_answer(cast.actor(name), answer.id, Disposal.PARKED)
