"""Frames: what everybody in a meeting sees at one moment, drawn once for each way of watching.

Thirty people look at three drawings; only who may look is asked for each of them.
"""

import hashlib
from collections.abc import Mapping, Set
from dataclasses import dataclass, field, replace
from functools import cached_property
from uuid import UUID

from django.template.loader import render_to_string
from django.utils import timezone

from lightkeeper.usecases.meeting.board import board_of, meeting_stamp
from lightkeeper.usecases.meeting.watching import WatchedAs, who_may_watch
from lightkeeper.web.meeting.shown import shown_board

PARTS = ("now", "cards", "side")


@dataclass(frozen=True)
class Drawing:
    """The parts of the page for one way of watching. `id` is the same for what looks the same."""

    html: str

    @cached_property
    def id(self) -> str:
        """Return a short text made of what is drawn: a browser that has it needs nothing."""
        return hashlib.blake2b(self.html.encode(), digest_size=9).hexdigest()


@dataclass(frozen=True)
class Frame:
    """One moment of a meeting: its drawings, and for each account as what it may watch (None: it may not)."""

    stamp: str
    watchers: Mapping[UUID, WatchedAs | None]
    drawings: Mapping[WatchedAs, Drawing] = field(default_factory=dict)


def look(review_id: UUID, seen: Frame | None, account_ids: Set[UUID], *, is_time_to_ask: bool) -> Frame:
    """Return the frame as it is now, or the one seen before; with every change it is asked who may watch."""
    stamp = meeting_stamp(review_id)
    has_changed = seen is None or seen.stamp != stamp
    if seen is not None and not has_changed and not is_time_to_ask:
        return seen
    watchers = who_may_watch(review_id, account_ids)
    if not any(watchers.values()):
        return Frame(stamp, watchers)
    if seen is not None and not has_changed and seen.drawings:
        return seen if watchers == seen.watchers else replace(seen, watchers=watchers)
    board = board_of(review_id)
    drawn = {one: Drawing(_drawn(shown_board(board, one, timezone.now()))) for one in WatchedAs}
    return Frame(board.stamp, watchers, drawn)


def _drawn(shown: object) -> str:
    return "".join(render_to_string(f"meeting/_{part}.html", {"shown": shown}) for part in PARTS)
