"""Reminders by mail: who hears, how often, and how little a mail tells."""

from datetime import date, timedelta

import pytest
from django.core import mail
from django.core.mail.backends.locmem import EmailBackend

from lightkeeper.store import models as rows
from lightkeeper.usecases.action_item.remind import remind_of_action_items
from tests.people import Cast
from tests.usecases.action_item.desk import DUE, make_item

FRIDAY = DUE


def agreed(cast: Cast, **values: object) -> rows.ActionItem:
    row = make_item(cast)
    rows.ActionItem.objects.filter(id=row.id).update(**{"state": "agreed", **values})
    return row


def label_of(cast: Cast, account: rows.Account) -> str:
    return rows.Identity.objects.get(name_map=cast.review.name_map, account=account).label


def test_the_owner_hears_once_on_the_day_and_again_a_week_later(cast: Cast) -> None:
    agreed(cast, owner=label_of(cast, cast.bob))
    assert remind_of_action_items(FRIDAY - timedelta(days=1)) == 0
    assert remind_of_action_items(FRIDAY) == 1
    assert remind_of_action_items(FRIDAY) == 0
    assert remind_of_action_items(FRIDAY + timedelta(days=3)) == 0
    assert remind_of_action_items(FRIDAY + timedelta(days=7)) == 1
    assert [one.to for one in mail.outbox] == [["bob@quayside.example"]] * 2


def test_nobody_hears_at_a_weekend_and_what_was_slept_through_is_made_up_for(cast: Cast) -> None:
    agreed(cast)
    assert remind_of_action_items(FRIDAY + timedelta(days=1)) == 0
    assert remind_of_action_items(FRIDAY + timedelta(days=3)) == 1


def test_a_role_is_told_through_the_facilitators(cast: Cast) -> None:
    agreed(cast)
    assert remind_of_action_items(FRIDAY) == 1
    assert mail.outbox[0].to == ["alice@quayside.example"]


def test_without_named_facilitators_those_of_the_team_hear(cast: Cast) -> None:
    agreed(cast)
    rows.Participation.objects.filter(account=cast.alice).delete()
    assert remind_of_action_items(FRIDAY) == 1
    assert mail.outbox[0].to == ["alice@quayside.example"]


def test_an_owner_who_may_no_longer_see_it_does_not_hear_of_it(cast: Cast) -> None:
    agreed(cast, owner=label_of(cast, cast.bob))
    rows.Participation.objects.filter(account=cast.bob).delete()
    remind_of_action_items(FRIDAY)
    assert [one.to for one in mail.outbox] == [["alice@quayside.example"]]


def test_who_was_switched_off_does_not_hear(cast: Cast) -> None:
    agreed(cast, owner=label_of(cast, cast.bob))
    rows.Account.objects.update(is_active=False)
    assert remind_of_action_items(FRIDAY) == 0
    assert not rows.ReminderSent.objects.exists()


def test_one_mail_counts_all_and_names_nobody_and_tells_nothing(cast: Cast) -> None:
    first = agreed(cast, text="Rotate the leaked secret", owner=label_of(cast, cast.bob))
    second = agreed(cast, state="done", look_on=FRIDAY, owner=label_of(cast, cast.bob))
    assert remind_of_action_items(FRIDAY) == 1
    (sent,) = mail.outbox
    said = f"{sent.subject}\n{sent.body}"
    assert sent.subject == "2 action items wait for you"
    assert f"/action-items/{first.id}/" in said
    assert f"/action-items/{second.id}/" in said
    for secret in ("Rotate", "Bob", "Brannigan", "Payments", "Queue", label_of(cast, cast.bob)):
        assert secret not in said


def test_what_is_settled_or_only_an_idea_is_left_alone(cast: Cast) -> None:
    for state in ("idea", "verified", "superseded", "not_effective"):
        agreed(cast, state=state, look_again_on=date(2026, 3, 1))
    agreed(cast, removed_at="2026-03-09T10:00:00Z")
    assert remind_of_action_items(FRIDAY) == 0


def test_an_idea_that_nobody_took_on_and_a_decline_to_look_at_again_are_told(cast: Cast) -> None:
    agreed(cast, state="idea", owner="", assign_by=FRIDAY)
    agreed(cast, state="declined", look_again_on=FRIDAY)
    assert remind_of_action_items(FRIDAY) == 1
    assert "waits for somebody to take it on" in mail.outbox[0].body
    assert "looked at again" in mail.outbox[0].body


def test_a_mail_that_could_not_be_sent_is_tried_again(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    agreed(cast)

    def fail(*_: object) -> int:
        raise ConnectionRefusedError("no mail today")

    with monkeypatch.context() as broken:
        broken.setattr(EmailBackend, "send_messages", fail)
        assert remind_of_action_items(FRIDAY) == 0
    assert not rows.ReminderSent.objects.exists()
    assert remind_of_action_items(FRIDAY) == 1
