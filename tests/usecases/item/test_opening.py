"""What stands stricter inside a shared review is opened by those who may share, and by nobody else."""

import pytest

from lightkeeper.domain.access.level import Level
from lightkeeper.store.models import TimelineEvent
from lightkeeper.usecases.refusals import NotAllowedError
from lightkeeper.usecases.share.share_review import share_review
from lightkeeper.usecases.timeline.change_event import change_event
from lightkeeper.usecases.timeline.fields import EventFields
from lightkeeper.usecases.timeline.record_event import record_event
from tests.people import BEGAN_AT, Cast


def stricter_event(cast: Cast) -> TimelineEvent:
    fields = EventFields(BEGAN_AT, "Only for those taking part", own_level=Level.PARTICIPANTS.value)
    return record_event(cast.actor("bob"), cast.review.id, fields)


def test_a_contributor_does_not_open_it_and_nothing_is_written(cast: Cast) -> None:
    event = stricter_event(cast)
    share_review(cast.actor("alice"), cast.review.id, Level.ORGANISATION)
    with pytest.raises(NotAllowedError, match="facilitator"):
        change_event(cast.actor("bob"), event.id, EventFields(BEGAN_AT, "Only for those taking part"))
    event.refresh_from_db()
    assert (event.own_level, event.version) == (Level.PARTICIPANTS.value, 1)


def test_a_contributor_still_changes_its_words_and_makes_other_things_stricter(cast: Cast) -> None:
    event = stricter_event(cast)
    other = record_event(cast.actor("bob"), cast.review.id, EventFields(BEGAN_AT, "For all"))
    share_review(cast.actor("alice"), cast.review.id, Level.ORGANISATION)
    kept = EventFields(BEGAN_AT, "Said better", own_level=Level.PARTICIPANTS.value)
    assert change_event(cast.actor("bob"), event.id, kept).text == "Said better"
    assert change_event(cast.actor("bob"), other.id, kept).own_level == Level.PARTICIPANTS.value


def test_a_facilitator_opens_it_and_in_a_draft_everybody_who_writes_does(cast: Cast) -> None:
    event = stricter_event(cast)
    opened = EventFields(BEGAN_AT, "For all who read the review")
    assert change_event(cast.actor("bob"), event.id, opened).own_level == ""
    again = stricter_event(cast)
    share_review(cast.actor("alice"), cast.review.id, Level.ORGANISATION)
    assert change_event(cast.actor("alice"), again.id, opened).own_level == ""
