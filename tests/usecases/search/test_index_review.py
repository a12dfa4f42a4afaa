"""A search can never tell what was masked: each audience searches its own rendition."""

import pytest

from lightkeeper.domain.access.level import Level
from lightkeeper.domain.review.state import ReviewState
from lightkeeper.store import models as rows
from lightkeeper.usecases.lesson.add_lesson import add_lesson
from lightkeeper.usecases.lesson.fields import LessonFields
from lightkeeper.usecases.review.list_reviews import ReviewFilter, list_reviews
from lightkeeper.usecases.search.index_review import index_if_stale, index_review, index_stale_reviews
from lightkeeper.usecases.section.write_section import write_section
from lightkeeper.usecases.share.share_review import restrict_review, share_review
from lightkeeper.usecases.timeline.fields import EventFields
from lightkeeper.usecases.timeline.record_event import record_event
from tests.people import BEGAN_AT, Cast


@pytest.fixture
def written(cast: Cast) -> Cast:
    """Write words of every kind into the cast's review."""
    alice, review = cast.actor("alice"), cast.review
    write_section(alice, review.sections.all()[0].id, "Plainword on db-7.prod.internal, see 10.9.8.7.", 1)
    record_event(alice, review.id, EventFields(BEGAN_AT, "Secretword here.", own_level=Level.RESTRICTED))
    record_event(alice, review.id, EventFields(BEGAN_AT, "Innerword here.", own_level=Level.PARTICIPANTS))
    add_lesson(alice, review.id, LessonFields("Limits", does_not_apply_when="Exceptionword"))
    index_stale_reviews()
    return cast


def finds(cast: Cast, who: str, words: str) -> bool:
    """Say whether somebody finds the review by these words."""
    return list_reviews(cast.actor(who), ReviewFilter(words=words)).total == 1


@pytest.mark.parametrize("words", ["plainword", "innerword", "exceptionword", "queue filled", "db-7"])
def test_those_taking_part_find_what_they_may_read_in_a_draft_and_nobody_else_does(written: Cast, words: str) -> None:
    assert finds(written, "alice", words)
    assert finds(written, "bob", words)
    assert not any(finds(written, who, words) for who in ("rita", "mallory", "visitor"))


def test_nobody_finds_a_review_by_what_is_restricted_inside_it(written: Cast) -> None:
    for who in ("bob", "rita", "mallory", "visitor"):
        assert not finds(written, who, "secretword")


@pytest.mark.parametrize(
    ("words", "readers", "visitors"),
    [
        ("plainword", True, True),
        ("exceptionword", True, True),
        ("innerword", False, False),
        ("secretword", False, False),
        ("10.9.8.7", False, False),
        ("db-7", False, False),
    ],
)
def test_once_shared_each_finds_what_they_may_read(written: Cast, words: str, readers: bool, visitors: bool) -> None:
    share_review(written.actor("alice"), written.review.id, Level.ORGANISATION)
    index_stale_reviews()
    assert (finds(written, "rita", words), finds(written, "visitor", words)) == (readers, False)
    share_review(written.actor("alice"), written.review.id, Level.PUBLIC)
    index_stale_reviews()
    assert (finds(written, "rita", words), finds(written, "visitor", words)) == (readers, visitors)


def test_a_review_is_not_found_by_its_title_once_it_is_restricted(written: Cast) -> None:
    share_review(written.actor("alice"), written.review.id, Level.ORGANISATION)
    index_stale_reviews()
    assert finds(written, "rita", "queue")
    restrict_review(written.actor("alice"), written.review.id, Level.RESTRICTED)
    assert not finds(written, "rita", "queue")
    assert finds(written, "bob", "queue")


def test_a_word_that_was_taken_out_is_no_longer_found(written: Cast) -> None:
    write_section(written.actor("bob"), written.review.sections.all()[0].id, "Otherword.", 2)
    index_stale_reviews()
    assert not finds(written, "alice", "plainword")
    assert finds(written, "alice", "otherword")


def test_a_review_is_indexed_when_it_became_stale_and_only_then(written: Cast) -> None:
    rows.SearchText.objects.update(body="")
    index_if_stale(written.review.id)
    assert not finds(written, "alice", "plainword")
    rows.Review.objects.update(is_search_stale=True)
    index_if_stale(written.review.id)
    assert finds(written, "alice", "plainword")
    assert not rows.Review.objects.filter(is_search_stale=True).exists()


def test_a_review_that_cannot_be_indexed_stops_no_other(written: Cast, caplog: pytest.LogCaptureFixture) -> None:
    broken = rows.Review.objects.create(
        team=written.team, name_map=rows.NameMap.objects.create(), title="Broken", kind="unheard of"
    )
    rows.Review.objects.update(is_search_stale=True)
    assert index_stale_reviews() == 1
    assert finds(written, "alice", "plainword")
    assert "ValueError" in caplog.text
    assert "unheard" not in caplog.text
    broken.refresh_from_db()
    assert broken.is_search_stale


def test_a_review_that_is_gone_is_nothing_to_index(written: Cast) -> None:
    gone = written.review.id
    rows.Review.objects.all().delete()
    index_review(gone)
    assert not rows.SearchText.objects.exists()


def test_a_state_alone_opens_nothing(written: Cast) -> None:
    rows.Review.objects.update(state=ReviewState.SHARED)
    assert not finds(written, "rita", "plainword")
