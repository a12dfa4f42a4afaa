"""The page of a meeting: for those taking part, the same for all, with one's own things for oneself alone."""

from collections.abc import Callable
from uuid import uuid4

import pytest
from django.test import Client

from lightkeeper.domain.access.actor import Role
from lightkeeper.domain.meeting.card import CardPrompt
from lightkeeper.domain.meeting.note import NoteKind
from lightkeeper.store.models import Account, MeetingNote, Participation, PreTalk
from lightkeeper.usecases.meeting.add_note import add_note
from lightkeeper.usecases.meeting.end_meeting import end_meeting
from lightkeeper.usecases.meeting.write_card import write_card
from lightkeeper.usecases.review.invite import end_part
from tests.people import Cast
from tests.usecases.meeting.hall import WRITING, begin, meeting_of, open_to_the_organisation, write_and_reveal
from tests.web.recorded import HOSTILE

SignIn = Callable[[Account], Client]
SCRIPT = {"HX-Request": "true"}


@pytest.fixture
def page(cast: Cast, signed_in_client: SignIn) -> Callable[..., str]:
    """Return a function that reads the meeting's page as somebody."""

    def read(name: str, query: str = "") -> str:
        answer = signed_in_client(getattr(cast, name)).get(f"/reviews/{cast.review.id}/meeting/{query}")
        assert answer.status_code == 200
        return answer.content.decode()

    return read


@pytest.fixture
def send(cast: Cast, signed_in_client: SignIn) -> Callable[..., int]:
    """Return a function that sends one of the meeting's forms as somebody, and returns the status."""

    def post(name: str, form: str, **said: object) -> int:
        client = signed_in_client(getattr(cast, name))
        return client.post(f"/reviews/{cast.review.id}/meeting/{form}/", said).status_code

    return post


def test_before_it_begins_a_facilitator_chooses_and_others_wait(page: Callable[..., str]) -> None:
    alice, bob = page("alice"), page("bob")
    assert "Begin the meeting" in alice
    assert "60 minutes" in alice
    assert "Talk with people beforehand" in alice
    assert "It has not begun yet" in bob
    for unsaid in ("Begin the meeting", "Talk with people beforehand", "When talk drifts"):
        assert unsaid not in bob
    assert "We are here to understand" in bob


def test_it_runs_from_its_first_form_to_its_last(
    cast: Cast, page: Callable[..., str], send: Callable[..., int]
) -> None:
    assert send("alice", "start", length="60") == 303
    assert "Ask them" not in page("bob")
    assert send("alice", "step", step="4") == 303
    assert "What caught your attention first" in page("bob")
    assert send("alice", "step", step="pause") == 303
    assert "Standing still" in page("bob")
    assert send("alice", "step", step="resume") == 303
    assert send("alice", "end") == 303
    assert "The meeting has ended" in page("bob")


def test_a_script_is_answered_with_nothing_because_the_stream_tells(cast: Cast, signed_in_client: SignIn) -> None:
    client = signed_in_client(cast.alice)
    answer = client.post(f"/reviews/{cast.review.id}/meeting/start/", {"length": "30"}, headers=SCRIPT)
    assert (answer.status_code, answer.content) == (204, b"")


def test_what_to_say_and_the_tick_list_are_for_facilitators(cast: Cast, page: Callable[..., str]) -> None:
    begin(cast, 2)
    alice, bob, screen = page("alice"), page("bob"), page("alice", "?screen=1")
    for words in ("You may say", "Who was heard", "When talk drifts", "Next:"):
        assert words in alice
        assert words not in bob
        assert words not in screen
    assert "Bob Brannigan" in alice
    assert "Alice Arkwright" not in bob
    assert "Brannigan" not in screen


def test_the_big_screen_holds_nothing_of_ones_own(cast: Cast, page: Callable[..., str]) -> None:
    begin(cast, WRITING)
    write_card(cast.actor("alice"), cast.review.id, CardPrompt.HARD, "only mine")
    screen = page("alice", "?screen=1")
    assert "Silent writing" in screen
    for private in ("only mine", "Alice Arkwright", "<textarea", 'method="post"', "Write on your own"):
        assert private not in screen


def test_only_its_author_reads_what_is_written_in_silence(cast: Cast, page: Callable[..., str]) -> None:
    begin(cast, WRITING)
    write_card(cast.actor("bob"), cast.review.id, CardPrompt.HARD, f"the pager {HOSTILE}")
    assert "the pager" in page("bob")
    assert HOSTILE not in page("bob")
    assert "the pager" not in page("alice")


def test_the_story_comes_before_action_items(cast: Cast, page: Callable[..., str]) -> None:
    begin(cast, 5)
    assert "Curiosity first" in page("bob")
    meeting = meeting_of(cast)
    assert "ideas may become" not in page("bob")
    meeting.delete()
    begin(cast, WRITING)
    assert "ideas may become" in page("bob")


def test_notes_are_added_and_removed(
    cast: Cast, page: Callable[..., str], send: Callable[..., int], signed_in_client: SignIn
) -> None:
    begin(cast)
    assert send("bob", "notes", kind="idea", text=f"A limit {HOSTILE}") == 303
    assert "A limit" in page("alice")
    assert HOSTILE not in page("alice")
    assert send("bob", "notes", kind="wish", text="x") == 422
    assert send("bob", "notes", kind="idea", text=" ") == 422
    note = MeetingNote.objects.get()
    assert signed_in_client(cast.alice).post(f"/meeting-notes/{note.id}/remove/").status_code == 303
    assert "A limit" not in page("alice")


def test_somebody_is_ticked_as_heard(cast: Cast, send: Callable[..., int]) -> None:
    begin(cast, 2)
    part = Participation.objects.get(account=cast.bob)
    assert send("alice", "heard", participation=part.id, is_heard="yes") == 303
    assert meeting_of(cast).heard == [part.id]
    assert send("alice", "heard", participation=part.id, is_heard="no") == 303
    assert meeting_of(cast).heard == []
    for sent in ("", "-1", "x", "9" * 30):
        assert send("alice", "heard", participation=sent) == 422


def test_a_talk_beforehand_is_marked_without_words(
    cast: Cast, page: Callable[..., str], send: Callable[..., int]
) -> None:
    assert send("alice", "talks", account_id=cast.bob.id, state="done", text="He is worried.") == 303
    assert PreTalk.objects.values_list("state", flat=True).get() == "done"
    assert 'aria-pressed="true"' in page("alice")
    assert send("alice", "talks", account_id=cast.bob.id, state="secret") == 422
    assert send("alice", "talks", account_id="nobody", state="done") == 422


def test_ones_own_cards_are_told_to_oneself(cast: Cast, signed_in_client: SignIn, page: Callable[..., str]) -> None:
    cards = write_and_reveal(cast)
    mine = {str(card.id) for card in cards if card.prompt == "condition"}
    told = signed_in_client(cast.bob).get(f"/reviews/{cast.review.id}/meeting/mine/").json()
    assert set(told["cards"]) == mine
    assert all(one in page("bob").split('data-mine="')[1].split('"')[0] for one in mine)
    assert not any(one in page("alice").split('data-mine="')[1].split('"')[0] for one in mine)


def test_after_the_meeting_notes_stay_and_unseen_words_are_their_authors(cast: Cast, page: Callable[..., str]) -> None:
    begin(cast, WRITING)
    add_note(cast.actor("bob"), cast.review.id, NoteKind.DECISION, "We write by Friday.")
    write_card(cast.actor("bob"), cast.review.id, CardPrompt.WELL, "never shown")
    end_meeting(cast.actor("alice"), cast.review.id)
    assert "We write by Friday." in page("alice")
    assert "never shown" not in page("alice")
    assert "never shown" in page("bob")
    assert "Meet once more" in page("alice")


def test_a_reader_taking_part_watches_and_has_nothing_to_press(
    cast: Cast, page: Callable[..., str], send: Callable[..., int]
) -> None:
    Participation.objects.create(review=cast.review, account=cast.rita, role=Role.READER)
    begin(cast, WRITING)
    rita = page("rita")
    assert "Silent writing" in rita
    assert "<textarea" not in rita
    assert "data-live-form" not in rita
    assert send("rita", "notes", kind="idea", text="x") == 403


@pytest.mark.parametrize("form", ["start", "step", "end", "heard", "talks", "cards/reveal"])
def test_leading_is_the_facilitators_part(cast: Cast, send: Callable[..., int], form: str) -> None:
    begin(cast, WRITING)
    said = {"length": "30", "step": "2", "participation": "1", "account_id": str(cast.bob.id), "state": "done"}
    assert [send(name, form, **said) for name in ("bob", "rita", "mallory")] == [403, 404, 404]
    open_to_the_organisation(cast)
    assert [send(name, form, **said) for name in ("bob", "rita", "mallory")] == [403, 403, 403]


def test_readers_of_a_shared_review_do_not_reach_its_meeting(cast: Cast, signed_in_client: SignIn) -> None:
    begin(cast)
    open_to_the_organisation(cast)
    for path in ("", "live/", "mine/"):
        answer = signed_in_client(cast.rita).get(f"/reviews/{cast.review.id}/meeting/{path}")
        assert answer.status_code == 403
        assert "for those taking part" in answer.content.decode()
        assert Client().get(f"/reviews/{cast.review.id}/meeting/{path}").status_code == 302


def test_whoever_is_removed_in_the_middle_reads_one_clear_sentence(cast: Cast, signed_in_client: SignIn) -> None:
    begin(cast, WRITING)
    end_part(cast.actor("alice"), cast.review.id, cast.bob.id)
    client = signed_in_client(cast.bob)
    answer = client.post(f"/reviews/{cast.review.id}/meeting/notes/", {"kind": "idea", "text": "x"}, headers=SCRIPT)
    assert answer.status_code == 404
    assert answer.content.decode() == "There is nothing here, or it is not shared with you."


def test_a_meeting_of_nothing_is_not_there(cast: Cast, signed_in_client: SignIn) -> None:
    assert signed_in_client(cast.alice).get(f"/reviews/{uuid4()}/meeting/").status_code == 404
