"""Turns the events of PagerDuty's webhooks (version 3) into entries.

An event carries the incident itself, or a note, responder, task and so on that refers to its incident.
"""

from dataclasses import dataclass
from datetime import datetime

from lightkeeper.domain.incident.record import Entry, EntryKind
from lightkeeper.integrations.pagerduty.log_entries import SOMEBODY, sentence_start
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

SENTENCES = {
    "triggered": (EntryKind.TRIGGER, "{who} triggered the incident"),
    "acknowledged": (EntryKind.ACKNOWLEDGE, "{who} acknowledged the incident"),
    "unacknowledged": (EntryKind.OTHER, "The acknowledgement ended and the incident waited for a responder again"),
    "delegated": (EntryKind.ASSIGN, "{who} delegated the incident to {whom}"),
    "reassigned": (EntryKind.ASSIGN, "{who} assigned the incident to {whom}"),
    "escalated": (EntryKind.ESCALATE, "{who} escalated the incident to {whom}"),
    "priority_updated": (EntryKind.SEVERITY, "{who} set the priority to {priority}"),
    "resolved": (EntryKind.RESOLVE, "{who} resolved the incident"),
    "reopened": (EntryKind.REOPEN, "{who} reopened the incident"),
    "responder.added": (EntryKind.RESPONDER, "{who} asked {whom} to help"),
    "responder.replied": (EntryKind.RESPONDER, "{whom} answered the request to help: {state}"),
    "role.assigned": (EntryKind.RESPONDER, "{who} gave the role {role} to {whom}"),
    "service_updated": (EntryKind.OTHER, "{who} moved the incident to the service {service}"),
    "incident_type.changed": (EntryKind.OTHER, "{who} changed the type of the incident to {type}"),
    "conference_bridge.updated": (EntryKind.OTHER, "{who} changed the conference call of the incident"),
    "custom_field_values.updated": (EntryKind.OTHER, "{who} changed fields of the incident: {fields}"),
    "workflow.started": (EntryKind.OTHER, "The workflow {name} started"),
    "workflow.completed": (EntryKind.OTHER, "The workflow {name} completed"),
    "action_invocation.created": (EntryKind.OTHER, "{who} started the automation {name}"),
    "action_invocation.updated": (EntryKind.OTHER, "The automation {name} changed: {state}"),
    "action_invocation.terminated": (EntryKind.OTHER, "The automation {name} ended: {state}"),
    "task.created": (EntryKind.OTHER, "{who} noted a task: {name}"),
    "task.updated": (EntryKind.OTHER, "{who} changed a task: {name} ({state})"),
    "task.deleted": (EntryKind.OTHER, "{who} removed a task: {name}"),
}


@dataclass(frozen=True, slots=True)
class WebhookEvent:
    """One event as it came, with its data taken apart once."""

    event_id: str
    event_type: str
    occurred_at: datetime | None
    agent: dict[str, object]
    content: dict[str, object]

    @property
    def stem(self) -> str:
        """Return the event type without its leading `incident.`."""
        return self.event_type.removeprefix("incident.")

    @property
    def incident(self) -> dict[str, object]:
        """Return the incident the event is about, whole or as a reference; empty if it is about something else."""
        if text_of(self.content.get("type")) in ("incident", "incident_reference"):
            return self.content
        roles = [object_of(one).get("incident") for one in list_of(self.content.get("incident_role_assignments"))]
        return object_of(self.content.get("incident")) or object_of(next(iter(roles), None))

    @property
    def is_trimmed(self) -> bool:
        """Say whether PagerDuty cut the text of the note or status update."""
        return self.content.get("trimmed") is True


def webhook_event_of(told: dict[str, object]) -> WebhookEvent:
    """Take an event apart; whatever is missing is empty."""
    event_type = line_of(told.get("event_type"))
    content = object_of(told.get("data"))
    moment = text_of(told.get("occurred_at"))
    return WebhookEvent(
        event_id=id_of(told.get("id")) or fingerprint_of(event_type, moment, id_of(content.get("id"))),
        event_type=event_type,
        occurred_at=time_of(told.get("occurred_at")),
        agent=object_of(told.get("agent")),
        content=content,
    )


def entry_of_event(event: WebhookEvent, directory: Directory) -> Entry | None:
    """Return the entry of an event about an incident, or None if it has no usable time."""
    if event.occurred_at is None:
        return None
    kind, text = _wording_of(event, directory)
    is_by_person = is_person(event.agent)
    return Entry(
        external_id=_external_id_of(event),
        kind=kind,
        happened_at=event.occurred_at,
        text=text,
        person_key=id_of(event.agent.get("id")) if is_by_person else None,
        is_automatic=not is_by_person,
        source_url=url_of(event.content.get("html_url")) or url_of(event.incident.get("html_url")),
    )


def _external_id_of(event: WebhookEvent) -> str:
    """Return an id that a note or status update has in the REST API too, so that the two meet."""
    content_id = id_of(event.content.get("id"))
    if content_id and event.stem == "annotated":
        return f"note:{content_id}"
    if content_id and event.stem == "status_update_published":
        return f"status_update:{content_id}"
    return f"webhook:{event.event_id}"


def _wording_of(event: WebhookEvent, directory: Directory) -> tuple[EntryKind, str]:
    content = event.content
    if event.stem == "annotated":
        return EntryKind.NOTE, text_of(content.get("content")) or "An empty note."
    if event.stem == "status_update_published":
        return EntryKind.STATUS_UPDATE, text_of(content.get("message")) or "An empty status update."
    if event.stem not in SENTENCES:
        words = line_of(event.stem.replace("_", " ").replace(".", " "))
        return EntryKind.OTHER, f"PagerDuty told of the incident: {words}."
    kind, sentence = SENTENCES[event.stem]
    text = sentence_start(sentence.format(**_blanks_of(event, directory)))
    message = text_of(content.get("message"))
    return kind, f"{text}.\n{message}" if message else f"{text}."


def _blanks_of(event: WebhookEvent, directory: Directory) -> dict[str, str]:
    content = event.content
    roles = [object_of(one) for one in list_of(content.get("incident_role_assignments"))]
    named = list_of(content.get("assignees")) or [role.get("assignee") for role in roles]
    whom = named or [content.get("user") or content.get("escalation_policy")]
    tool = content.get("incident_workflow") or content.get("action") or content
    return {
        "who": directory.name_of(event.agent, SOMEBODY if is_person(event.agent) else "PagerDuty"),
        "whom": directory.names_of(whom, "somebody on call"),
        "priority": directory.name_of(content.get("priority"), "none"),
        "role": directory.names_of([role.get("role") for role in roles], "without a name"),
        "service": directory.name_of(content.get("service"), "without a name"),
        "type": line_of(object_of(content.get("incident_type")).get("name")) or "none",
        "name": directory.name_of(tool, "without a name"),
        "state": line_of(content.get("state")) or line_of(content.get("status")) or "no state given",
        "fields": _fields_of(content),
    }


def _fields_of(content: dict[str, object]) -> str:
    """Return `environment: production` for each field that changed."""
    changed = {line_of(object_of(one).get("name")) for one in list_of(content.get("changed_custom_fields"))}
    fields = [object_of(one) for one in list_of(content.get("custom_fields"))]
    shown = [f"{line_of(one.get('name'))}: {_value_of(one)}" for one in fields if line_of(one.get("name")) in changed]
    return "; ".join(shown) or "no field named"


def _value_of(field: dict[str, object]) -> str:
    value = field.get("value")
    listed = ", ".join(line_of(one) for one in list_of(value))
    return listed or line_of(value) or "none"
