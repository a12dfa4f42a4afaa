"""Silences: stretches of a timeline in which nothing was written down.

Memory fails first where nobody took notes, so a long silence is what the
facilitator asks about before anything else.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

WORTH_ASKING_ABOUT = timedelta(minutes=20)


@dataclass(frozen=True)
class Silence:
    """A stretch with nothing in it, from the end of one event to the beginning of the next."""

    began_at: datetime
    ended_at: datetime

    @property
    def length(self) -> timedelta:
        """How long nothing was written down."""
        return self.ended_at - self.began_at


def find_silences(
    stretches: Iterable[tuple[datetime, datetime | None]], at_least: timedelta = WORTH_ASKING_ABOUT
) -> list[Silence]:
    """Return the silences between (began, ended or None) stretches, earliest first. Overlaps leave no silence."""
    silences: list[Silence] = []
    heard_until: datetime | None = None
    for began_at, ended_at in sorted(stretches, key=lambda stretch: stretch[0]):
        if heard_until is not None and began_at - heard_until >= at_least:
            silences.append(Silence(heard_until, began_at))
        last = max(began_at, ended_at or began_at)
        heard_until = last if heard_until is None else max(heard_until, last)
    return silences
