"""History is for those taking part, and everybody takes back only what is their own."""

from collections.abc import Callable

from django.test import Client

from lightkeeper.domain.access.level import Level
from lightkeeper.store.models import Account, Change, Lesson
from lightkeeper.usecases.share.share_review import share_review
from tests.people import Cast

SignIn = Callable[[Account], Client]


def test_changes_stand_under_pseudonyms_with_what_was_before(cast: Cast, signed_in_client: SignIn) -> None:
    client = signed_in_client(cast.bob)
    client.post(f"/reviews/{cast.review.id}/lessons/", {"text": "First <b>words</b>"})
    lesson = Lesson.objects.get()
    client.post(f"/lessons/{lesson.id}/", {"text": "Better words", "version": "1"})
    text = signed_in_client(cast.alice).get(f"/reviews/{cast.review.id}/history/").content.decode()
    assert "Responder A changed a lesson" in text
    assert "<del>First &lt;b&gt;words&lt;/b&gt;</del>" in text
    assert "Brannigan" not in text
    assert "Take back" not in text
    assert "Take back" in client.get(f"/reviews/{cast.review.id}/history/").content.decode()


def test_nobody_takes_back_what_another_did(cast: Cast, signed_in_client: SignIn) -> None:
    signed_in_client(cast.bob).post(f"/reviews/{cast.review.id}/lessons/", {"text": "Bob wrote this"})
    change = Change.objects.get()
    undo = f"/reviews/{cast.review.id}/undo/{change.id}/"
    assert signed_in_client(cast.alice).post(undo).status_code == 404
    assert signed_in_client(cast.rita).post(undo).status_code == 404
    assert signed_in_client(cast.bob).get(undo).status_code == 405
    assert signed_in_client(cast.bob).post(undo).status_code == 303
    assert Lesson.objects.filter(removed_at=None).count() == 0


def test_the_history_is_closed_to_readers_and_visitors(cast: Cast, signed_in_client: SignIn) -> None:
    address = f"/reviews/{cast.review.id}/history/"
    assert signed_in_client(cast.mallory).get(address).status_code == 404
    share_review(cast.actor("alice"), cast.review.id, Level.PUBLIC)
    assert signed_in_client(cast.rita).get(address).status_code == 403
    assert Client().get(address).status_code == 302


def test_a_young_review_says_that_nothing_has_changed(cast: Cast, signed_in_client: SignIn) -> None:
    text = signed_in_client(cast.alice).get(f"/reviews/{cast.review.id}/history/").content.decode()
    assert "Nothing has changed yet" in text
