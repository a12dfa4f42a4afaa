"""The list: filtered, sorted and paged, each row as its reader may see it, at the same cost for any number."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from lightkeeper.domain.access.actor import SYSTEM
from lightkeeper.domain.access.level import Level
from lightkeeper.domain.review.state import ReviewKind, ReviewState
from lightkeeper.store import models as rows
from lightkeeper.usecases.review.list_reviews import PAGE_SIZE, ReviewFilter, list_reviews
from lightkeeper.usecases.review.reads import show_review
from lightkeeper.usecases.search.index_review import index_stale_reviews
from lightkeeper.usecases.timeline.fields import EventFields
from lightkeeper.usecases.timeline.record_event import record_event
from tests.people import BEGAN_AT, Cast
from tests.usecases.stage import make_review


@pytest.fixture
def several(cast: Cast) -> list[rows.Review]:
    """Return four reviews, each unlike the others."""
    rows.Review.objects.all().delete()
    told = [
        ("First", ReviewKind.FULL, ReviewState.SHARED, "Sev2", BEGAN_AT),
        ("Second", ReviewKind.SHORT, ReviewState.DRAFT, "", BEGAN_AT + timedelta(days=1)),
        ("Third", ReviewKind.FULL, ReviewState.SHARED, "Sev1", None),
        ("Fourth", ReviewKind.FULL, ReviewState.APPROVED, "Sev1", BEGAN_AT + timedelta(days=2)),
    ]
    made = []
    for title, kind, state, severity, occurred_at in told:
        review = make_review(cast, title)
        rows.Review.objects.filter(id=review.id).update(
            kind=kind, state=state, severity=severity, occurred_at=occurred_at, level=Level.PUBLIC
        )
        made.append(review)
    index_stale_reviews()
    return made


def titles(cast: Cast, wanted: ReviewFilter, who: str = "alice") -> list[str]:
    """Return the titles somebody is listed."""
    return [row.title for row in list_reviews(cast.actor(who), wanted).rows]


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        (ReviewFilter(), ["Fourth", "Second", "First", "Third"]),
        (ReviewFilter(sort="oldest"), ["First", "Second", "Fourth", "Third"]),
        (ReviewFilter(sort="severity"), ["Fourth", "Third", "First", "Second"]),
        (ReviewFilter(sort="no such order"), ["Fourth", "Second", "First", "Third"]),
        (ReviewFilter(kind=ReviewKind.SHORT), ["Second"]),
        (ReviewFilter(state=ReviewState.SHARED), ["First", "Third"]),
        (ReviewFilter(severity="Sev1"), ["Fourth", "Third"]),
        (ReviewFilter(words="thi"), ["Third"]),
        (ReviewFilter(words="third", severity="Sev2"), []),
        (ReviewFilter(is_mine=True, severity="Sev2"), ["First"]),
    ],
)
def test_the_list_narrows_and_sorts(
    cast: Cast, several: list[rows.Review], wanted: ReviewFilter, expected: list[str]
) -> None:
    assert titles(cast, wanted) == expected


def test_the_list_narrows_to_a_team_and_to_what_is_ones_own(cast: Cast, several: list[rows.Review]) -> None:
    assert titles(cast, ReviewFilter(team_id=cast.other_team.id)) == []
    assert len(titles(cast, ReviewFilter(team_id=cast.team.id))) == 4
    assert titles(cast, ReviewFilter(is_mine=True), "rita") == []
    assert titles(cast, ReviewFilter(is_mine=True), "visitor") == []


def test_the_latest_change_comes_first_where_that_is_asked_for(cast: Cast, several: list[rows.Review]) -> None:
    record_event(cast.actor("alice"), several[0].id, EventFields(BEGAN_AT, "The queue grew."))
    assert titles(cast, ReviewFilter(sort="changed"))[0] == "First"


def test_readers_are_told_the_day_and_visitors_neither_day_nor_team_nor_severity(
    cast: Cast, several: list[rows.Review]
) -> None:
    inside = list_reviews(cast.actor("bob"), ReviewFilter(words="first")).rows[0]
    reader = list_reviews(cast.actor("rita"), ReviewFilter(words="first")).rows[0]
    visitor = list_reviews(cast.actor("visitor"), ReviewFilter(words="first")).rows[0]
    assert (inside.occurred_at, inside.is_day_only) == (BEGAN_AT, False)
    assert (reader.occurred_at, reader.is_day_only) == (BEGAN_AT.replace(hour=12), True)
    assert (visitor.occurred_at, visitor.team, visitor.severity) == (None, None, None)


def test_visitors_learn_nothing_by_narrowing_to_what_they_are_not_shown(cast: Cast, several: list[rows.Review]) -> None:
    everything = titles(cast, ReviewFilter(), "visitor")
    assert everything == ["First", "Third"]
    assert titles(cast, ReviewFilter(severity="Sev1"), "visitor") == everything
    assert titles(cast, ReviewFilter(team_id=cast.other_team.id), "visitor") == everything
    assert titles(cast, ReviewFilter(sort="severity"), "visitor") == everything


def test_pages_hold_every_review_once(cast: Cast) -> None:
    for number in range(PAGE_SIZE * 2 + 1):
        make_review(cast, f"Number {number}")
    pages = [list_reviews(cast.actor("alice"), ReviewFilter(page=page)) for page in (0, 1, 2, 3, 99)]
    assert [len(page.rows) for page in pages] == [25, 25, 25, 2, 2]
    assert len({row.id for page in pages[1:4] for row in page.rows}) == pages[0].total == 52
    assert (pages[0].page, pages[-1].page, pages[-1].pages) == (1, 3, 3)


def test_a_list_a_search_and_a_review_cost_the_same_for_three_and_for_thirty(cast: Cast) -> None:
    alice, rita = cast.actor("alice"), cast.actor("rita")
    counts: list[list[int]] = []
    for size in (3, 27):
        for number in range(size):
            review = make_review(cast, f"Number {size} {number}")
            record_event(alice, cast.review.id, EventFields(BEGAN_AT, f"Event {number}"))
            rows.Review.objects.filter(id=review.id).update(level=Level.PUBLIC, state=ReviewState.SHARED)
        index_stale_reviews()
        counts.append(
            [
                _queries(lambda: list_reviews(alice, ReviewFilter())),
                _queries(lambda: list_reviews(rita, ReviewFilter(words="number"))),
                _queries(lambda: list_reviews(cast.actor("visitor"), ReviewFilter(words="number"))),
                _queries(lambda: show_review(alice, cast.review.id)),
                _queries(lambda: list_reviews(SYSTEM, ReviewFilter())),
            ]
        )
    assert counts[0] == counts[1]
    assert counts[0][:3] == [4, 4, 4]


def _queries(read: object) -> int:
    with CaptureQueriesContext(connection) as queries:
        read()  # type: ignore[operator]
    return len(queries)
