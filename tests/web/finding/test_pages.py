"""Questions, factors, lessons and action items are tested together: they share their pages."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.db.models import Model
from django.test import Client

from lightkeeper.domain.access.level import Level
from lightkeeper.store.models import Account, ActionItem, Factor, Lesson, OpenQuestion, TimelineEvent
from lightkeeper.usecases.share.share_review import share_review
from tests.people import Cast

SignIn = Callable[[Account], Client]
FRAGMENT: dict[str, Any] = {"headers": {"HX-Request": "true"}}
FACTOR = {"text": "The reminder went to a mailbox", "status": "hypothesis"}
LESSON = {"text": "Renew without hands", "applies_when": "There is a date"}
ACTION_ITEM = {"text": "Renew by machine", "state": "agreed", "owner": "Bob Brannigan", "due_on": "2026-03-27"}
QUESTION = {"text": "What made the reminder easy to miss?", "own_level": "L2"}
ALL = (
    ("questions", OpenQuestion, QUESTION),
    ("factors", Factor, FACTOR),
    ("lessons", Lesson, LESSON),
    ("action-items", ActionItem, ACTION_ITEM),
)
each_kind = pytest.mark.parametrize(("folder", "model", "said"), ALL)


def adding(cast: Cast, folder: str) -> str:
    """Return where one is added to the cast's review."""
    return f"/reviews/{cast.review.id}/{'questions/new' if folder == 'questions' else folder}/"


@each_kind
def test_one_is_added_and_its_list_comes_back(
    cast: Cast, signed_in_client: SignIn, folder: str, model: type[Model], said: dict[str, str]
) -> None:
    response = signed_in_client(cast.bob).post(adding(cast, folder), said, **FRAGMENT)
    text = response.content.decode()
    assert text.startswith(f'<section class="review-section" id="{folder}"')
    assert said["text"] in text
    assert f'hx-swap-oob="innerHTML:#count-{folder}">1<' in text
    assert "/undo/" in text


@each_kind
def test_one_without_words_comes_back_with_a_sentence(
    cast: Cast, signed_in_client: SignIn, folder: str, model: type[Model], said: dict[str, str]
) -> None:
    response = signed_in_client(cast.bob).post(adding(cast, folder), {**said, "text": ""}, **FRAGMENT)
    assert response.status_code == 422
    assert response["HX-Retarget"].startswith("#new-")
    assert "Say " in response.content.decode()
    assert not model._default_manager.exists()


@each_kind
def test_one_is_changed_taken_out_and_brought_back(
    cast: Cast, signed_in_client: SignIn, folder: str, model: type[Model], said: dict[str, str]
) -> None:
    client = signed_in_client(cast.bob)
    client.post(adding(cast, folder), said)
    row = model._default_manager.get()
    form = client.get(f"/{folder}/{row.pk}/edit/", **FRAGMENT).content.decode()
    assert said["text"] in form
    changed = client.post(f"/{folder}/{row.pk}/", {**said, "text": "Said better", "version": "1"}, **FRAGMENT)
    assert "Said better" in changed.content.decode()
    removed = client.post(f"/{folder}/{row.pk}/remove/", **FRAGMENT).content.decode()
    assert "Said better" not in removed
    undo = removed.partition("/undo/")[2][:36]
    back = client.post(f"/reviews/{cast.review.id}/undo/{undo}/", **FRAGMENT).content.decode()
    assert "Said better" in back


@each_kind
def test_whoever_saves_second_sees_both_texts(
    cast: Cast, signed_in_client: SignIn, folder: str, model: type[Model], said: dict[str, str]
) -> None:
    client = signed_in_client(cast.bob)
    client.post(adding(cast, folder), said)
    row = model._default_manager.get()
    client.post(f"/{folder}/{row.pk}/", {**said, "text": "Written first", "version": "1"})
    late = signed_in_client(cast.alice).post(f"/{folder}/{row.pk}/", {**said, "text": "Written second", "version": "1"})
    assert late.status_code == 409
    assert "Written first" in late.content.decode()
    assert "Written second" in late.content.decode()
    assert 'name="version" value="2"' in late.content.decode()


@each_kind
def test_only_who_takes_part_writes(
    cast: Cast, signed_in_client: SignIn, folder: str, model: type[Model], said: dict[str, str]
) -> None:
    address = adding(cast, folder)
    assert signed_in_client(cast.rita).post(address, said).status_code == 404
    share_review(cast.actor("alice"), cast.review.id, Level.PUBLIC)
    assert signed_in_client(cast.rita).post(address, said).status_code == 403
    assert signed_in_client(cast.mallory).get(address).status_code == 403
    assert Client().post(address, said).status_code == 302
    assert not model._default_manager.exists()


@each_kind
def test_forms_are_pages_of_their_own_without_script(
    cast: Cast, signed_in_client: SignIn, folder: str, model: type[Model], said: dict[str, str]
) -> None:
    client = signed_in_client(cast.bob)
    assert "<html" in client.get(adding(cast, folder)).content.decode()
    response = client.post(adding(cast, folder), said)
    assert response.status_code == 303
    assert "Added." in client.get(response["Location"].partition("#")[0]).content.decode()


def test_a_supported_factor_asks_for_evidence_and_keeps_it(cast: Cast, signed_in_client: SignIn) -> None:
    client = signed_in_client(cast.bob)
    client.post(
        f"/reviews/{cast.review.id}/events/",
        {"happened_at": "2026-03-02T14:05", "text": "It grew", "kind": "signal", "precision": "exact",
         "source_type": "log", "known_then": "yes"},
    )  # fmt: skip
    event = TimelineEvent.objects.get()
    address = f"/reviews/{cast.review.id}/factors/"
    bare = client.post(address, {**FACTOR, "status": "supported"}, **FRAGMENT)
    assert bare.status_code == 422
    assert "link at least one event" in bare.content.decode()
    shown = client.post(address, {**FACTOR, "status": "supported", "evidence_ids": [str(event.id)]}, **FRAGMENT)
    assert f'href="#event-{event.id}">1 event shows it' in shown.content.decode()
    elsewhere = client.post(address, {**FACTOR, "evidence_ids": [str(cast.review.id)]}, **FRAGMENT)
    assert elsewhere.status_code == 422


def test_an_owner_goes_by_a_role_and_a_date_that_passed_is_pointed_out(cast: Cast, signed_in_client: SignIn) -> None:
    client = signed_in_client(cast.alice)
    address = f"/reviews/{cast.review.id}/action-items/"
    text = client.post(address, {**ACTION_ITEM, "due_on": "2020-01-01"}, **FRAGMENT).content.decode()
    assert "Responder A" in text
    assert "Brannigan" not in text
    assert "Past its date" in text
    assert client.post(address, {**ACTION_ITEM, "due_on": "soon"}).status_code == 422
    assert client.post(address, {**ACTION_ITEM, "reference": "javascript:alert(1)"}).status_code == 422


def test_a_lesson_names_its_factors_and_asks_to_be_looked_at_again_after_a_year(
    cast: Cast, signed_in_client: SignIn
) -> None:
    client = signed_in_client(cast.bob)
    client.post(f"/reviews/{cast.review.id}/factors/", {"text": "No <limit>", "status": "hypothesis"})
    factor = Factor.objects.get()
    said = {"text": "Limits help.", "factor_ids": [str(factor.id)], "status": "current", "look_again_on": ""}
    client.post(f"/reviews/{cast.review.id}/lessons/", said)
    lesson = Lesson.objects.get()
    page = client.get(f"/reviews/{cast.review.id}/").content.decode()
    assert "Learned from" in page
    assert "No &lt;limit&gt;" in page
    assert "Please re-check" not in page
    Lesson.objects.update(recorded_at=lesson.recorded_at - timedelta(days=366))
    assert "Please re-check" in client.get(f"/reviews/{cast.review.id}/").content.decode()
    confirmed = client.post(f"/lessons/{lesson.id}/confirm/", **FRAGMENT).content.decode()
    assert "Please re-check" not in confirmed
    assert "it held on" in confirmed


def test_a_lesson_in_doubt_says_so_and_a_day_that_is_none_comes_back(cast: Cast, signed_in_client: SignIn) -> None:
    client = signed_in_client(cast.bob)
    said = {"text": "Limits help.", "status": "doubtful", "look_again_on": "soon"}
    refused = client.post(f"/reviews/{cast.review.id}/lessons/", said, **FRAGMENT)
    assert refused.status_code == 422
    assert "Write a day such as" in refused.content.decode()
    added = client.post(f"/reviews/{cast.review.id}/lessons/", said | {"look_again_on": "2027-03-27"}, **FRAGMENT)
    assert "In doubt" in added.content.decode()
    assert "look again on 27 March 2027" in added.content.decode()
    lesson = Lesson.objects.get()
    for account in (cast.rita, cast.mallory):
        assert signed_in_client(account).post(f"/lessons/{lesson.id}/confirm/").status_code == 404


def test_a_pinned_question_has_no_button_to_take_it_out(cast: Cast, signed_in_client: SignIn) -> None:
    client = signed_in_client(cast.bob)
    client.post(f"/reviews/{cast.review.id}/questions/ask/", {"key": "Q-I1"})
    question = OpenQuestion.objects.get()
    page = client.get(f"/reviews/{cast.review.id}/").content.decode()
    assert f"/questions/{question.id}/edit/" in page
    assert f"/questions/{question.id}/remove/" not in page
    assert client.post(f"/questions/{question.id}/remove/").status_code == 422
