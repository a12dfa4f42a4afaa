"""What was made of passages: events, factors, tellings, lessons and whatever else keeps where it came from."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import TextField

from lightkeeper.domain.access.actor import Actor
from lightkeeper.domain.access.policy import Verb
from lightkeeper.domain.edition.rendition import Rendition
from lightkeeper.domain.provenance.provenance import Origin
from lightkeeper.store.models import Passage, Review
from lightkeeper.usecases.item.change import NOUNS, change_item, open_item
from lightkeeper.usecases.recollection.place import open_taking_part

Row = Any
NOUNS_MADE: tuple[tuple[str, str], ...] = (
    ("event", "events"),
    ("telling", "tellings"),
    ("factor", "factors"),
    ("lesson", "lessons"),
    ("action_item", "action_items"),
)


@dataclass(frozen=True)
class MadeThing:
    """Something made of a passage, as its reader may see it."""

    noun: str
    id: UUID
    text: str
    passage_id: UUID


def things_made_of(review: Review, passage_ids: Iterable[UUID]) -> list[Row]:
    """Return the rows made of some passages, removed ones too: undo must not bring back what was withdrawn."""
    found = {"review": review, "origin": Origin.RECOLLECTION.value, "origin_id__in": list(passage_ids)}
    return [row for noun, _ in NOUNS_MADE for row in NOUNS[noun]._default_manager.filter(**found)]


def texts_of(row: Row) -> list[str]:
    """Return the names of a row's columns that hold what people wrote."""
    return [field.name for field in row._meta.concrete_fields if isinstance(field, TextField)]


def made_things(rendition: Rendition) -> list[MadeThing]:
    """Return everything in a rendition that was made of a passage."""
    return [
        MadeThing(noun, thing.id, thing.text, thing.came_from.id)
        for noun, name in NOUNS_MADE
        for thing in getattr(rendition, name)
        if thing.came_from and thing.came_from.origin is Origin.RECOLLECTION
    ]


def without_passage(made: Iterable[MadeThing]) -> list[MadeThing]:
    """Return what was made of passages that were withdrawn since (one query)."""
    things = list(made)
    there = set(Passage.objects.filter(id__in={one.passage_id for one in things}).values_list("id", flat=True))
    return [one for one in things if one.passage_id not in there]


@transaction.atomic
def finish_rewriting(actor: Actor, noun: str, item_id: UUID) -> UUID:
    """Say that what was made of a withdrawn passage stands on its own now; returns the review's id."""
    opened, row = open_item(actor, noun, item_id)
    open_taking_part(actor, opened.row.id, Verb.EDIT)
    change_item(actor, opened, row, {"origin": "", "origin_id": None}, None)
    return opened.row.id
