"""Turns PagerDuty's log entries, notes, alerts, status updates and change events into entries.

PagerDuty gives structure, not sentences; the sentences here are ours. A kind we do not know keeps its own summary.
"""

from lightkeeper.domain.incident.record import Entry, EntryKind
from lightkeeper.integrations.pagerduty.references import Directory, is_person
from lightkeeper.plugins.saved_json import (
    fingerprint_of,
    id_of,
    line_of,
    list_of,
    object_of,
    text_of,
    time_of,
    url_of,
)

SOMEBODY = "a responder"
# The schemas of PagerDuty's REST API, and a few it sends without naming them there.
SENTENCES = {
    "trigger": (EntryKind.TRIGGER, "{who} triggered the incident"),
    "acknowledge": (EntryKind.ACKNOWLEDGE, "{who} acknowledged the incident"),
    "acknowledgement": (EntryKind.ACKNOWLEDGE, "{who} acknowledged the incident"),
    "unacknowledge": (EntryKind.OTHER, "The acknowledgement ended and the incident waited for a responder again"),
    "assign": (EntryKind.ASSIGN, "{who} assigned the incident to {whom}"),
    "delegate": (EntryKind.ASSIGN, "{who} delegated the incident to {whom}"),
    "escalate": (EntryKind.ESCALATE, "{who} escalated the incident to {whom}"),
    "exhaust_escalation_path": (EntryKind.ESCALATE, "The escalation policy had nobody left to notify"),
    "repeat_escalation_path": (EntryKind.ESCALATE, "The escalation policy started again from its first step"),
    "notify": (EntryKind.NOTIFY, "PagerDuty notified {whom}"),
    "reach_ack_limit": (EntryKind.OTHER, "The incident reached PagerDuty's limit of acknowledgements"),
    "reach_trigger_limit": (EntryKind.OTHER, "The incident reached PagerDuty's limit of triggers"),
    "resolve": (EntryKind.RESOLVE, "{who} resolved the incident"),
    "reopen": (EntryKind.REOPEN, "{who} reopened the incident"),
    "snooze": (EntryKind.SNOOZE, "{who} snoozed the incident"),
    "urgency_change": (EntryKind.SEVERITY, "{who} changed the urgency of the incident"),
    "priority_change": (EntryKind.SEVERITY, "{who} changed the priority of the incident"),
    "field_value_change": (EntryKind.OTHER, "{who} changed fields of the incident"),
    "custom_field_value_change": (EntryKind.OTHER, "{who} changed fields of the incident"),
}


def entry_of_log_entry(told: dict[str, object], directory: Directory) -> Entry | None:
    """Return the entry of a log entry, or None if it has no usable time."""
    moment = time_of(told.get("created_at"))
    if moment is None:
        return None
    stem = text_of(told.get("type")).removesuffix("_reference").removesuffix("_log_entry")
    kind, text = _wording_of(stem, told, directory)
    agent = object_of(told.get("agent"))
    is_by_person = is_person(agent) and stem != "notify"
    return Entry(
        external_id=f"log_entry:{_id_or_fingerprint(told, 'created_at')}",
        kind=kind,
        happened_at=moment,
        text=text,
        person_key=id_of(agent.get("id")) if is_by_person else None,
        is_automatic=not is_by_person,
        source_url=url_of(told.get("html_url")),
    )


def entry_of_note(told: dict[str, object], directory: Directory) -> Entry | None:
    """Return the entry of a note, or None if it has no usable time."""
    author = object_of(told.get("user"))
    edited_at, moment = time_of(told.get("updated_at")), time_of(told.get("created_at"))
    if moment is None:
        return None
    is_by_person = is_person(author)
    return Entry(
        external_id=f"note:{_id_or_fingerprint(told, 'created_at')}",
        kind=EntryKind.NOTE,
        happened_at=moment,
        text=text_of(told.get("content"))
        or f"{sentence_start(directory.name_of(author, SOMEBODY))} left an empty note.",
        person_key=id_of(author.get("id")) if is_by_person else None,
        is_edited=edited_at is not None and edited_at > moment,
        is_automatic=not is_by_person,
    )


def entry_of_alert(told: dict[str, object], directory: Directory) -> Entry | None:
    """Return the entry of an alert, or None if it has no usable time."""
    moment = time_of(told.get("created_at"))
    if moment is None:
        return None
    service = directory.name_of(told.get("service"), "")
    severity = line_of(told.get("severity"))
    remarks = ", ".join(part for part in (service, severity) if part)
    summary = line_of(told.get("summary")) or "an alert without a summary"
    return Entry(
        external_id=f"alert:{_id_or_fingerprint(told, 'created_at')}",
        kind=EntryKind.ALERT,
        happened_at=moment,
        text=f"Alert: {summary}" + (f" ({remarks})" if remarks else ""),
        is_automatic=True,
        source_url=url_of(told.get("html_url")),
    )


def entry_of_status_update(told: dict[str, object], directory: Directory) -> Entry | None:
    """Return the entry of a status update, or None if it has no usable time."""
    sender, moment = object_of(told.get("sender")), time_of(told.get("created_at"))
    if moment is None:
        return None
    message = text_of(told.get("message")) or text_of(told.get("subject"))
    return Entry(
        external_id=f"status_update:{_id_or_fingerprint(told, 'created_at')}",
        kind=EntryKind.STATUS_UPDATE,
        happened_at=moment,
        text=message or f"{sentence_start(directory.name_of(sender, SOMEBODY))} sent an empty status update.",
        person_key=id_of(sender.get("id")) if is_person(sender) else None,
    )


def entry_of_change(told: dict[str, object], directory: Directory) -> Entry | None:
    """Return the entry of a change event (a deployment, say), or None if it has no usable time."""
    moment = time_of(told.get("timestamp"))
    if moment is None:
        return None
    links = [url_of(object_of(one).get("href")) for one in list_of(told.get("links"))]
    services = [one for one in list_of(told.get("services")) if directory.name_of(one, "")]
    where = f" ({directory.names_of(services, '')})" if services else ""
    return Entry(
        external_id=f"change_event:{_id_or_fingerprint(told, 'timestamp')}",
        kind=EntryKind.CHANGE,
        happened_at=moment,
        text=(line_of(told.get("summary")) or "A change without a summary") + where,
        is_automatic=True,
        source_url=next(filter(None, links), ""),
    )


def sentence_start(words: str) -> str:
    """Return words with their first letter in upper case, as a sentence begins."""
    return words[:1].upper() + words[1:]


def _wording_of(stem: str, told: dict[str, object], directory: Directory) -> tuple[EntryKind, str]:
    note = text_of(told.get("note"))
    channel = object_of(told.get("channel"))
    if stem == "annotate":
        content = text_of(channel.get("summary")) or text_of(channel.get("content")) or note
        return EntryKind.NOTE, content or line_of(told.get("summary")) or "An empty note."
    if stem not in SENTENCES:
        return _unknown_wording(stem, told)
    kind, sentence = SENTENCES[stem]
    whom = list_of(told.get("assignees")) or [told.get("user") or channel.get("user")]
    text = sentence_start(sentence.format(who=_who(told, directory), whom=directory.names_of(whom, "somebody on call")))
    detail = _detail_of(told, channel)
    text += f": {detail}" if detail else "."
    return kind, f"{text}\n{note}" if note else text


def _who(told: dict[str, object], directory: Directory) -> str:
    agent = told.get("agent")
    return directory.name_of(agent, SOMEBODY if is_person(agent) else "PagerDuty")


def _detail_of(told: dict[str, object], channel: dict[str, object]) -> str:
    """Return what a trigger says of itself, or which fields changed."""
    changes = [line_of(one) for one in list_of(told.get("changeset"))]
    description = line_of(object_of(told.get("event_details")).get("description"))
    subject = line_of(channel.get("subject")) or line_of(channel.get("description"))
    return "; ".join(filter(None, changes)) or description or subject


def _unknown_wording(stem: str, told: dict[str, object]) -> tuple[EntryKind, str]:
    words = line_of(stem.replace("_", " ")) or "an entry without a type"
    text = line_of(told.get("summary")) or f"PagerDuty recorded: {words}."
    if "responder" in stem:
        return EntryKind.RESPONDER, text
    return (EntryKind.STATUS_UPDATE if "status_update" in stem else EntryKind.OTHER), text


def _id_or_fingerprint(told: dict[str, object], time_key: str) -> str:
    texts = (text_of(told.get(key)) for key in ("type", time_key, "summary", "content", "message"))
    return id_of(told.get("id")) or fingerprint_of(*texts)
