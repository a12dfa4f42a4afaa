"""Which templates there are to begin from: the shipped ones and those teams wrote."""

from uuid import UUID

from lightkeeper.domain.access.actor import Actor
from lightkeeper.domain.review.template import Template, TemplateSection
from lightkeeper.store import models as rows
from lightkeeper.usecases.template.shipped import shipped_templates


def templates_for(actor: Actor) -> list[Template]:
    """Return shipped templates first, then those of everybody and of the actor's teams."""
    own = rows.Template.objects.filter(team=None) | rows.Template.objects.filter(team_id__in=list(actor.teams))
    return [*shipped_templates(), *(_template_of(row) for row in own)]


def template_by_key(actor: Actor, key: str) -> Template:
    """Return a template; the kinds without one of their own begin with the full one."""
    known = {template.key: template for template in templates_for(actor)}
    return known.get(key) or known["full"]


def _template_of(row: rows.Template) -> Template:
    sections = tuple(
        TemplateSection(key=one.get("key", "own"), heading=one["heading"], question=one.get("question", ""))
        for one in row.sections
    )
    return Template(key=str(UUID(str(row.id))), name=row.name, purpose=row.purpose, sections=sections)
