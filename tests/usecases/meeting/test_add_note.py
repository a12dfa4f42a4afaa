"""Notes are for everybody: parked things, decisions and ideas."""

import pytest

from lightkeeper.domain.meeting.note import NoteKind
from lightkeeper.store.models import MeetingNote
from lightkeeper.usecases.meeting.add_note import add_note, remove_note
from lightkeeper.usecases.meeting.board import board_of
from lightkeeper.usecases.meeting.end_meeting import end_meeting
from lightkeeper.usecases.refusals import NotFoundError, UnusableValueError
from tests.people import Cast
from tests.usecases.meeting.hall import begin, only_for


def test_a_note_is_shown_without_names_and_can_be_removed(cast: Cast) -> None:
    begin(cast)
    row = add_note(cast.actor("bob"), cast.review.id, NoteKind.IDEA, "Ask Bob Brannigan about limits")
    shown = board_of(cast.review.id).notes[0]
    assert shown.kind is NoteKind.IDEA
    assert "Bob" not in shown.text
    assert remove_note(cast.actor("alice"), row.id) == cast.review.id
    assert board_of(cast.review.id).notes == ()
    with pytest.raises(NotFoundError):
        remove_note(cast.actor("alice"), row.id)


def test_an_empty_note_is_not_kept(cast: Cast) -> None:
    begin(cast)
    with pytest.raises(UnusableValueError, match="few words"):
        add_note(cast.actor("bob"), cast.review.id, NoteKind.PARKED, "  ")


def test_notes_stay_to_be_read_once_the_meeting_ended_and_no_new_ones_come(cast: Cast) -> None:
    begin(cast)
    add_note(cast.actor("bob"), cast.review.id, NoteKind.DECISION, "We write the draft by Friday.")
    end_meeting(cast.actor("alice"), cast.review.id)
    assert [one.text for one in board_of(cast.review.id).notes] == ["We write the draft by Friday."]
    with pytest.raises(UnusableValueError, match="No meeting"):
        add_note(cast.actor("bob"), cast.review.id, NoteKind.DECISION, "Late")


def test_only_those_taking_part_note(cast: Cast) -> None:
    begin(cast)
    row = add_note(cast.actor("bob"), cast.review.id, NoteKind.PARKED, "The queue's name")
    only_for(cast, "alice bob", lambda actor: add_note(actor, cast.review.id, NoteKind.PARKED, "No"))
    only_for(cast, "alice bob", lambda actor: remove_note(actor, row.id))
    assert MeetingNote.objects.get().removed_at is None
