"""Answer "how did it come about that…?": a new factor and its link to what was asked about, in one step."""

from uuid import UUID

from django.db import transaction

from lightkeeper.domain.access.actor import Actor
from lightkeeper.store.models import Factor
from lightkeeper.usecases.factor.add_factor import add_factor
from lightkeeper.usecases.factor.fields import FactorFields
from lightkeeper.usecases.factor_link.fields import LinkFields
from lightkeeper.usecases.factor_link.link_factors import link_factors
from lightkeeper.usecases.item.change import open_item


@transaction.atomic
def add_cause(actor: Actor, factor_id: UUID, fields: FactorFields, question_asked: str = "") -> Factor:
    """Add a factor that led to another; nothing is written if either half is refused."""
    opened, asked_about = open_item(actor, "factor", factor_id)
    factor = add_factor(actor, opened.row.id, fields)
    link_factors(actor, opened.row.id, LinkFields(factor.id, asked_about.id, question_asked=question_asked))
    return factor
