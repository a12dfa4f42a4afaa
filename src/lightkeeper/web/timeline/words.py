"""The words for kinds of events, how we know of them, and how sure we are."""

from lightkeeper.domain.edition.times import length_text
from lightkeeper.domain.incident.record import EntryKind
from lightkeeper.domain.timeline.event import EventKind, KnownThen, Precision, SourceType

KINDS = {
    EventKind.STATE_CHANGE: "Change of state",
    EventKind.SIGNAL: "Signal",
    EventKind.OBSERVATION: "Observation",
    EventKind.DECISION: "Decision",
    EventKind.ACTION: "Action",
    EventKind.COMMUNICATION: "Communication",
    EventKind.IMPACT: "Impact",
    EventKind.RECOVERY: "Recovery",
}
SOURCES = {
    SourceType.LOG: "Log",
    SourceType.GRAPH: "Graph",
    SourceType.CHAT: "Chat",
    SourceType.ALERT: "Alert",
    SourceType.DEPLOY: "Deploy",
    SourceType.TICKET: "Ticket",
    SourceType.RECOLLECTION: "Recollection",
}
PRECISIONS = {Precision.EXACT: "Exact", Precision.ABOUT: "About", Precision.UNKNOWN: "Not known"}
KNOWN_THEN = {
    KnownThen.UNSURE: "Not sure",
    KnownThen.YES: "Yes",
    KnownThen.SOME: "To some",
    KnownThen.NO: "No, learned later",
}
KNOWN_FLAGS = {KnownThen.NO: "Learned later", KnownThen.SOME: "Known to some"}
ENTRIES: dict[EntryKind, tuple[str, str]] = {
    EntryKind.ALERT: ("Alert", "alert"),
    EntryKind.TRIGGER: ("Alert", "alert"),
    EntryKind.ACKNOWLEDGE: ("Acknowledged", "paging"),
    EntryKind.ESCALATE: ("Escalated", "paging"),
    EntryKind.ASSIGN: ("Assigned", "paging"),
    EntryKind.NOTIFY: ("Notified", "paging"),
    EntryKind.NOTE: ("Note", "ticket"),
    EntryKind.MESSAGE: ("Message", "chat"),
    EntryKind.STATUS_UPDATE: ("Status update", "ticket"),
    EntryKind.CHANGE: ("Deploy", "deploy"),
    EntryKind.RESPONDER: ("Asked for help", "paging"),
    EntryKind.SEVERITY: ("Severity", "paging"),
    EntryKind.SNOOZE: ("Snoozed", "paging"),
    EntryKind.RESOLVE: ("Resolved", "paging"),
    EntryKind.REOPEN: ("Reopened", "paging"),
    EntryKind.OTHER: ("Entry", "log"),
}


IN_MINUTES = 120
LONGEST_NAME = 60


def length_words(minutes: int) -> str:
    """Return "38 minutes", "2 h 5 min" or "3 days 2 h"."""
    text = length_text(minutes)
    return text.replace(" min", " minute" if minutes == 1 else " minutes") if minutes < IN_MINUTES else text


def name_of(text: str) -> str:
    """Return a text on one line as the name of a button, cut at a word, with "…" where something was left out."""
    line = " ".join(text.split())
    if len(line) <= LONGEST_NAME:
        return line
    cut = line[:LONGEST_NAME]
    whole_words = cut.rpartition(" ")[0] or cut
    return whole_words.rstrip(" ,;:.(") + "…"
