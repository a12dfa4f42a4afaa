"""Write a template of one's own."""

from dataclasses import dataclass
from uuid import UUID

from django.db import transaction
from django.utils.text import slugify

from lightkeeper.domain.access.actor import Actor
from lightkeeper.domain.access.policy import WorkspaceVerb
from lightkeeper.store.models import Template
from lightkeeper.usecases.audit import note
from lightkeeper.usecases.guard import require_in_workspace
from lightkeeper.usecases.refusals import NotAllowedError, UnusableValueError

MOST_SECTIONS = 40


@dataclass(frozen=True)
class TemplateFields:
    """A template as somebody writes it: (heading, question) pairs, for a team or for everybody."""

    name: str
    purpose: str
    sections: tuple[tuple[str, str], ...]
    team_id: UUID | None = None


@transaction.atomic
def write_template(actor: Actor, fields: TemplateFields) -> Template:
    """Keep a new template."""
    require_in_workspace(actor, WorkspaceVerb.WRITE_TEMPLATES)
    if fields.team_id is not None and fields.team_id not in actor.teams:
        raise NotAllowedError("Write templates for your own teams, or for everybody.")
    sections = [
        (heading.strip()[:200], question.strip()[:2000]) for heading, question in fields.sections if heading.strip()
    ]
    if not fields.name.strip() or not sections:
        raise UnusableValueError("A template needs a name and at least one heading.")
    if len(sections) > MOST_SECTIONS:
        raise UnusableValueError(f"A template has at most {MOST_SECTIONS} sections. A short one is read more often.")
    template = Template.objects.create(
        team_id=fields.team_id,
        name=fields.name.strip()[:120],
        purpose=fields.purpose.strip()[:500],
        sections=[
            {"key": slugify(heading)[:60] or "own", "heading": heading, "question": ask} for heading, ask in sections
        ],
    )
    note(actor, "wrote", "template", template.id)
    return template
