"""Everybody who watches alike gets the same drawing, made once; who may watch is asked with every change."""

from django.db import connection
from django.test.utils import CaptureQueriesContext

from lightkeeper.domain.access.actor import Role
from lightkeeper.store.models import Participation
from lightkeeper.usecases.meeting.move_step import move_step
from lightkeeper.usecases.meeting.tick_heard import tick_heard
from lightkeeper.usecases.meeting.watching import WatchedAs
from lightkeeper.usecases.review.invite import end_part
from lightkeeper.web.meeting.frames import Frame, look
from tests.people import Cast
from tests.usecases.meeting.hall import begin


def _look(cast: Cast, seen: Frame | None = None, *, is_time_to_ask: bool = False) -> Frame:
    return look(cast.review.id, seen, {cast.alice.id, cast.bob.id}, is_time_to_ask=is_time_to_ask)


def test_while_nothing_changes_one_question_is_asked(cast: Cast) -> None:
    begin(cast)
    seen = _look(cast)
    with CaptureQueriesContext(
        connection,
    ) as queries:
        assert _look(cast, seen) is seen
    assert len(queries) == 1


def test_a_change_brings_a_new_drawing_for_each_way_of_watching(cast: Cast) -> None:
    begin(cast)
    before = _look(cast)
    move_step(cast.actor("alice"), cast.review.id, 4)
    after = _look(cast, before)
    assert set(after.drawings) == set(WatchedAs)
    assert all(before.drawings[one].id != after.drawings[one].id for one in WatchedAs)
    assert len({drawing.html for drawing in after.drawings.values()}) == 3


def test_a_private_tick_changes_nothing_for_others_not_even_the_id(cast: Cast) -> None:
    begin(cast, 2)
    before = _look(cast)
    part = Participation.objects.get(account=cast.bob)
    tick_heard(cast.actor("alice"), cast.review.id, part.id, is_heard=True)
    after = _look(cast, before)
    assert after.drawings[WatchedAs.FACILITATOR].id != before.drawings[WatchedAs.FACILITATOR].id
    for one in (WatchedAs.CONTRIBUTOR, WatchedAs.READER):
        assert after.drawings[one].id == before.drawings[one].id


def test_whoever_is_removed_no_longer_watches_at_the_next_asking(cast: Cast) -> None:
    begin(cast)
    before = _look(cast)
    end_part(cast.actor("alice"), cast.review.id, cast.bob.id)
    assert _look(cast, before) is before
    after = _look(cast, before, is_time_to_ask=True)
    assert after.watchers == {cast.alice.id: WatchedAs.FACILITATOR, cast.bob.id: None}
    assert after.drawings is before.drawings


def test_another_role_is_seen_at_the_next_asking(cast: Cast) -> None:
    begin(cast)
    before = _look(cast)
    Participation.objects.filter(account=cast.bob).update(role=Role.READER)
    assert _look(cast, before, is_time_to_ask=True).watchers[cast.bob.id] is WatchedAs.READER


def test_nothing_is_drawn_for_people_who_may_not_watch(cast: Cast) -> None:
    frame = look(cast.review.id, None, {cast.mallory.id}, is_time_to_ask=True)
    assert (frame.watchers, frame.drawings) == ({cast.mallory.id: None}, {})
