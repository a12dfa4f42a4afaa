"""Say as a factor what an event explains: facts and interpretations are separate things (practice FAC-4)."""

from uuid import UUID

from django.db import transaction

from lightkeeper.domain.access.actor import Actor
from lightkeeper.domain.provenance.provenance import Origin
from lightkeeper.domain.timeline.causal_words import explanation_in
from lightkeeper.store.models import Factor
from lightkeeper.usecases.factor.fields import FactorFields, factor_values
from lightkeeper.usecases.item.change import make_item, open_item
from lightkeeper.usecases.passage.words_taken import among_those_taking_part
from lightkeeper.usecases.refusals import UnusableValueError

EXPLAINS_NOTHING = "This event tells what happened and explains nothing. Add a factor beside it, if you know of one."


@transaction.atomic
def move_explanation(actor: Actor, event_id: UUID) -> Factor:
    """Add the factor that an event speaks of, as a hypothesis that it shows. The event keeps its words.

    Words quoted without consent stay among those taking part, and what was made of a passage still is.
    """
    opened, event = open_item(actor, "event", event_id)
    said = explanation_in(event.text)
    if said is None:
        raise UnusableValueError(EXPLAINS_NOTHING)
    text, effect = (said.condition, said.effect) if said.condition else (event.text, "")
    is_kept = event.is_quote and not event.has_consent
    own_level = among_those_taking_part(opened.row, event.own_level) if is_kept else event.own_level
    fields = FactorFields(text=text, effect=effect, evidence_ids=(event.id,), own_level=own_level)
    told = event.origin == Origin.RECOLLECTION
    came_from = {
        "origin": event.origin if told else Origin.EVENT.value,
        "origin_id": event.origin_id if told else event.id,
    }
    factor: Factor = make_item(actor, opened, "factor", factor_values(opened, fields) | came_from)
    return factor
