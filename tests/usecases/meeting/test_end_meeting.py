"""When a meeting ends, nobody can tell any more who wrote what or who was heard."""

from lightkeeper.domain.meeting.card import CardPrompt
from lightkeeper.store.models import Participation
from lightkeeper.usecases.meeting.end_meeting import end_meeting
from lightkeeper.usecases.meeting.own_part import own_part
from lightkeeper.usecases.meeting.tick_heard import tick_heard
from lightkeeper.usecases.meeting.write_card import write_card
from tests.people import Cast
from tests.usecases.meeting.hall import WRITING, begin, meeting_of, only_for, write_and_reveal


def test_marks_of_cards_and_ticks_are_gone(cast: Cast) -> None:
    write_and_reveal(cast)
    part = Participation.objects.get(account=cast.bob)
    tick_heard(cast.actor("alice"), cast.review.id, part.id, is_heard=True)
    end_meeting(cast.actor("alice"), cast.review.id)
    row = meeting_of(cast)
    assert set(row.cards.values_list("mark", flat=True)) == {""}
    assert row.heard == []
    assert row.ended_at is not None
    assert own_part(cast.actor("bob"), cast.review.id).card_ids == frozenset()


def test_what_was_never_shown_stays_with_its_author(cast: Cast) -> None:
    begin(cast, WRITING)
    write_card(cast.actor("bob"), cast.review.id, CardPrompt.HARD, "The pager was loud.")
    end_meeting(cast.actor("alice"), cast.review.id)
    assert own_part(cast.actor("bob"), cast.review.id).written[CardPrompt.HARD].text == "The pager was loud."
    assert own_part(cast.actor("alice"), cast.review.id).written[CardPrompt.HARD].text == ""


def test_only_facilitators_end(cast: Cast) -> None:
    begin(cast)
    only_for(cast, "alice", lambda actor: end_meeting(actor, cast.review.id))
