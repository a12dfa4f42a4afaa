"""Whose day it is: working days and "today" are those of whoever asks."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from django.utils import timezone

from lightkeeper.domain.access.actor import Actor
from lightkeeper.store.models import Account
from lightkeeper.usecases.refusals import UnusableValueError

EARLIEST, LATEST = date(1900, 1, 1), date(2199, 12, 31)


def zone_of(actor: Actor) -> tzinfo:
    """Return the time zone that somebody lives by; UTC where none is known."""
    name = Account.objects.filter(id=actor.own_id).values_list("time_zone", flat=True).first()
    try:
        return ZoneInfo(name or "UTC")
    except (ZoneInfoNotFoundError, ValueError):
        return UTC


def today_for(actor: Actor, now: datetime | None = None) -> date:
    """Return the day it is for somebody."""
    return (now or timezone.now()).astimezone(zone_of(actor)).date()


def check_days(days: Iterable[date | None]) -> None:
    """Raise UnusableValueError unless every day that is given can be kept and counted on from."""
    if not all(day is None or EARLIEST <= day <= LATEST for day in days):
        raise UnusableValueError("Write a day between 1900 and 2199.")
