"""Working days: Monday to Friday. Holidays differ from place to place, so nobody's are assumed."""

from datetime import date, datetime, time, tzinfo

_SATURDAY = 5


def is_working_day(day: date) -> bool:
    """Say whether a day is one of Monday to Friday."""
    return day.weekday() < _SATURDAY


def working_day_from(day: date) -> date:
    """Return the day itself, or the Monday after it."""
    while not is_working_day(day):
        day = days_later(day, 1)
    return day


def days_later(day: date, count: int) -> date:
    """Return the day `count` days later, or the last day there is."""
    return date.fromordinal(min(day.toordinal() + count, date.max.toordinal()))


def add_working_days(day: date, count: int) -> date:
    """Return the day `count` working days later. From a Saturday or Sunday counting begins on Monday."""
    day = working_day_from(day)
    for _ in range(count):
        day = working_day_from(days_later(day, 1))
    return day


def working_days_after(at: datetime, count: int, zone: tzinfo) -> datetime:
    """Return the moment `count` working days later at the same local time, in `zone`.

    Local days may have 23 or 25 hours: the clock on the wall is what people agree on. What ends on a free day counts
    as ending when Monday begins.
    """
    local = at.astimezone(zone)
    clock = local.time() if is_working_day(local.date()) else time()
    return datetime.combine(add_working_days(local.date(), count), clock, zone)
