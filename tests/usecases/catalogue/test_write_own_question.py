"""Facilitators look after the workspace's own questions; those that ship are nobody's to change."""

from uuid import uuid4

import pytest

from lightkeeper.domain.question.catalogue import PINNED, SHIPPED
from lightkeeper.domain.question.phase import Phase
from lightkeeper.store.models import AuditEntry, CatalogueQuestion
from lightkeeper.usecases.catalogue.reads import question_called, questions_to_choose, show_own_questions
from lightkeeper.usecases.catalogue.write_own_question import (
    MOST,
    OwnQuestionFields,
    add_own_question,
    change_own_question,
    retire_own_question,
)
from lightkeeper.usecases.refusals import NotAllowedError, NotFoundError, UnusableValueError
from tests.people import Cast

FIELDS = OwnQuestionFields("  What did the tide table say?  ", Phase.WHAT_HAPPENED, "tides", "At sea")


def test_a_question_of_ones_own_is_offered_among_its_phase_until_it_is_retired(cast: Cast) -> None:
    alice = cast.actor("alice")
    row = add_own_question(alice, FIELDS)
    key = f"W-{row.id}"
    offered = questions_to_choose()
    assert len(offered) == len(SHIPPED) + 1
    mine = question_called(key)
    assert (mine.text, mine.phase_name, mine.is_own) == ("What did the tide table say?", "What happened", True)
    assert offered.index(mine) == max(at for at, one in enumerate(offered) if one.phase is Phase.WHAT_HAPPENED)
    retire_own_question(alice, row.id)
    assert key not in {one.key for one in questions_to_choose()}
    assert [one.is_retired for one in show_own_questions(alice)] == [True]
    with pytest.raises(UnusableValueError):
        question_called(key)
    retire_own_question(alice, row.id, is_retired=False)
    assert question_called(key) == mine


def test_a_question_of_ones_own_is_changed(cast: Cast) -> None:
    row = add_own_question(cast.actor("alice"), FIELDS)
    changed = change_own_question(
        cast.actor("mallory"), row.id, OwnQuestionFields("How high was the water?", Phase.OPEN)
    )
    assert (changed.text, changed.phase, changed.theme) == ("How high was the water?", "B", "")
    assert AuditEntry.objects.filter(noun="catalogue question").count() == 2


@pytest.mark.parametrize("text", ["", "   ", "w" * 1001])
def test_an_empty_or_endless_question_is_not_kept(cast: Cast, text: str) -> None:
    with pytest.raises(UnusableValueError):
        add_own_question(cast.actor("alice"), OwnQuestionFields(text, Phase.OPEN))
    assert not CatalogueQuestion.objects.exists()


def test_the_catalogue_does_not_grow_without_end(cast: Cast) -> None:
    CatalogueQuestion.objects.bulk_create(CatalogueQuestion(text="What?", phase="C") for _ in range(MOST))
    with pytest.raises(UnusableValueError):
        add_own_question(cast.actor("alice"), FIELDS)


@pytest.mark.parametrize("name", ["bob", "rita", "visitor"])
def test_others_may_not_and_nothing_is_written(cast: Cast, name: str) -> None:
    row = add_own_question(cast.actor("alice"), FIELDS)
    actor, before = cast.actor(name), AuditEntry.objects.count()
    for refused in (
        lambda: add_own_question(actor, FIELDS),
        lambda: change_own_question(actor, row.id, FIELDS),
        lambda: retire_own_question(actor, row.id),
        lambda: show_own_questions(actor),
    ):
        with pytest.raises(NotAllowedError):
            refused()
    assert AuditEntry.objects.count() == before


@pytest.mark.parametrize("key", [*PINNED, "W-", "W-nothing", "W-8ff42c0b-2b5f-4306-8506-8917f9e8bed2", "", "Q-Z9"])
def test_only_ones_own_questions_have_an_address_to_be_changed_at(cast: Cast, key: str) -> None:
    if key in PINNED:
        assert question_called(key).is_pinned
        return
    with pytest.raises(UnusableValueError):
        question_called(key)


def test_a_question_that_is_not_there_is_not_found(cast: Cast) -> None:
    with pytest.raises(NotFoundError):
        retire_own_question(cast.actor("alice"), uuid4())
