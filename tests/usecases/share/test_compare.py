"""Tests of comparing what somebody reads with what a wider circle would read."""

from datetime import timedelta

import pytest
from django.utils import timezone

from lightkeeper.domain.access.level import Level
from lightkeeper.domain.edition.audience import MASK_OPENS
from lightkeeper.domain.timeline.event import EventKind, SourceType
from lightkeeper.store.models import Identity, Review, Section, Statement, TimelineEvent
from lightkeeper.usecases.refusals import NotAllowedError, NotFoundError
from lightkeeper.usecases.share.compare import Comparison, compare_review
from lightkeeper.usecases.share.passages import Passage
from lightkeeper.usecases.share.share_review import share_review
from lightkeeper.usecases.timeline.fields import EventFields
from lightkeeper.usecases.timeline.record_event import record_event
from tests.people import BEGAN_AT, Cast


@pytest.fixture
def event(cast: Cast) -> TimelineEvent:
    """Return an event with a clock time and somebody's name in it."""
    fields = EventFields(
        BEGAN_AT + timedelta(minutes=7), "At 14:07 Bob Brannigan looked.", EventKind.ACTION, SourceType.CHAT
    )
    return record_event(cast.actor("alice"), cast.review.id, fields)


def passages(compared: Comparison) -> dict[str, Passage]:
    """Return the passages of things by their text."""
    return {str(one.thing_id): one for chapter in compared.chapters for one in chapter.passages if one.thing_id}


@pytest.mark.parametrize(
    ("who", "refusal"),
    [("bob", NotAllowedError), ("rita", NotFoundError), ("mallory", NotFoundError), ("visitor", NotFoundError)],
)
def test_only_who_may_share_compares(cast: Cast, who: str, refusal: type[Exception]) -> None:
    with pytest.raises(refusal):
        compare_review(cast.actor(who), cast.review.id, Level.ORGANISATION)


def test_both_sides_stand_beside_each_other_with_what_is_masked_marked(cast: Cast, event: TimelineEvent) -> None:
    compared = compare_review(cast.actor("alice"), cast.review.id, Level.ORGANISATION)
    passage = passages(compared)[str(event.id)]
    assert passage.theirs is not None
    assert passage.yours.when is not None
    assert passage.theirs.when is not None
    assert passage.yours.when.at == event.happened_at
    assert passage.theirs.when.text == "T+7 min"
    assert "T+7 min" in passage.theirs.text
    assert "14:07" in passage.yours.text
    assert MASK_OPENS in passage.theirs.text
    assert MASK_OPENS in passage.yours.text
    assert any("clock time" in sentence for sentence in compared.masked)


def test_names_stand_on_neither_side(cast: Cast, event: TimelineEvent) -> None:
    for level in (Level.PARTICIPANTS, Level.ORGANISATION, Level.PUBLIC):
        assert "Brannigan" not in repr(compare_review(cast.actor("alice"), cast.review.id, level).chapters)


def test_what_is_meant_for_fewer_people_is_left_out_on_their_side(cast: Cast, event: TimelineEvent) -> None:
    TimelineEvent.objects.update(own_level="L3")
    passage = passages(compare_review(cast.actor("alice"), cast.review.id, Level.PARTICIPANTS))[str(event.id)]
    assert passage.theirs is None
    assert not passage.is_same


def test_a_quote_without_consent_shows_that_it_is_withheld(cast: Cast, event: TimelineEvent) -> None:
    TimelineEvent.objects.update(is_quote=True)
    passage = passages(compare_review(cast.actor("alice"), cast.review.id, Level.ORGANISATION))[str(event.id)]
    assert passage.theirs is not None
    assert passage.theirs.is_withheld
    assert "14:07" in passage.yours.text


def test_what_nobody_can_judge_by_masks_is_pointed_at(cast: Cast) -> None:
    Section.objects.filter(review=cast.review).update(body="Our only DBA was on a train.")
    compared = compare_review(cast.actor("alice"), cast.review.id, Level.ORGANISATION)
    assert any("only DBA" in place.text for place in compared.places)
    assert MASK_OPENS not in repr(compared.places)


def test_the_usual_circle_is_the_organisation_and_later_the_one_it_is_shared_with(cast: Cast) -> None:
    assert compare_review(cast.actor("alice"), cast.review.id).level is Level.ORGANISATION
    assert compare_review(cast.actor("alice"), cast.review.id, Level.RESTRICTED).level is Level.ORGANISATION
    share_review(cast.actor("alice"), cast.review.id, Level.PUBLIC)
    compared = compare_review(cast.actor("alice"), cast.review.id)
    assert compared.level is Level.PUBLIC


def test_it_can_be_closed_to_what_is_stricter_and_still_in_sight(cast: Cast) -> None:
    share_review(cast.actor("alice"), cast.review.id, Level.PUBLIC)
    compared = compare_review(cast.actor("alice"), cast.review.id)
    assert compared.stricter_levels == (Level.ORGANISATION, Level.PARTICIPANTS, Level.RESTRICTED)
    cast.review.participations.all().delete()
    compared = compare_review(cast.actor("alice"), cast.review.id)
    assert compared.stricter_levels == (Level.ORGANISATION, Level.PARTICIPANTS)


def test_it_says_what_stands_in_the_way(cast: Cast) -> None:
    Statement.objects.all().delete()
    Review.objects.update(promise_version=0, boundary_version=0)
    compared = compare_review(cast.actor("alice"), cast.review.id)
    assert not compared.has_promise
    assert compared.boundary.version == 0


def test_comparing_takes_a_fixed_number_of_queries(cast: Cast, django_assert_max_num_queries: object) -> None:
    identity = Identity.objects.filter(name_map=cast.review.name_map).first()
    TimelineEvent.objects.bulk_create(
        TimelineEvent(
            review=cast.review,
            happened_at=BEGAN_AT,
            text=f"{number}",
            kind="action",
            source_type="chat",
            who=identity,
            recorded_at=timezone.now(),
        )
        for number in range(200)
    )
    with django_assert_max_num_queries(32):  # type: ignore[operator]
        compare_review(cast.actor("alice"), cast.review.id, Level.PUBLIC)
