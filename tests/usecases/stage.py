"""The stage: four reviews of one team, from a draft to a restricted one, each with one thing of every kind in it."""

from dataclasses import dataclass
from datetime import timedelta
from io import BytesIO
from uuid import UUID

from django.apps import apps
from PIL import Image

from lightkeeper.domain.access.actor import SYSTEM, Role
from lightkeeper.domain.access.level import Level
from lightkeeper.domain.incident.record import Entry, EntryKind, IncidentRecord
from lightkeeper.domain.review.state import ReviewState
from lightkeeper.store import models as rows
from lightkeeper.usecases.action_item.add_action_item import add_action_item
from lightkeeper.usecases.action_item.fields import ActionItemFields
from lightkeeper.usecases.attachment.attach_image import attach_image
from lightkeeper.usecases.factor.add_factor import add_factor
from lightkeeper.usecases.factor.fields import FactorFields
from lightkeeper.usecases.guard import open_review
from lightkeeper.usecases.identity.name_map import identity_of_account
from lightkeeper.usecases.incident.store_record import store_record
from lightkeeper.usecases.item.change import make_item
from lightkeeper.usecases.lesson.add_lesson import add_lesson
from lightkeeper.usecases.lesson.fields import LessonFields
from lightkeeper.usecases.question.add_question import add_question
from lightkeeper.usecases.question.fields import QuestionFields
from lightkeeper.usecases.review.start_review import NewReview, start_review
from lightkeeper.usecases.timeline.fields import EventFields
from lightkeeper.usecases.timeline.record_event import record_event
from tests.people import BEGAN_AT, Cast

KINDS = ("draft", "shared", "public", "restricted")
ROLES: dict[str, dict[str, Role | None]] = {
    "draft": {"alice": Role.FACILITATOR, "bob": Role.CONTRIBUTOR, "rita": None, "mallory": None, "visitor": None},
    "shared": {
        "alice": Role.FACILITATOR,
        "bob": Role.CONTRIBUTOR,
        "rita": Role.READER,
        "mallory": Role.READER,
        "visitor": None,
    },
    "public": {
        "alice": Role.FACILITATOR,
        "bob": Role.CONTRIBUTOR,
        "rita": Role.READER,
        "mallory": Role.READER,
        "visitor": Role.READER,
    },
    "restricted": {"alice": Role.FACILITATOR, "bob": Role.CONTRIBUTOR, "rita": None, "mallory": None, "visitor": None},
}
LEVELS = {
    "draft": (Level.PARTICIPANTS, ReviewState.DRAFT),
    "shared": (Level.ORGANISATION, ReviewState.SHARED),
    "public": (Level.PUBLIC, ReviewState.SHARED),
    "restricted": (Level.RESTRICTED, ReviewState.SHARED),
}
PEOPLE = ("visitor", "mallory", "rita", "bob", "alice")


@dataclass(frozen=True)
class Scene:
    """One review and the ids of what is in it."""

    review_id: UUID
    section_id: UUID
    event_id: UUID
    factor_id: UUID
    lesson_id: UUID
    question_id: UUID
    action_item_id: UUID
    attachment_id: UUID
    factor_link_id: UUID
    telling_id: UUID
    defence_id: UUID
    reflection_id: UUID
    answer_id: UUID
    entry_id: UUID
    incident_id: UUID


@dataclass(frozen=True)
class Stage:
    """The cast and its four reviews."""

    cast: Cast
    scenes: dict[str, Scene]


def png(width: int = 8, height: int = 8) -> bytes:
    """Return a small image."""
    written = BytesIO()
    Image.new("RGB", (width, height), (10, 120, 200)).save(written, "PNG")
    return written.getvalue()


def record(external_id: str = "incident-1", *entries: Entry) -> IncidentRecord:
    """Return a record of an incident with one entry, or with those given."""
    one = Entry(f"{external_id}:1", EntryKind.NOTE, BEGAN_AT, "The queue grew.")
    return IncidentRecord("pagerduty", external_id, "Queue filled up", BEGAN_AT, entries=entries or (one,))


def make_review(cast: Cast, title: str = "Queue filled up", incident_id: UUID | None = None) -> rows.Review:
    """Start a draft in which Alice facilitates and Bob contributes."""
    said = NewReview(title=title, team_id=cast.team.id, severity="Sev1", incident_id=incident_id)
    review = start_review(cast.actor("alice"), said)
    rows.Participation.objects.create(review=review, account=cast.bob, role=Role.CONTRIBUTOR)
    identity_of_account(review.name_map, cast.bob)
    return review


def make_stage(cast: Cast) -> Stage:
    """Put everything on the stage."""
    return Stage(cast, {kind: _scene(cast, kind) for kind in KINDS})


def _scene(cast: Cast, kind: str) -> Scene:
    incident_id = store_record(SYSTEM, cast.team.id, record(f"incident-{kind}")).incident_id
    review = make_review(cast, "", incident_id)
    alice = cast.actor("alice")
    event = record_event(alice, review.id, EventFields(BEGAN_AT + timedelta(minutes=3), "The queue grew."))
    factor = add_factor(alice, review.id, FactorFields("No limit", evidence_ids=(event.id,)))
    lesson = add_lesson(alice, review.id, LessonFields("Limits help."))
    question = add_question(alice, review.id, QuestionFields("What did the graph show?", ""))
    action_item = add_action_item(alice, review.id, ActionItemFields("Set a limit"))
    attachment = attach_image(alice, review.id, png(), "A graph")
    other = add_factor(alice, review.id, FactorFields("No alarm"))
    opened = open_review(alice, review.id)
    made: dict[str, dict[str, object]] = {
        "factor_link": {"from_factor": other, "to_factor": factor},
        "telling": {"event": event, "text": "It grew earlier."},
        "defence": {"text": "The limit"},
        "reflection": {"prompt": "well", "text": "People called early."},
        "answer": {"question": question, "text": "A slope."},
    }
    more = {f"{noun}_id": make_item(alice, opened, noun, values).id for noun, values in made.items()}
    level, state = LEVELS[kind]
    rows.Review.objects.filter(id=review.id).update(level=level, state=state)
    rows.Attachment.objects.filter(id=attachment.id).update(cleared_for=Level.PUBLIC)
    return Scene(
        review_id=review.id,
        section_id=review.sections.all()[0].id,
        event_id=event.id,
        factor_id=factor.id,
        lesson_id=lesson.id,
        question_id=question.id,
        action_item_id=action_item.id,
        attachment_id=attachment.id,
        **more,
        entry_id=rows.RecordEntry.objects.get(incident_id=incident_id).id,
        incident_id=incident_id,
    )


def everything() -> dict[str, list[tuple[object, ...]]]:
    """Return every row of every table of ours, to be compared."""
    models = apps.get_app_config("store").get_models(include_auto_created=True)
    return {
        model.__name__: [_plain(row) for row in model._default_manager.order_by("pk").values_list()] for model in models
    }


def _plain(row: tuple[object, ...]) -> tuple[object, ...]:
    return tuple(bytes(value) if isinstance(value, memoryview) else value for value in row)
