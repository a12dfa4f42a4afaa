"""The tick list is the facilitator's alone, and nothing is counted."""

import pytest

from lightkeeper.store.models import AuditEntry, Participation
from lightkeeper.usecases.meeting.board import board_of
from lightkeeper.usecases.meeting.tick_heard import tick_heard
from lightkeeper.usecases.refusals import NotFoundError
from tests.people import Cast
from tests.usecases.meeting.hall import begin, meeting_of, only_for


def test_a_tick_is_set_and_taken_away_and_the_trail_says_nothing(cast: Cast) -> None:
    begin(cast, 2)
    part = Participation.objects.get(account=cast.bob)
    before = AuditEntry.objects.count()
    tick_heard(cast.actor("alice"), cast.review.id, part.id, is_heard=True)
    tick_heard(cast.actor("alice"), cast.review.id, part.id, is_heard=True)
    assert meeting_of(cast).heard == [part.id]
    assert {turn.display_name for turn in board_of(cast.review.id).turns if turn.is_heard} == {"Bob Brannigan"}
    tick_heard(cast.actor("alice"), cast.review.id, part.id, is_heard=False)
    assert meeting_of(cast).heard == []
    assert AuditEntry.objects.count() == before


def test_somebody_of_another_review_cannot_be_ticked(cast: Cast) -> None:
    begin(cast)
    with pytest.raises(NotFoundError):
        tick_heard(cast.actor("alice"), cast.review.id, 99_999, is_heard=True)


def test_only_facilitators_tick(cast: Cast) -> None:
    begin(cast)
    part = Participation.objects.get(account=cast.bob)
    only_for(cast, "alice", lambda actor: tick_heard(actor, cast.review.id, part.id, is_heard=True))
