"""Add a question of the workspace's own, change one, retire one or bring it back."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from lightkeeper.domain.access.actor import Actor
from lightkeeper.domain.access.policy import WorkspaceVerb
from lightkeeper.domain.question.phase import Phase
from lightkeeper.store.models import CatalogueQuestion
from lightkeeper.usecases.audit import note
from lightkeeper.usecases.guard import require_in_workspace
from lightkeeper.usecases.identity.name_map import as_written
from lightkeeper.usecases.refusals import NotFoundError, UnusableValueError

LONGEST = 1_000
MOST = 500
GONE = "There is no such question of this workspace's own."


@dataclass(frozen=True)
class OwnQuestionFields:
    """A question as somebody writes it for everybody; `when` says when it helps most."""

    text: str
    phase: Phase
    theme: str = ""
    when: str = ""


@transaction.atomic
def add_own_question(actor: Actor, fields: OwnQuestionFields) -> CatalogueQuestion:
    """Add a question to choose from in every review."""
    require_in_workspace(actor, WorkspaceVerb.WRITE_TEMPLATES)
    values = _values(fields)
    if CatalogueQuestion.objects.filter(retired_at=None).count() >= MOST:
        raise UnusableValueError(f"There are {MOST} questions of your own already. Retire some that nobody asks.")
    question = CatalogueQuestion.objects.create(**values)
    note(actor, "wrote", "catalogue question", question.id)
    return question


@transaction.atomic
def change_own_question(actor: Actor, question_id: UUID, fields: OwnQuestionFields) -> CatalogueQuestion:
    """Change a question to choose from; reviews that asked it keep the words they asked."""
    question = _locked(actor, question_id)
    for name, value in _values(fields).items():
        setattr(question, name, value)
    question.save()
    note(actor, "changed", "catalogue question", question.id)
    return question


@transaction.atomic
def retire_own_question(actor: Actor, question_id: UUID, *, is_retired: bool = True) -> CatalogueQuestion:
    """Offer a question no longer, or offer it again. What was asked and answered with it stays."""
    question = _locked(actor, question_id)
    question.retired_at = timezone.now() if is_retired else None
    question.save(update_fields=["retired_at"])
    note(actor, "retired" if is_retired else "brought back", "catalogue question", question.id)
    return question


def _locked(actor: Actor, question_id: UUID) -> CatalogueQuestion:
    require_in_workspace(actor, WorkspaceVerb.WRITE_TEMPLATES)
    question = CatalogueQuestion.objects.select_for_update().filter(id=question_id).first()
    if question is None:
        raise NotFoundError(GONE)
    return question


def _values(fields: OwnQuestionFields) -> dict[str, Any]:
    text = as_written(fields.text).strip()
    if not text:
        raise UnusableValueError("Write the question, beginning with what or how.")
    if len(text) > LONGEST:
        raise UnusableValueError(f"A question to choose from has at most {LONGEST:,} characters.")
    return {
        "text": text,
        "phase": fields.phase.value,
        "theme": as_written(fields.theme).strip()[:120],
        "when": as_written(fields.when).strip()[:300],
    }
