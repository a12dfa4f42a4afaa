"""The tables, one file per noun."""

from lightkeeper.store.models.account import Account, Membership, Team
from lightkeeper.store.models.action_item import ActionItem, ReminderSent
from lightkeeper.store.models.appraisal import Appraisal
from lightkeeper.store.models.attachment import Attachment
from lightkeeper.store.models.audit import AuditEntry
from lightkeeper.store.models.change import Change
from lightkeeper.store.models.connection import Connection, Delivery
from lightkeeper.store.models.defence import Defence
from lightkeeper.store.models.dismissed_finding import DismissedFinding
from lightkeeper.store.models.factor import Factor, FactorLink
from lightkeeper.store.models.identity import Identity, NameMap
from lightkeeper.store.models.incident import Incident, RecordEntry
from lightkeeper.store.models.lesson import Lesson, Reflection
from lightkeeper.store.models.meeting import Meeting, MeetingCard, MeetingNote, PreTalk
from lightkeeper.store.models.question import Answer, CatalogueQuestion, OpenQuestion
from lightkeeper.store.models.recollection import Passage, Recollection
from lightkeeper.store.models.review import Participation, Review
from lightkeeper.store.models.saved_view import SavedView
from lightkeeper.store.models.search import SearchText
from lightkeeper.store.models.section import Section
from lightkeeper.store.models.statement import Statement
from lightkeeper.store.models.telling import Telling
from lightkeeper.store.models.template import Template
from lightkeeper.store.models.timeline import TimelineEvent
from lightkeeper.store.models.workspace import Workspace

__all__ = [
    "Account",
    "ActionItem",
    "Answer",
    "Appraisal",
    "Attachment",
    "AuditEntry",
    "CatalogueQuestion",
    "Change",
    "Connection",
    "Defence",
    "Delivery",
    "DismissedFinding",
    "Factor",
    "FactorLink",
    "Identity",
    "Incident",
    "Lesson",
    "Meeting",
    "MeetingCard",
    "MeetingNote",
    "Membership",
    "NameMap",
    "OpenQuestion",
    "Participation",
    "Passage",
    "PreTalk",
    "Recollection",
    "RecordEntry",
    "Reflection",
    "ReminderSent",
    "Review",
    "SavedView",
    "SearchText",
    "Section",
    "Statement",
    "Team",
    "Telling",
    "Template",
    "TimelineEvent",
    "Workspace",
]
