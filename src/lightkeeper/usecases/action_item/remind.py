"""Reminds by mail of action items whose day has come: once, then weekly, never at weekends.

A mail names nobody and tells nothing: it counts, and links to pages that ask who reads them.
"""

import logging
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from smtplib import SMTPException
from uuid import UUID

from django.core.mail import send_mail
from django.db.models import Max, Q

from lightkeeper.domain.access.actor import Role
from lightkeeper.domain.action_item.action_item import ActionItemState
from lightkeeper.domain.action_item.clocks import Clock, ClockKind, asks_for_reminder, due_clocks
from lightkeeper.store.models import Account, ActionItem, Identity, Membership, Participation, ReminderSent
from lightkeeper.usecases.account.actors import actor_of_account
from lightkeeper.usecases.action_item.reminder_mail import body_of, subject_of
from lightkeeper.usecases.action_item.sight import in_sight
from lightkeeper.usecases.edition.load_findings import action_item_of

logger = logging.getLogger("lightkeeper.reminders")
SETTLED = (ActionItemState.VERIFIED, ActionItemState.NOT_EFFECTIVE, ActionItemState.SUPERSEDED)


@dataclass
class Letter:
    """What one person is reminded of: the items, by what waits."""

    account: Account
    item_ids: dict[ClockKind, list[UUID]] = field(default_factory=lambda: defaultdict(list))

    @property
    def count(self) -> int:
        """Return how many items wait."""
        return len({one for ids in self.item_ids.values() for one in ids})


def remind_of_action_items(today: date) -> int:
    """Send the day's reminders and return how many mails went out. A second run of the same day sends nothing."""
    letters, claimed = _write_letters(today)
    reached: set[UUID] = set()
    sent = 0
    for letter in letters:
        if _send(letter):
            sent += 1
            reached.update(one for ids in letter.item_ids.values() for one in ids)
    _let_go(claimed, reached)
    return sent


def _write_letters(today: date) -> tuple[list[Letter], dict[UUID, list[ReminderSent]]]:
    """Return one letter for each person, and the marks that keep a second run from writing them again."""
    letters: dict[UUID, Letter] = {}
    claimed: dict[UUID, list[ReminderSent]] = {}
    for row in _with_a_day_behind(today):
        clocks = due_clocks(action_item_of(row, ()), today)
        people = _recipients(row)
        marks = _claim(row, clocks, today) if people else []
        if not marks:
            continue
        claimed[row.id] = marks
        for account in people:
            letter = letters.setdefault(account.id, Letter(account))
            for clock in clocks:
                letter.item_ids[clock.kind].append(row.id)
    return list(letters.values()), claimed


def _with_a_day_behind(today: date) -> list[ActionItem]:
    """Return the items for which somebody should hear of a day that has come."""
    come = Q()
    for name in ("assign_by", "due_on", "look_on", "look_again_on", "bridge_until"):
        come |= Q(**{f"{name}__lte": today})
    rows = ActionItem.objects.filter(come, removed_at=None).exclude(state__in=SETTLED).select_related("review")
    found = rows.annotate(reminded_on=Max("reminders__sent_on")).order_by("recorded_at", "id")
    return [row for row in found if asks_for_reminder(action_item_of(row, ()), today, row.reminded_on)]


def _recipients(row: ActionItem) -> list[Account]:
    """Return the owner's account if the owner is somebody here who may see the item, or else the facilitators."""
    owner = _owner(row)
    if owner is not None and _may_see(owner, row):
        return [owner]
    named = Participation.objects.filter(review=row.review, role=Role.FACILITATOR, account__is_active=True)
    people = [part.account for part in named.select_related("account")]
    if not people:
        team = Membership.objects.filter(team_id=row.review.team_id, role=Role.FACILITATOR, account__is_active=True)
        people = [one.account for one in team.select_related("account")]
    return [account for account in people if _may_see(account, row)]


def _owner(row: ActionItem) -> Account | None:
    found = Identity.objects.filter(
        name_map_id=row.review.name_map_id, label=row.owner.strip(), account__is_active=True
    )
    identity = found.select_related("account").first() if row.owner.strip() else None
    return identity.account if identity is not None else None


def _may_see(account: Account, row: ActionItem) -> bool:
    return bool(in_sight(actor_of_account(account), ActionItem.objects.filter(id=row.id)))


def _claim(row: ActionItem, clocks: Iterable[Clock], today: date) -> list[ReminderSent]:
    """Mark the reminders of a day as sent, so that no second worker sends them; return the marks that are new."""
    marks = [
        ReminderSent.objects.get_or_create(action_item=row, clock=clock.kind.value, sent_on=today) for clock in clocks
    ]
    return [mark for mark, is_new in marks if is_new]


def _let_go(claimed: dict[UUID, list[ReminderSent]], reached: set[UUID]) -> None:
    """Take back the marks of items that no mail told of, so that the next run tries again."""
    lost = [mark.pk for item_id, marks in claimed.items() if item_id not in reached for mark in marks]
    ReminderSent.objects.filter(pk__in=lost).delete()


def _send(letter: Letter) -> bool:
    waiting = dict(letter.item_ids)
    try:
        send_mail(subject_of(letter.count), body_of(waiting), None, [letter.account.email])
    except (OSError, SMTPException) as error:
        logger.warning("A reminder could not be sent (%s); it is tried again.", type(error).__name__)
        return False
    return True
