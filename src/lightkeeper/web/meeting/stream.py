"""The stream of a meeting: server-sent events that bring the page's shared parts whenever they change.

Who may watch is asked when it opens and with every change. Each stream ends after ten minutes, so that the browser
comes again with its session; it comes again by itself, also when the server was away.
"""

import asyncio
import secrets
from collections.abc import AsyncIterator
from contextlib import suppress
from uuid import UUID

from asgiref.sync import sync_to_async
from django.core.handlers.asgi import ASGIRequest
from django.db import connections
from django.http import HttpRequest, HttpResponse, HttpResponseBase, StreamingHttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from lightkeeper.usecases.meeting.watching import WatchedAs, watched_as
from lightkeeper.web.meeting.frames import Frame, look
from lightkeeper.web.meeting.hub import join, leave
from lightkeeper.web.session.access import signed_in
from lightkeeper.web.session.middleware import actor_of

EVENTS = "text/event-stream; charset=utf-8"
HEARTBEAT = 15.0
LONGEST = 600.0
COME_AGAIN = 2_000
ENDED = (
    "Your part in this review has ended. What you wrote stays, under your pseudonym. Its facilitator can tell you more."
)


@require_safe
@signed_in
def live(request: HttpRequest, review_id: UUID) -> HttpResponseBase:
    """Stream a meeting to somebody taking part; a server that cannot stream says once what stands there."""
    actor = actor_of(request)
    opened_as = watched_as(actor, review_id)
    reader = _Reader(actor.own_id, opened_as, "screen" in request.GET, request.headers.get("Last-Event-ID", ""))
    if not isinstance(request, ASGIRequest):
        frame = look(review_id, None, {actor.own_id}, is_time_to_ask=True)
        return HttpResponse(f"retry: {COME_AGAIN}\n\n{reader.told(frame)}", content_type=EVENTS)
    response = StreamingHttpResponse(_events(review_id, reader), content_type=EVENTS)
    # A proxy that gathers answers would hold back what is live.
    response.headers["X-Accel-Buffering"] = "no"
    return response


class _Reader:
    """One stream's reader: as what it opened, and the id of the drawing its page shows."""

    def __init__(self, account_id: UUID, opened_as: WatchedAs, is_screen: bool, shows_id: str) -> None:
        self.account_id, self.opened_as, self.is_screen, self.shows_id = account_id, opened_as, is_screen, shows_id
        self.has_ended = False

    def told(self, frame: Frame) -> str:
        """Return the events this reader needs to see what a frame shows; nothing if their page shows it."""
        watches = frame.watchers.get(self.account_id, self.opened_as)
        drawing = frame.drawings.get(WatchedAs.READER if self.is_screen and watches else watches or self.opened_as)
        if watches is None:
            self.has_ended = True
            return _event("ended", ENDED)
        # Whoever comes while nobody else may watch waits for the drawing that their coming asks for.
        if drawing is None or drawing.id == self.shows_id:
            return ""
        self.shows_id = drawing.id
        return _event("board", drawing.html, drawing.id)


async def _events(review_id: UUID, reader: _Reader) -> AsyncIterator[str]:
    # The request's own thread still holds the connection that opened the page: a stream must not sleep on it.
    await sync_to_async(connections.close_all)()
    loop = asyncio.get_running_loop()
    ends_at, frame = loop.time() + LONGEST, None
    watch = join(review_id, reader.account_id)
    try:
        yield _retry()
        while not (watch.is_stopped or reader.has_ended) and loop.time() < ends_at:
            found = None
            with suppress(TimeoutError):
                found = await asyncio.wait_for(watch.next_frame(frame), HEARTBEAT)
            if found is not None and found is not frame:
                frame = found
                yield _clock() + reader.told(frame)
            else:
                yield ": still here\n\n" + _clock()
    finally:
        leave(watch, reader.account_id)


def _event(name: str, text: str, event_id: str = "") -> str:
    said = f"id: {event_id}\n" if event_id else ""
    lines = "".join(f"data: {line}\n" for line in text.splitlines())
    return f"event: {name}\n{said}{lines}\n"


def _clock() -> str:
    return _event("clock", str(round(timezone.now().timestamp() * 1000)))


def _retry() -> str:
    # Thirty browsers that lost one server need not all come back in the same moment.
    return f"retry: {800 + secrets.randbelow(1200)}\n\n"
