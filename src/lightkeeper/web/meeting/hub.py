"""The hub: one watch for each meeting of this process, whoever and however many look at it.

A change made in this process wakes it at once; one made by another process is found by asking for the meeting's stamp
about once a second. Only then is the database held, and never while streams sleep.
"""

import asyncio
import logging
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from typing import Any
from uuid import UUID

from django.db import connections

from lightkeeper.usecases.announcements import meeting_changed, server_stopping
from lightkeeper.web.meeting.frames import Frame, look

logger = logging.getLogger("lightkeeper.meetings")

LOOK_EVERY = 1.0
ASK_WHO_MAY_EVERY = 15.0
# Two threads look for all meetings: however many stream, no more connections to the database are used.
LOOKERS = ThreadPoolExecutor(2, thread_name_prefix="meeting")


class Watch:
    """What one meeting looks like, kept up to date while anybody watches it. Lives in one event loop."""

    def __init__(self, review_id: UUID) -> None:
        self.review_id = review_id
        self.frame: Frame | None = None
        self.is_stopped = False
        self._accounts: Counter[UUID] = Counter()
        self._loop = asyncio.get_running_loop()
        self._woken = asyncio.Event()
        self._changed = asyncio.Event()
        self._task = self._loop.create_task(self._keep_looking())

    async def next_frame(self, seen: Frame | None) -> Frame | None:
        """Wait for another frame than the one seen; returns the same one when the server stops."""
        while self.frame is seen and not self.is_stopped:
            await self._changed.wait()
        return self.frame

    def join(self, account_id: UUID) -> None:
        """Count somebody in; what is shown was drawn, and asked for, without them."""
        self._accounts[account_id] += 1
        self.wake()

    def leave(self, account_id: UUID) -> bool:
        """Count somebody out, and say whether nobody is left."""
        self._accounts[account_id] -= 1
        self._accounts += Counter()
        if not self._accounts:
            self._task.cancel()
        return not self._accounts

    def wake(self) -> None:
        """Look now; may be called from any thread."""
        # A loop that has closed has nobody left to tell.
        with suppress(RuntimeError):
            self._loop.call_soon_threadsafe(self._woken.set)

    def stop(self) -> None:
        """Let every stream end; may be called from any thread."""
        self.is_stopped = True
        with suppress(RuntimeError):
            self._loop.call_soon_threadsafe(self._tell)

    async def _keep_looking(self) -> None:
        asked_at = self._loop.time() - ASK_WHO_MAY_EVERY
        while True:
            # Whoever wakes us tells of a change, or of people who came or whose part ended: then it is time to ask.
            is_time = self._woken.is_set() or self._loop.time() - asked_at >= ASK_WHO_MAY_EVERY
            self._woken.clear()
            found = await self._loop.run_in_executor(LOOKERS, self._look, frozenset(self._accounts), is_time)
            if is_time:
                asked_at = self._loop.time()
            if found is not None and found is not self.frame:
                self.frame = found
                self._tell()
            with suppress(TimeoutError):
                await asyncio.wait_for(self._woken.wait(), LOOK_EVERY)

    def _look(self, account_ids: frozenset[UUID], is_time_to_ask: bool) -> Frame | None:
        try:
            return look(self.review_id, self.frame, account_ids, is_time_to_ask=is_time_to_ask)
        except Exception as defect:
            # The database may be away for a moment: whoever watches keeps what they see, and we look again.
            logger.error("A %s kept a meeting from being shown.", type(defect).__name__)
            return None
        finally:
            connections.close_all()

    def _tell(self) -> None:
        self._changed.set()
        self._changed = asyncio.Event()


WATCHES: dict[UUID, Watch] = {}


def join(review_id: UUID, account_id: UUID) -> Watch:
    """Return the watch over a meeting, counting the account in. Call it in the event loop, and `leave` afterwards."""
    watch = WATCHES.get(review_id) or WATCHES.setdefault(review_id, Watch(review_id))
    watch.join(account_id)
    return watch


def leave(watch: Watch, account_id: UUID) -> None:
    """Count an account out; the last one ends the watch."""
    if watch.leave(account_id) and WATCHES.get(watch.review_id) is watch:
        del WATCHES[watch.review_id]


def _wake(review_id: UUID, **_: Any) -> None:
    watch = WATCHES.get(review_id)
    if watch is not None:
        watch.wake()


def _stop(**_: Any) -> None:
    for watch in list(WATCHES.values()):
        watch.stop()


meeting_changed.connect(_wake, dispatch_uid="meeting-hub")
server_stopping.connect(_stop, dispatch_uid="meeting-hub")
