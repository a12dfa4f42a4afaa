"""Turns Alertmanager's notifications into incident records: one for each group and day on which its alerts began.

A notification knows its group and each alert's start, but not when the episode began: alerts that ended are missing
from later notifications. An alert's own start never changes, so its day is what lets firing and resolved meet again.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime

from lightkeeper.domain.incident.record import Entry, EntryKind, ImportResult, IncidentRecord, Unreadable
from lightkeeper.integrations.alertmanager.notifications import REPLACED, alerts_of, notifications_of
from lightkeeper.plugins.saved_json import (
    fingerprint_of,
    id_of,
    line_of,
    object_of,
    text_of,
    time_of,
    url_of,
)

NO_START = "An alert carries no usable startsAt, so it cannot stand in a timeline; look it up in Alertmanager."
NO_END = "An alert is resolved but carries no usable endsAt; add the time it ended by hand."
MOST_LABELS_SHOWN = 4
LABELS_NOT_SHOWN = ("alertname", "severity")


def translate(saved: Iterable[tuple[str, object]]) -> ImportResult:
    """Return the records of saved JSON, each given with the place it stood in."""
    episodes: dict[str, _Episode] = {}
    unreadable: Counter[tuple[str, str]] = Counter()
    warnings: Counter[str] = Counter()
    skipped: list[str] = []
    for place, value in saved:
        for notification in notifications_of(value):
            if notification is None:
                unreadable[place, REPLACED] += 1
                continue
            warnings.update(_warnings_of(place, notification))
            unreadable.update((place, reason) for reason in _read(notification, episodes))
            if not alerts_of(notification):
                skipped.append(f"{place}: a notification without any alert")
    return ImportResult(
        records=tuple(episode.record() for episode in episodes.values()),
        skipped=tuple(skipped),
        unreadable=tuple(
            Unreadable(place, reason if count == 1 else f"{reason} ({count} times)")
            for (place, reason), count in unreadable.items()
        ),
        warnings=tuple(warnings),
    )


@dataclass(frozen=True, slots=True)
class _Alert:
    """One alert of a group, from its start to its end; both as Alertmanager tells them, in UTC."""

    fingerprint: str
    starts_at: datetime
    ends_at: datetime | None
    is_resolved: bool
    name: str
    summary: str
    labels: dict[str, str]
    url: str

    @property
    def identity(self) -> str:
        """Return what stays the same from firing to resolved."""
        return f"{self.fingerprint}@{self.starts_at.isoformat()}"

    @property
    def words(self) -> str:
        """Return the alert's name and what its rule says of it."""
        return self.name if self.summary == self.name else f"{self.name}: {self.summary}"


@dataclass(slots=True)
class _Episode:
    """The alerts of one group that began on the same day."""

    external_id: str
    group_labels: dict[str, str]
    url: str
    is_partly_hidden: bool = False
    alerts: dict[str, _Alert] = field(default_factory=dict)

    def add(self, alert: _Alert) -> None:
        """Add an alert. Notifications may come in any order and twice: the latest known end stays."""
        known = self.alerts.get(alert.identity)
        if known is None or known.ends_at is None or (alert.ends_at is not None and alert.ends_at > known.ends_at):
            # The address of the rule is often left out of the resolved notification.
            self.alerts[alert.identity] = replace(alert, url=alert.url or (known.url if known else ""))

    def record(self) -> IncidentRecord:
        """Return the finished record."""
        alerts = sorted(self.alerts.values(), key=lambda one: (one.starts_at, one.identity))
        ends = [alert.ends_at for alert in alerts if alert.ends_at is not None]
        is_resolved = all(alert.is_resolved for alert in alerts) and not self.is_partly_hidden
        entries = [entry for alert in alerts for entry in self._entries_of(alert)]
        first = alerts[0]
        return IncidentRecord(
            source="alertmanager",
            external_id=self.external_id,
            title=first.words,
            started_at=first.starts_at,
            resolved_at=max(ends, default=None) if is_resolved else None,
            severity=next((alert.labels["severity"] for alert in alerts if "severity" in alert.labels), ""),
            service=_service_of(first.labels),
            status="resolved" if is_resolved else "firing",
            source_url=self.url,
            entries=tuple(sorted(entries, key=lambda one: (one.happened_at, one.external_id))),
        )

    def _entries_of(self, alert: _Alert) -> list[Entry]:
        """Return the alert's start and, if it is known, its end; a resolved alert tells both."""
        telling = [label for label in alert.labels.items() if label[0] not in LABELS_NOT_SHOWN]
        own = [f"{name} {value}" for name, value in telling if name not in self.group_labels]
        remarks = f" ({', '.join(own[:MOST_LABELS_SHOWN])})" if own else ""
        began = _entry(alert, "firing", EntryKind.ALERT, f"Alert firing: {alert.words}{remarks}")
        if alert.ends_at is None:
            return [began]
        return [began, _entry(alert, "resolved", EntryKind.RESOLVE, f"Alert resolved: {alert.words}{remarks}")]


def _read(notification: dict[str, object], episodes: dict[str, _Episode]) -> list[str]:
    """Put the alerts of a notification into their episodes; return why any could not be put there in full."""
    group_key = fingerprint_of(text_of(notification.get("groupKey")))
    is_partly_hidden = bool(_left_out_of(notification)) and text_of(notification.get("status")) != "resolved"
    reasons = []
    for told in alerts_of(notification):
        alert = _alert_of(told)
        if alert is None:
            reasons.append(NO_START)
            continue
        if alert.is_resolved and alert.ends_at is None:
            reasons.append(NO_END)
        external_id = f"{group_key}@{alert.starts_at.date().isoformat()}"
        if external_id not in episodes:
            labels, url = _labels_of(notification.get("groupLabels")), url_of(notification.get("externalURL"))
            episodes[external_id] = _Episode(external_id, labels, url)
        episodes[external_id].add(alert)
        episodes[external_id].is_partly_hidden = is_partly_hidden
    return reasons


def _alert_of(told: dict[str, object]) -> _Alert | None:
    starts_at, labels = time_of(told.get("startsAt")), _labels_of(told.get("labels"))
    if starts_at is None:
        return None
    notes = object_of(told.get("annotations"))
    name = labels.get("alertname") or "Alert without a name"
    told_words = (line_of(notes.get(key)) for key in ("summary", "title", "message", "description"))
    # While an alert fires, endsAt is the year 1, or a time-out in the future: not an end either way.
    is_over = text_of(told.get("status")) == "resolved"
    return _Alert(
        fingerprint=id_of(told.get("fingerprint"))
        or fingerprint_of(*(f"{key}={labels[key]}" for key in sorted(labels))),
        starts_at=starts_at,
        ends_at=time_of(told.get("endsAt")) if is_over else None,
        is_resolved=is_over,
        name=name,
        summary=next(filter(None, told_words), name),
        labels=labels,
        url=url_of(told.get("generatorURL")),
    )


def _entry(alert: _Alert, status: str, kind: EntryKind, text: str) -> Entry:
    """Return an entry known by fingerprint, start and status, so that a repeated notification adds nothing."""
    happened_at = alert.ends_at if status == "resolved" and alert.ends_at else alert.starts_at
    return Entry(
        external_id=f"{alert.identity}/{status}",
        kind=kind,
        happened_at=happened_at,
        text=text,
        is_automatic=True,
        source_url=alert.url,
    )


def _labels_of(value: object) -> dict[str, str]:
    labels = {line_of(key): line_of(label) for key, label in object_of(value).items()}
    return {key: label for key, label in labels.items() if key and label}


def _service_of(labels: dict[str, str]) -> str:
    return next((labels[key] for key in ("service", "app", "job", "namespace") if key in labels), "")


def _warnings_of(place: str, notification: dict[str, object]) -> list[str]:
    left_out = _left_out_of(notification)
    if not left_out:
        return []
    advice = "raise max_alerts in its webhook configuration to see all of them"
    return [f"{place}: alerts of this group that Alertmanager left out: {line_of(left_out)}; {advice}."]


def _left_out_of(notification: dict[str, object]) -> str:
    """Return how many alerts were left out, in digits; empty if none."""
    left_out = text_of(notification.get("truncatedAlerts"))
    return left_out if left_out.isdecimal() and left_out.strip("0") else ""
