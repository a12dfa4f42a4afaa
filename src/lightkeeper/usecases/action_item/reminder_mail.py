"""The words of a reminder: numbers and links, no name, no title and no text of any review."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from django.conf import settings

from lightkeeper.domain.action_item.clocks import ClockKind

WAITS = {
    ClockKind.LOOK_ON: (
        "is done, and the day has come to ask whether it worked",
        "are done, and the day has come to ask whether they worked",
    ),
    ClockKind.DONE_BY: ("is past the day it was meant for", "are past the day they were meant for"),
    ClockKind.ASSIGN_BY: ("waits for somebody to take it on", "wait for somebody to take them on"),
    ClockKind.BRIDGE_UNTIL: ("is a bridge that was meant to hold until now", "are bridges meant to hold until now"),
    ClockKind.LOOK_AGAIN_ON: ("was declined, to be looked at again now", "were declined, to be looked at again now"),
}
MOST_LINKS = 20


def public_address() -> str:
    """Return where people reach this server: the first origin forms may come from, or its first host name."""
    origins: list[str] = settings.CSRF_TRUSTED_ORIGINS
    if origins:
        return origins[0].rstrip("/")
    hosts = [host for host in settings.ALLOWED_HOSTS if "*" not in host]
    scheme = "https" if settings.SESSION_COOKIE_SECURE else "http"
    return f"{scheme}://{hosts[0] if hosts else 'localhost'}"


def subject_of(count: int) -> str:
    """Return the subject for a number of items."""
    return "One action item waits for you" if count == 1 else f"{count} action items wait for you"


def body_of(waiting: Mapping[ClockKind, Sequence[UUID]]) -> str:
    """Return the text of a reminder."""
    lines = [_line(len(waiting[kind]), words) for kind, words in WAITS.items() if waiting.get(kind)]
    ids = list(dict.fromkeys(one for ids in waiting.values() for one in ids))
    address = public_address()
    links = [f"{address}/action-items/{item_id}/" for item_id in ids[:MOST_LINKS]]
    return "\n".join(
        [
            "Hello,",
            "",
            *lines,
            "",
            *links,
            "",
            f"All that is open: {address}/action-items/",
            "",
            "A day may move, and deciding against something is fine when the reason is written down.",
            "You hear of each at most once a week, on working days.",
            "",
            "Lightkeeper",
        ]
    )


def _line(count: int, words: tuple[str, str]) -> str:
    return f"- One action item {words[0]}." if count == 1 else f"- {count} action items {words[1]}."
