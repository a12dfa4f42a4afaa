"""Foresight: what could be known at a moment, and nothing that only later became clear (practice FAC-2).

Whoever knows the ending sees it everywhere; a view that ends at a playhead gives the open question back.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from lightkeeper.domain.timeline.event import Event, KnownThen, in_order

KNOWN = (KnownThen.YES, KnownThen.SOME, KnownThen.UNSURE)


def known_at(events: Iterable[Event], playhead: datetime) -> list[Event]:
    """Return in order what had happened by then and was known to some or all; what went on still has no end."""
    known = [event for event in events if event.happened_at <= playhead and event.known_then in KNOWN]
    return in_order([_as_of(event, playhead) for event in known])


def moments_of(events: Iterable[Event]) -> list[datetime]:
    """Return the moments at which a playhead can stand: once each, and only of what was known then."""
    return sorted({event.happened_at for event in events if event.known_then in KNOWN})


def _as_of(event: Event, playhead: datetime) -> Event:
    """When something will end is not known while it goes on."""
    if event.ended_at is None or event.ended_at <= playhead:
        return event
    return replace(event, ended_at=None)
