"""What is written in silence is kept as typed, and nobody else can read it or count whose it is."""

import pytest

from lightkeeper.domain.meeting.card import CardPrompt
from lightkeeper.store.models import AuditEntry, Change, MeetingCard
from lightkeeper.usecases.meeting.board import board_of
from lightkeeper.usecases.meeting.move_step import move_step
from lightkeeper.usecases.meeting.own_part import own_part
from lightkeeper.usecases.meeting.write_card import Written, WrittenElsewhereError, take_back_cards, write_card
from lightkeeper.usecases.refusals import NotFoundError, UnusableValueError
from lightkeeper.usecases.review.invite import end_part
from tests.people import Cast
from tests.usecases.meeting.hall import WRITING, begin, heard_of, meeting_of, only_for, write_and_reveal

HARD = CardPrompt.HARD


def test_a_text_is_kept_and_changed_where_it_stands(cast: Cast) -> None:
    begin(cast, WRITING)
    assert write_card(cast.actor("bob"), cast.review.id, HARD, "The pa", 0) == Written("The pa", 1)
    assert write_card(cast.actor("bob"), cast.review.id, HARD, "The pager", 1) == Written("The pager", 2)
    assert MeetingCard.objects.count() == 1


def test_names_stay_as_typed_while_only_their_author_reads_them(cast: Cast) -> None:
    begin(cast, WRITING)
    written = write_card(cast.actor("bob"), cast.review.id, HARD, "Alice Arkwright was asleep.")
    assert written.text == "Alice Arkwright was asleep."


def test_nobody_else_reads_or_counts_it(cast: Cast) -> None:
    begin(cast, WRITING)
    before = board_of(cast.review.id)
    write_card(cast.actor("bob"), cast.review.id, HARD, "The pager was loud.")
    assert board_of(cast.review.id) == before
    assert own_part(cast.actor("alice"), cast.review.id).written[HARD] == Written()
    assert own_part(cast.actor("bob"), cast.review.id).written[HARD].text == "The pager was loud."


def test_neither_trail_nor_history_nor_watchers_are_told(cast: Cast) -> None:
    begin(cast, WRITING)
    before = AuditEntry.objects.count(), Change.objects.count()
    assert heard_of(lambda: write_card(cast.actor("bob"), cast.review.id, HARD, "The pager was loud.")) == []
    assert (AuditEntry.objects.count(), Change.objects.count()) == before


def test_the_database_does_not_say_who_wrote_it(cast: Cast) -> None:
    begin(cast, WRITING)
    write_card(cast.actor("bob"), cast.review.id, HARD, "The pager was loud.")
    row = MeetingCard.objects.values().get()
    assert row["claimed_by_id"] is None
    assert str(cast.bob.id) not in str(row)
    assert cast.bob.id.hex not in str(row)


def test_the_same_person_has_another_mark_in_each_meeting(cast: Cast) -> None:
    marks = set()
    for _ in range(2):
        begin(cast, WRITING)
        write_card(cast.actor("bob"), cast.review.id, HARD, "Loud.")
        marks.add(meeting_of(cast).cards.get().mark)
        meeting_of(cast).delete()
    assert len(marks) == 2


def test_two_windows_lose_nothing(cast: Cast) -> None:
    begin(cast, WRITING)
    write_card(cast.actor("bob"), cast.review.id, HARD, "On the phone.", 0)
    with pytest.raises(WrittenElsewhereError) as refusal:
        write_card(cast.actor("bob"), cast.review.id, HARD, "On the screen.", 0)
    assert refusal.value.kept == Written("On the phone.", 1)
    write_card(cast.actor("bob"), cast.review.id, HARD, "On the phone.", 0)
    assert meeting_of(cast).cards.get().text == "On the phone."


def test_one_writes_only_between_its_step_and_the_reveal(cast: Cast) -> None:
    begin(cast, WRITING - 1)
    with pytest.raises(UnusableValueError, match="not begun"):
        write_card(cast.actor("bob"), cast.review.id, HARD, "Early")
    meeting_of(cast).delete()
    write_and_reveal(cast)
    with pytest.raises(UnusableValueError, match="have been shown"):
        write_card(cast.actor("bob"), cast.review.id, HARD, "Late")


def test_going_on_to_the_next_step_leaves_people_writing(cast: Cast) -> None:
    begin(cast, WRITING)
    move_step(cast.actor("alice"), cast.review.id, WRITING + 1)
    assert write_card(cast.actor("bob"), cast.review.id, HARD, "Still writing").version == 1


def test_far_too_much_is_refused_and_what_was_kept_stays(cast: Cast) -> None:
    begin(cast, WRITING)
    write_card(cast.actor("bob"), cast.review.id, HARD, "Short")
    with pytest.raises(UnusableValueError, match="4,000"):
        write_card(cast.actor("bob"), cast.review.id, HARD, "x" * 4_001)
    assert meeting_of(cast).cards.get().text == "Short"


def test_one_takes_back_ones_own_and_nobody_elses(cast: Cast) -> None:
    begin(cast, WRITING)
    write_card(cast.actor("bob"), cast.review.id, HARD, "Bob's")
    write_card(cast.actor("alice"), cast.review.id, HARD, "Alice's")
    take_back_cards(cast.actor("bob"), cast.review.id)
    assert MeetingCard.objects.get().text == "Alice's"


def test_whoever_is_removed_in_the_middle_is_refused_and_their_words_stay(cast: Cast) -> None:
    begin(cast, WRITING)
    write_card(cast.actor("bob"), cast.review.id, HARD, "Before")
    assert heard_of(lambda: end_part(cast.actor("alice"), cast.review.id, cast.bob.id)) == [cast.review.id]
    with pytest.raises(NotFoundError):
        write_card(cast.actor("bob"), cast.review.id, HARD, "After")
    assert MeetingCard.objects.get().text == "Before"


def test_only_those_taking_part_write(cast: Cast) -> None:
    begin(cast, WRITING)
    only_for(cast, "alice bob", lambda actor: write_card(actor, cast.review.id, HARD, "No"))
    only_for(cast, "alice bob", lambda actor: take_back_cards(actor, cast.review.id))
