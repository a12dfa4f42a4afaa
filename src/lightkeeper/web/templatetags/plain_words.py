"""Says the values of the domain in words for people; `{% load plain_words %}`."""

from django import template

from lightkeeper.domain.access.actor import Role
from lightkeeper.domain.access.level import Level
from lightkeeper.domain.incident.record import EntryKind
from lightkeeper.domain.review.state import ReviewKind, ReviewState

register = template.Library()

KINDS = {
    ReviewKind.FULL: "Incident",
    ReviewKind.SHORT: "Incident, in short",
    ReviewKind.NEAR_MISS: "Near miss",
    ReviewKind.SUCCESS: "Went well",
    ReviewKind.THEME: "Theme",
    ReviewKind.LEARNING: "Learning",
    ReviewKind.PRE_MORTEM: "Looking ahead",
}
STATES = {
    ReviewState.DRAFT: ("Draft", "state-draft"),
    ReviewState.IN_REVIEW: ("In conversation", "state-review"),
    ReviewState.APPROVED: ("Approved", "state-approved"),
    ReviewState.SHARED: ("Shared", "state-done"),
    ReviewState.ARCHIVED: ("Put away", "plain"),
}
LEVELS = {
    Level.PUBLIC: ("Public", "l0"),
    Level.ORGANISATION: ("Organisation", "l1"),
    Level.PARTICIPANTS: ("Taking part", "l2"),
    Level.RESTRICTED: ("Restricted", "l3"),
    Level.PRIVATE: ("Only you", "private"),
}
ROLES = {Role.FACILITATOR: "Facilitates", Role.CONTRIBUTOR: "Contributes", Role.READER: "Reads"}
SERVICES = {"pagerduty": "PagerDuty", "alertmanager": "Alertmanager", "slack": "Slack", "document": "Document"}
DRAWN_AS = {
    EntryKind.ALERT: "alert",
    EntryKind.TRIGGER: "alert",
    EntryKind.MESSAGE: "chat",
    EntryKind.NOTE: "chat",
    EntryKind.STATUS_UPDATE: "chat",
    EntryKind.CHANGE: "deploy",
}
MOST_SEVERE, LEAST_SEVERE = 1, 5


@register.filter
def kind_words(kind: str) -> str:
    """Say what sort of looking-back it is."""
    return KINDS[ReviewKind(kind)]


@register.filter
def state_words(state: str) -> str:
    """Say how far a review has come."""
    return STATES[ReviewState(state)][0]


@register.filter
def state_badge(state: str) -> str:
    """Return the kind of badge (components/badge.html) a state is shown with."""
    return STATES[ReviewState(state)][1]


@register.filter
def level_words(level: str) -> str:
    """Say who sees it."""
    return LEVELS[Level(level)][0]


@register.filter
def level_key(level: str) -> str:
    """Return how components/level_badge.html calls the level."""
    return LEVELS[Level(level)][1]


@register.filter
def role_words(role: str) -> str:
    """Say what somebody with this role does."""
    return ROLES[Role(role)]


@register.filter
def service_words(key: str) -> str:
    """Return a service's name as people write it; a stranger's plug-in is called by its key."""
    return SERVICES.get(key, key)


@register.filter
def severity_number(severity: str | None) -> int | None:
    """Return the first figure in a severity ("SEV 2", "P1", "sev-3") from 1 to 5, or None where there is none."""
    figures = (int(letter) for letter in severity or "" if letter in "0123456789")
    found = next(figures, None)
    return None if found is None else min(max(found, MOST_SEVERE), LEAST_SEVERE)


@register.filter
def first_name(display_name: str) -> str:
    """Return the name somebody is greeted by."""
    return next(iter(display_name.split()), display_name)


@register.filter
def entry_drawing(kind: str) -> str:
    """Return the drawing (`source-…`) an entry of the record is shown with."""
    return DRAWN_AS.get(EntryKind(kind), "paging")


@register.filter
def entry_words(kind: str) -> str:
    """Say what a service recorded."""
    return EntryKind(kind).value.replace("_", " ")
