"""Gathers what the readiness checks look at, out of a review that was opened and loaded already."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import UTC, date
from typing import Any

from django.utils import timezone

from lightkeeper.domain.access.level import Level
from lightkeeper.domain.access.policy import Verb
from lightkeeper.domain.edition.render import render
from lightkeeper.domain.edition.rendition import Rendition
from lightkeeper.domain.edition.to_look_at import Place, find_to_look_at
from lightkeeper.domain.provenance.disposal import Disposal
from lightkeeper.domain.readiness.evidence import Evidence
from lightkeeper.domain.review.review import Review
from lightkeeper.store import models as rows
from lightkeeper.usecases.appraisal.reads import open_objections
from lightkeeper.usecases.edition.audiences import audience_of
from lightkeeper.usecases.edition.load import load_review
from lightkeeper.usecases.guard import Opened
from lightkeeper.usecases.readiness.place_mark import undecided
from lightkeeper.usecases.review.reads import opened_to
from lightkeeper.usecases.statement.reads import BOUNDARY, PROMISE, current_version

SAMPLE = "sample:"
NARROWED = (
    "sections",
    "events",
    "factors",
    "factor_links",
    "lessons",
    "action_items",
    "questions",
    "answers",
    "reflections",
)


@dataclass(frozen=True)
class Loaded:
    """A review as it was opened, with everybody known in it and all it holds."""

    opened: Opened
    identities: tuple[rows.Identity, ...]
    review: Review


def loaded(opened: Opened) -> Loaded:
    """Return an opened review with all it holds."""
    identities = tuple(rows.Identity.objects.filter(name_map_id=opened.row.name_map_id))
    return Loaded(opened, identities, load_review(opened.row, identities))


def seen_by_them(one: Loaded, level: Level, decided: Collection[str] = (), today: date | None = None) -> Evidence:
    """Return what QC1 to QC4 look at: the review as a circle would read it, and what nobody decided on there."""
    row = one.opened.row
    audience = audience_of(row, one.identities, level)
    rendition = render(opened_to(one.review, level), audience)
    places = undecided(row.id, find_to_look_at(rendition, audience), decided)
    return replace(
        _known(one, narrowed(one.review, rendition), today or timezone.now().astimezone(UTC).date()),
        audience=level,
        doubted=sum(not _is_quote(place) for place in places),
        doubted_quotes=sum(map(_is_quote, places)),
        # That somebody objected is between them and those who share.
        objections=open_objections(row) if one.opened.allows(Verb.SHARE) else 0,
    )


def seen_by_reader(one: Loaded, today: date) -> Evidence:
    """Return what the other checks look at: the review as whoever asks reads it (two queries)."""
    row = one.opened.row
    rendition = render(one.review, audience_of(row, one.identities, one.opened.clearance))
    passages = list(
        rows.Passage.objects.filter(recollection__review=row, recollection__opened_at__isnull=False)
        .exclude(text="")
        .values_list("disposal", flat=True)
    )
    taking_part = set(rows.Participation.objects.filter(review=row).values_list("account_id", flat=True))
    return replace(
        _known(one, narrowed(one.review, rendition), today),
        passages=len(passages),
        open_passages=passages.count(Disposal.OPEN),
        voices=tuple(identity.label for identity in one.identities if identity.account_id in taking_part),
    )


def narrowed(review: Review, rendition: Rendition) -> Review:
    """Return the review with those things alone that a rendition shows."""
    shown = {name: {one.id for one in getattr(rendition, name)} for name in NARROWED}
    kept: dict[str, Any] = {
        name: tuple(one for one in getattr(review, name) if one.id in shown[name]) for name in NARROWED
    }
    return replace(review, **kept)


def _known(one: Loaded, review: Review, today: date) -> Evidence:
    row = one.opened.row
    return Evidence(
        review=review,
        today=today,
        has_promise=bool(row.promise_version or current_version(PROMISE)),
        has_boundary=bool(row.boundary_version or current_version(BOUNDARY)),
        shared_on=row.shared_at.date() if row.shared_at else None,
        is_imported=bool(row.import_key) and not row.import_key.startswith(SAMPLE),
    )


def _is_quote(place: Place) -> bool:
    return place.kind == "quote"
