"""Which moments can be kept: those that every reader's zone and both databases can show."""

from datetime import UTC, datetime

from lightkeeper.usecases.refusals import UnusableValueError

EARLIEST = datetime(1900, 1, 2, tzinfo=UTC)
LATEST = datetime(2200, 1, 1, tzinfo=UTC)
SENTENCE = "Write a time between 1900 and 2200."


def is_keepable(at: datetime) -> bool:
    """Say whether a moment can be kept. The last hours of year 9999 have no name in zones to the east."""
    try:
        return EARLIEST <= at.astimezone(UTC) <= LATEST
    except OverflowError:
        return False


def check_moments(*moments: datetime | None) -> None:
    """Raise UnusableValueError unless every moment that is given can be kept."""
    if not all(at is None or is_keepable(at) for at in moments):
        raise UnusableValueError(SENTENCE)
