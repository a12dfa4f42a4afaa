"""A pinned question is hidden in one review, with a reason, and nowhere else."""

import pytest

from lightkeeper.store.models import AuditEntry, Review
from lightkeeper.usecases.question.hide_question import bring_back_question, hide_question
from lightkeeper.usecases.question.reads import show_questions
from lightkeeper.usecases.refusals import NotFoundError, UnusableValueError
from tests.people import Cast


def test_it_is_hidden_with_a_reason_without_names_and_brought_back(cast: Cast) -> None:
    hide_question(cast.actor("bob"), cast.review.id, "Q-J1", "Alice Arkwright asks it next week.")
    assert show_questions(cast.actor("alice"), cast.review.id).hidden == {"Q-J1": "Facilitator A asks it next week."}
    bring_back_question(cast.actor("alice"), cast.review.id, "Q-J1")
    assert show_questions(cast.actor("alice"), cast.review.id).hidden == {}
    assert list(AuditEntry.objects.order_by("id").values_list("what", flat=True))[-2:] == [
        "hid a question",
        "asked again",
    ]


@pytest.mark.parametrize(("key", "reason"), [("Q-J1", " "), ("Q-J1", "w" * 501), ("Q-C1", "Why not"), ("", "Why not")])
def test_without_a_reason_or_for_others_nothing_is_hidden(cast: Cast, key: str, reason: str) -> None:
    with pytest.raises(UnusableValueError):
        hide_question(cast.actor("alice"), cast.review.id, key, reason)
    assert Review.objects.get(id=cast.review.id).hidden_questions == {}


def test_strangers_and_readers_find_nothing(cast: Cast) -> None:
    for name in ("rita", "mallory", "visitor"):
        with pytest.raises(NotFoundError):
            hide_question(cast.actor(name), cast.review.id, "Q-J1", "Why not")
        with pytest.raises(NotFoundError):
            bring_back_question(cast.actor(name), cast.review.id, "Q-J1")
