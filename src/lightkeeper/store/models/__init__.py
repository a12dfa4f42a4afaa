"""The tables, one file per noun."""

from lightkeeper.store.models.account import Account, Membership, Team
from lightkeeper.store.models.attachment import Attachment
from lightkeeper.store.models.audit import AuditEntry
from lightkeeper.store.models.change import Change
from lightkeeper.store.models.connection import Connection, Delivery
from lightkeeper.store.models.dismissed_finding import DismissedFinding
from lightkeeper.store.models.findings import ActionItem, Factor, Lesson
from lightkeeper.store.models.identity import Identity, NameMap
from lightkeeper.store.models.incident import Incident, RecordEntry
from lightkeeper.store.models.question import OpenQuestion
from lightkeeper.store.models.review import Participation, Review
from lightkeeper.store.models.saved_view import SavedView
from lightkeeper.store.models.search import SearchText
from lightkeeper.store.models.section import Section
from lightkeeper.store.models.statement import Statement
from lightkeeper.store.models.template import Template
from lightkeeper.store.models.timeline import TimelineEvent
from lightkeeper.store.models.workspace import Workspace

__all__ = [
    "Account",
    "ActionItem",
    "Attachment",
    "AuditEntry",
    "Change",
    "Connection",
    "Delivery",
    "DismissedFinding",
    "Factor",
    "Identity",
    "Incident",
    "Lesson",
    "Membership",
    "NameMap",
    "OpenQuestion",
    "Participation",
    "RecordEntry",
    "Review",
    "SavedView",
    "SearchText",
    "Section",
    "Statement",
    "Team",
    "Template",
    "TimelineEvent",
    "Workspace",
]
