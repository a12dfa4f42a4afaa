"""Which questions there are to choose from."""

from dataclasses import dataclass
from uuid import UUID

from lightkeeper.domain.access.actor import Actor
from lightkeeper.domain.access.policy import WorkspaceVerb
from lightkeeper.domain.question.catalogue import SHIPPED, SHIPPED_BY_KEY, CatalogueQuestion
from lightkeeper.domain.question.phase import Phase
from lightkeeper.store import models as rows
from lightkeeper.usecases.guard import require_in_workspace
from lightkeeper.usecases.refusals import UnusableValueError

OWN = "W-"


@dataclass(frozen=True)
class OwnQuestion:
    """A workspace's own question, as those see it who look after the catalogue."""

    id: UUID
    question: CatalogueQuestion
    is_retired: bool


def questions_to_choose() -> list[CatalogueQuestion]:
    """Return the workspace's own questions that are not retired behind those that ship, in the order of phases."""
    own = [_question_of(row) for row in rows.CatalogueQuestion.objects.filter(retired_at=None)]
    return sorted([*SHIPPED, *own], key=lambda one: one.phase)


def question_called(key: str) -> CatalogueQuestion:
    """Return the question with this key; raises UnusableValueError, also for one that was retired."""
    shipped = SHIPPED_BY_KEY.get(key)
    if shipped is not None:
        return shipped
    own_id = id_in(key)
    row = rows.CatalogueQuestion.objects.filter(id=own_id, retired_at=None).first() if own_id else None
    if row is None:
        raise UnusableValueError("There is no such question to choose from. It may have been retired; choose another.")
    return _question_of(row)


def show_own_questions(actor: Actor) -> list[OwnQuestion]:
    """Return the workspace's own questions, retired ones last; raises NotAllowedError."""
    require_in_workspace(actor, WorkspaceVerb.WRITE_TEMPLATES)
    found = [
        OwnQuestion(row.id, _question_of(row), row.retired_at is not None)
        for row in rows.CatalogueQuestion.objects.all()
    ]
    return sorted(found, key=lambda one: one.is_retired)


def id_in(key: str) -> UUID | None:
    """Return the id that stands in the key of a workspace's own question."""
    try:
        return UUID(key.removeprefix(OWN)) if key.startswith(OWN) else None
    except ValueError:
        return None


def _question_of(row: rows.CatalogueQuestion) -> CatalogueQuestion:
    return CatalogueQuestion(f"{OWN}{row.id}", row.text, Phase(row.phase), row.theme, row.when, is_own=True)
