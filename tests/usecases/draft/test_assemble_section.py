"""Assembling a section: proposed beside people's text, written into an empty one alone, no more than it may say."""

from datetime import timedelta
from uuid import UUID

import pytest

from lightkeeper.domain.access.level import Level
from lightkeeper.domain.timeline.event import EventKind
from lightkeeper.store.models import Change, Review, Section
from lightkeeper.usecases.draft.assemble_section import fill_section, propose_section
from lightkeeper.usecases.history.undo_change import undo_change
from lightkeeper.usecases.item.change import ConflictError
from lightkeeper.usecases.refusals import NotAllowedError, NotFoundError, UnusableValueError
from lightkeeper.usecases.review.reads import rendition_for
from lightkeeper.usecases.section.write_section import write_section
from lightkeeper.usecases.timeline.fields import EventFields
from lightkeeper.usecases.timeline.record_event import record_event
from tests.people import BEGAN_AT, Cast
from tests.usecases.stage import everything


@pytest.fixture
def summary_id(cast: Cast) -> UUID:
    """Return the summary of the cast's review, in which one event is written."""
    fields = EventFields(BEGAN_AT + timedelta(minutes=3), "Bob Brannigan saw the queue grow.", kind=EventKind.SIGNAL)
    record_event(cast.actor("alice"), cast.review.id, fields)
    return Section.objects.get(review=cast.review, key="summary").id


def test_a_contributor_sees_and_fills_an_empty_section(cast: Cast, summary_id: UUID) -> None:
    proposal = propose_section(cast.actor("bob"), summary_id)
    assert proposal.is_empty
    assert "First seen: [Responder A saw the queue grow](#event-" in proposal.proposed
    written = fill_section(cast.actor("bob"), summary_id, proposal.version)
    assert written.body == proposal.proposed
    change = Change.objects.get(item_id=summary_id)
    undo_change(cast.actor("bob"), cast.review.id, change.id)
    assert propose_section(cast.actor("bob"), summary_id).is_empty


@pytest.mark.parametrize(
    ("who", "state", "refusal"),
    [
        ("rita", "draft", NotFoundError),
        ("mallory", "draft", NotFoundError),
        ("visitor", "draft", NotFoundError),
        ("rita", "shared", NotAllowedError),
        ("mallory", "shared", NotAllowedError),
    ],
)
def test_nobody_else_does_and_nothing_is_written(
    cast: Cast, summary_id: UUID, who: str, state: str, refusal: type[Exception]
) -> None:
    Review.objects.filter(id=cast.review.id).update(state=state, level="L1")
    before = everything()
    with pytest.raises(refusal):
        propose_section(cast.actor(who), summary_id)
    with pytest.raises(refusal):
        fill_section(cast.actor(who), summary_id, 1)
    assert everything() == before


def test_what_people_wrote_is_never_written_over(cast: Cast, summary_id: UUID) -> None:
    seen = propose_section(cast.actor("alice"), summary_id).version
    write_section(cast.actor("bob"), summary_id, "In our own words.", seen)
    before = everything()
    with pytest.raises(ConflictError) as conflict:
        fill_section(cast.actor("alice"), summary_id, seen)
    assert getattr(conflict.value.current, "body", "") == "In our own words."
    proposal = propose_section(cast.actor("alice"), summary_id)
    assert (proposal.body, proposal.is_empty) == ("In our own words.", False)
    assert "First seen" in proposal.proposed
    assert everything() == before


def test_a_section_emptied_meanwhile_is_a_conflict_too(cast: Cast, summary_id: UUID) -> None:
    seen = propose_section(cast.actor("alice"), summary_id).version
    write_section(cast.actor("bob"), summary_id, "A thought.", seen)
    write_section(cast.actor("bob"), summary_id, "", seen + 1)
    with pytest.raises(ConflictError):
        fill_section(cast.actor("alice"), summary_id, seen)


def test_a_section_for_thought_stays_empty(cast: Cast, summary_id: UUID) -> None:
    section = Section.objects.get(review=cast.review, key="how_it_made_sense")
    with pytest.raises(NotAllowedError, match="only people can answer"):
        propose_section(cast.actor("alice"), section.id)


def test_an_empty_record_says_what_to_write_first(cast: Cast) -> None:
    Review.objects.update(occurred_at=None, started_at=None)
    section = Section.objects.get(review=cast.review, key="summary")
    with pytest.raises(UnusableValueError, match="Write an event"):
        propose_section(cast.actor("alice"), section.id)


def test_it_tells_no_more_than_the_section_may(cast: Cast, summary_id: UUID) -> None:
    alice = cast.actor("alice")
    for level in (Level.RESTRICTED, Level.PARTICIPANTS):
        text = f"For {level.value} alone."
        fields = EventFields(BEGAN_AT, text, kind=EventKind.RECOVERY, own_level=level.value)
        record_event(alice, cast.review.id, fields)
    proposed = propose_section(alice, summary_id).proposed
    assert "alone" not in proposed, "the review may be opened later, and these events stay behind"
    Section.objects.filter(id=summary_id).update(own_level="L2")
    proposed = propose_section(alice, summary_id).proposed
    assert "For L2 alone" in proposed
    assert "For L3 alone" not in proposed


def test_what_a_wider_circle_reads_of_it_is_masked(cast: Cast, summary_id: UUID) -> None:
    alice = cast.actor("alice")
    Section.objects.filter(id=summary_id).update(key="what_happened")
    seen = propose_section(alice, summary_id)
    assert "[14:03](#event-" in seen.proposed
    fill_section(alice, summary_id, seen.version)
    theirs = rendition_for(alice, cast.review.id, Level.ORGANISATION)
    body = next(one.body for one in theirs.sections if one.id == summary_id)
    assert "14:03" not in body
    assert "[T+3 min](#event-" in body


def test_the_review_that_is_shared_is_retold_as_others_read_it(cast: Cast, summary_id: UUID) -> None:
    Review.objects.filter(id=cast.review.id).update(state="shared", level="L1")
    Section.objects.filter(id=summary_id).update(key="timeline")
    proposed = propose_section(cast.actor("alice"), summary_id).proposed
    assert "14:03" not in proposed
    assert "Times count from the beginning" in proposed
