"""Make an event, a factor or another telling of a passage, keeping where it came from (practice FAC-4, FAC-5)."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any
from uuid import UUID

from django.db import transaction

from lightkeeper.domain.access.actor import Actor
from lightkeeper.domain.provenance.disposal import Disposal
from lightkeeper.domain.provenance.provenance import Origin
from lightkeeper.domain.timeline.event import SourceType
from lightkeeper.store.models import Factor, Identity, Passage, Telling, TimelineEvent
from lightkeeper.usecases.factor.fields import FactorFields, factor_values
from lightkeeper.usecases.item.change import make_item, open_item
from lightkeeper.usecases.passage.words_taken import level_of_words, quote_of
from lightkeeper.usecases.recollection.place import OpenedPassage, open_passage
from lightkeeper.usecases.refusals import NotFoundError
from lightkeeper.usecases.telling.add_telling import make_telling
from lightkeeper.usecases.telling.fields import TellingFields
from lightkeeper.usecases.timeline.fields import EventFields, event_values


@transaction.atomic
def make_event_of_passage(actor: Actor, passage_id: UUID, fields: EventFields) -> TimelineEvent:
    """Add an event told by a passage. Words taken over as they were written are a quote, under its author's consent."""
    place = open_passage(actor, passage_id)
    values = event_values(place.review.row, replace(fields, source_type=SourceType.RECOLLECTION))
    event: TimelineEvent = make_item(actor, place.review, "event", values | _quoted(place, values) | _origin(place.row))
    _use(place.row)
    return event


@transaction.atomic
def make_factor_of_passage(actor: Actor, passage_id: UUID, fields: FactorFields) -> Factor:
    """Add a factor that a passage speaks of. Words taken over without consent stay among those taking part."""
    place = open_passage(actor, passage_id)
    values = factor_values(place.review, fields)
    texts = (values["text"], values["effect"])
    values["own_level"] = level_of_words(place.row, place.review.row, fields.own_level, texts)
    factor: Factor = make_item(actor, place.review, "factor", values | _origin(place.row))
    _use(place.row)
    return factor


@transaction.atomic
def make_telling_of_passage(actor: Actor, passage_id: UUID, event_id: UUID, fields: TellingFields) -> Telling:
    """Put a passage beside an event that others remember differently: both stay, and the event says so."""
    place = open_passage(actor, passage_id)
    opened, event = open_item(actor, "event", event_id)
    if event.review_id != place.review.row.id:
        raise NotFoundError("That event belongs to another review. Choose one of this story.")
    telling = make_telling(actor, opened, event, fields, _origin(place.row) | _teller(place))
    _use(place.row)
    return telling


def _origin(passage: Passage) -> dict[str, Any]:
    return {"origin": Origin.RECOLLECTION.value, "origin_id": passage.id}


def _quoted(place: OpenedPassage, values: Mapping[str, Any]) -> dict[str, Any]:
    quoted = quote_of(place.row, values["text"])
    return quoted | _teller(place) if quoted["is_quote"] and not values["who_id"] else quoted


def _teller(place: OpenedPassage) -> dict[str, Any]:
    of_author = {"name_map_id": place.review.row.name_map_id, "account_id": place.row.recollection.account_id}
    return {"who_id": Identity.objects.filter(**of_author).values_list("id", flat=True).first()}


def _use(passage: Passage) -> None:
    passage.disposal, passage.disposal_reason = Disposal.USED.value, ""
    passage.save(update_fields=["disposal", "disposal_reason"])
