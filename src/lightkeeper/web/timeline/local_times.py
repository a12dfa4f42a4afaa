"""Turns what somebody reads off a clock into a moment, and says so where the clocks were changed."""

from datetime import UTC, datetime, tzinfo

EARLIEST_YEAR, LATEST_YEAR = 1900, 2200


class NoSuchTimeError(ValueError):
    """The clocks were put forward over this time: choose one before or after."""


class TimeCameTwiceError(ValueError):
    """The clocks were put back, so this time came twice: say which one is meant."""


def came_twice(local: datetime, zone: tzinfo) -> bool:
    """Say whether the clocks showed this time twice."""
    first, second = local.replace(tzinfo=zone, fold=0), local.replace(tzinfo=zone, fold=1)
    return first.utcoffset() != second.utcoffset() and exists(local, zone)


def exists(local: datetime, zone: tzinfo) -> bool:
    """Say whether the clocks ever showed this time."""
    there_and_back = local.replace(tzinfo=zone).astimezone(UTC).astimezone(zone)
    return there_and_back.replace(tzinfo=None) == local


def moment_of(local: datetime, zone: tzinfo, fold: int | None = None) -> datetime:
    """Return the moment at which the clocks of a zone showed a time.

    Raises:
        NoSuchTimeError: they never did.
        TimeCameTwiceError: they did so twice, and `fold` (0 the first, 1 the second) does not say which is meant.
    """
    if not exists(local, zone):
        raise NoSuchTimeError("The clocks were put forward that night, so this time did not exist. Choose another one.")
    if fold is None and came_twice(local, zone):
        raise TimeCameTwiceError("The clocks were put back that night, so this time came twice. Say which one it was.")
    # Two times of one zone are compared as clocks show them, whichever came first; in UTC the order is true.
    return local.replace(tzinfo=zone, fold=fold or 0).astimezone(UTC)


def local_time_in(text: str) -> datetime:
    """Read "2026-03-03T14:05"; raises ValueError for anything else, or for a year that no review is about."""
    local = datetime.fromisoformat(text.strip())
    if local.tzinfo is not None or not EARLIEST_YEAR <= local.year <= LATEST_YEAR:
        raise ValueError(text)
    return local
