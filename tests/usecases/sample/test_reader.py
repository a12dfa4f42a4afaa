"""The sample workspace teaches by example, so it has to keep every rule the product keeps."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from urllib.parse import urlsplit

import pytest

from lightkeeper.domain.access.level import Level
from lightkeeper.domain.analysis.factor import EvidenceMissingError, FactorStatus
from lightkeeper.domain.review.review import Review
from lightkeeper.domain.review.state import ReviewKind, ReviewState
from lightkeeper.domain.timeline.event import in_order
from lightkeeper.usecases.sample.reader import read_sample, sample_reviews

NOT_OUR_WORDS = re.compile(
    r"\b(?:(?:should|could|ought to|must) (?:not )?have|needed to have|if only|in hindsight|obviously|clearly|simply"
    r"|root[- ]causes?|(?:human|operator|user) error|failed to|forgot|neglected|did not follow|violat\w+|mistyped"
    r"|mistakes?|wrong call|careless\w*|negligen\w*|sloppy|to blame|at fault|culprits?|offenders?)\b",
    re.IGNORECASE,
)

EVERY_REVIEW = pytest.mark.parametrize("review", sample_reviews(), ids=lambda review: review.title)

SMALL = """
title = "A small thing"
kind = "short"
state = "draft"
level = "L2"
source_url = "https://example.org/report"
occurred_at = 2026-01-05T10:00:00Z

[[events]]
at = 2026-01-05T10:00:00Z
kind = "signal"
source_type = "alert"
text = "The queue grows."

[[factors]]
text = "The queue had no limit."
status = "supported"
family = "TE"
evidence = [1]
"""


def _texts_of(review: Review) -> Iterator[str]:
    yield from (review.title, review.impact.affected_who)
    stamps = (review.impact.started, review.impact.detected, review.impact.mitigated, review.impact.resolved)
    yield from (stamp.decided_by for stamp in stamps)
    yield from (section.body for section in review.sections)
    yield from (event.text for event in review.events)
    for factor in review.factors:
        yield from (factor.text, factor.effect)
    for lesson in review.lessons:
        yield from (lesson.text, lesson.applies_when, lesson.does_not_apply_when)
    for action_item in review.action_items:
        yield from (action_item.text, action_item.done_when)


def test_there_are_enough_reviews_of_several_kinds_to_look_around() -> None:
    kinds = Counter(review.kind for review in sample_reviews())
    assert sum(kinds.values()) >= 14
    assert kinds[ReviewKind.FULL] > kinds[ReviewKind.SHORT] >= 2
    assert min(kinds[kind] for kind in (ReviewKind.NEAR_MISS, ReviewKind.SUCCESS, ReviewKind.LEARNING)) >= 1


def test_one_review_is_a_draft_and_one_is_public() -> None:
    assert [review.state for review in sample_reviews() if review.level is Level.PARTICIPANTS] == [ReviewState.DRAFT]
    assert [review.state for review in sample_reviews() if review.level is Level.PUBLIC] == [ReviewState.SHARED]
    assert {review.state for review in sample_reviews() if review.level is Level.ORGANISATION} == {ReviewState.SHARED}


def test_loading_twice_gives_the_same_rows() -> None:
    assert read_sample(SMALL, "small") == read_sample(SMALL, "small")
    assert read_sample(SMALL, "small").events[0].id != read_sample(SMALL, "other").events[0].id


def test_no_id_is_used_twice() -> None:
    ids = [review.id for review in sample_reviews()]
    for review in sample_reviews():
        for rows in (review.sections, review.events, review.factors, review.lessons, review.action_items):
            ids.extend(row.id for row in rows)
    assert len(ids) == len(set(ids))


def test_a_supported_factor_without_evidence_is_refused() -> None:
    with pytest.raises(EvidenceMissingError):
        read_sample(SMALL.replace("evidence = [1]", "evidence = []"), "small")


def test_what_is_not_written_stays_unknown() -> None:
    review = read_sample(SMALL, "small")
    assert review.impact.affected_count is None
    assert review.impact.has_data_loss is None
    assert not review.impact.started.is_usable


@EVERY_REVIEW
def test_the_source_is_an_https_address(review: Review) -> None:
    parts = urlsplit(review.source_url)
    assert parts.scheme == "https"
    assert "." in parts.netloc


@EVERY_REVIEW
def test_events_are_aware_and_in_order(review: Review) -> None:
    assert 5 < len(review.events) < 15
    assert all(event.happened_at.tzinfo for event in review.events)
    assert list(review.events) == in_order(list(review.events))


@EVERY_REVIEW
def test_impact_moments_are_in_order(review: Review) -> None:
    impact = review.impact
    moments = [stamp.at for stamp in (impact.started, impact.detected, impact.mitigated, impact.resolved) if stamp.at]
    assert all(earlier <= later for earlier, later in pairwise(moments))
    assert impact.affected_who


@EVERY_REVIEW
def test_factors_stand_on_events_of_their_own_review(review: Review) -> None:
    own_ids = {event.id for event in review.events}
    assert 2 < len(review.factors) < 8
    for factor in review.factors:
        assert set(factor.evidence_ids) <= own_ids
        assert factor.effect
        assert factor.evidence_ids or factor.status is not FactorStatus.SUPPORTED
    assert len({factor.family for factor in review.factors}) > 1


@EVERY_REVIEW
def test_every_lesson_says_when_it_applies(review: Review) -> None:
    assert 1 <= len(review.lessons) <= 3
    assert all(lesson.text and lesson.applies_when for lesson in review.lessons)


@EVERY_REVIEW
def test_action_items_say_when_they_are_done(review: Review) -> None:
    assert 2 <= len(review.action_items) <= 5
    assert all(len(action_item.done_when) >= 15 and action_item.team for action_item in review.action_items)


@EVERY_REVIEW
def test_the_story_is_told_in_sections_that_each_answer_a_question(review: Review) -> None:
    assert all(section.body and section.question for section in review.sections)
    assert sum(len(section.body.split()) for section in review.sections) >= 80


@EVERY_REVIEW
def test_people_appear_by_role_only_and_are_listed(review: Review) -> None:
    labels = {person.label for person in review.participants}
    assert {event.who for event in review.events if event.who} == labels
    assert all(re.fullmatch(r"(Responder|Operator) [A-Z]", label) for label in labels)
    assert not any(person.name for person in review.participants)


@EVERY_REVIEW
def test_no_text_blames_or_wishes_the_past_different(review: Review) -> None:
    found = [match[0] for text in _texts_of(review) for match in NOT_OUR_WORDS.finditer(text)]
    assert found == []
