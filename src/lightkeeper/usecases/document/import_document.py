"""Import a postmortem document, in any house style or in Lightkeeper's own, as a review."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any
from uuid import UUID

from django.db import DatabaseError, transaction

from lightkeeper.domain.access.actor import Actor, Role
from lightkeeper.domain.access.level import Level
from lightkeeper.domain.access.policy import Verb
from lightkeeper.domain.document.json_form import from_json
from lightkeeper.domain.document.markdown_reader import looks_like_ours, read_markdown
from lightkeeper.domain.document.unreadable import UnreadableDocumentError
from lightkeeper.domain.incident.record import Person
from lightkeeper.domain.review.review import Review
from lightkeeper.domain.review.state import ReviewState
from lightkeeper.store import models as rows
from lightkeeper.usecases.audit import note
from lightkeeper.usecases.document.from_reading import Reading, review_from_reading
from lightkeeper.usecases.document.written_json import DAMAGE, json_of
from lightkeeper.usecases.guard import require_in_team
from lightkeeper.usecases.identity.name_map import as_written, identity_of_account, learn
from lightkeeper.usecases.item.moments import check_moments
from lightkeeper.usecases.refusals import UnusableValueError
from lightkeeper.usecases.review.fresh_ids import with_fresh_ids
from lightkeeper.usecases.review.keep_review import Place, keep_review

LARGEST_FILE = 20 * 1024 * 1024


@dataclass(frozen=True)
class DocumentReport:
    """What an import made: the review, whether it is new, and what the reader stumbled over."""

    review_id: UUID
    is_new: bool
    events: int
    action_items: int
    warnings: tuple[str, ...] = ()


def import_document(actor: Actor, path: Path, team_id: UUID) -> DocumentReport:
    """Import a file; the same file again changes nothing and says so."""
    try:
        if path.stat().st_size > LARGEST_FILE:
            raise UnusableValueError(f"{path.name} is larger than 20 MB. Split it into one file an incident.")
        content = path.read_bytes()
    except OSError as error:
        raise UnusableValueError(f"{path.name} cannot be read ({error.strerror}). Check the path.") from error
    return import_text(actor, content, path.name, team_id)


@transaction.atomic
def import_text(actor: Actor, content: bytes, name: str, team_id: UUID) -> DocumentReport:
    """Import a document's bytes.

    What people import begins as a draft for those taking part, whatever the copy said of itself: nothing is opened
    by a file. On the server (the system actor) a copy of ours comes back as it was, byte for byte when exported.
    """
    require_in_team(actor, Verb.IMPORT, team_id)
    key = hashlib.sha256(content).hexdigest()
    known = rows.Review.objects.filter(import_key=key, team_id=team_id).first()
    if known is not None:
        already = ("This document is here already: nothing was changed.",)
        return DocumentReport(known.id, False, known.events.count(), known.action_items.count(), already)
    reading = _read(content, name)
    name_map = rows.NameMap.objects.create()
    draft = with_fresh_ids(reading.review)
    check_moments(*_moments_of(draft))
    if not actor.is_system:
        draft = replace(draft, state=ReviewState.DRAFT, level=Level.PARTICIPANTS)
    try:
        rows.Identity.objects.bulk_create(_identity(name_map, told) for told in reading.identities)
        facilitator = _facilitator(actor, name_map)
        row = keep_review(draft, Place(rows.Team.objects.get(id=team_id), name_map, key))
    except (DatabaseError, *DAMAGE) as error:
        raise UnusableValueError(f"{name} holds a value that cannot be kept. Check its numbers and dates.") from error
    if facilitator is not None:
        rows.Participation.objects.create(review=row, account=facilitator, role=Role.FACILITATOR.value)
    note(actor, "imported", "review", row.id, review_id=row.id)
    return DocumentReport(row.id, True, len(draft.events), len(draft.action_items), reading.warnings)


def _identity(name_map: rows.NameMap, told: dict[str, Any]) -> rows.Identity:
    names = {column: told[column] for column in ("name", "handle", "email")}
    identity = rows.Identity(name_map=name_map, label=told["label"][:80])
    learn(identity, Person("", **names))
    return identity


def _moments_of(review: Review) -> Iterator[datetime | None]:
    stamps = (review.impact.started, review.impact.detected, review.impact.mitigated, review.impact.resolved)
    yield from (review.occurred_at, *(stamp.at for stamp in stamps))
    for event in review.events:
        yield from (event.happened_at, event.ended_at, event.recorded_at)


def _read(content: bytes, name: str) -> Reading:
    try:
        text = as_written(content.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise UnusableValueError(f"{name} is not text in UTF-8. Save it as UTF-8 and import it again.") from error
    try:
        if looks_like_ours(text):
            return Reading(read_markdown(text))
        if name.lower().endswith(".json"):
            return Reading(_from_json(text))
    except UnreadableDocumentError as error:
        raise UnusableValueError(f"{name}: {error}") from error
    return review_from_reading(text, name)


def _from_json(text: str) -> Review:
    return from_json(json_of(text, "That JSON cannot be read. Export the review anew."))


def _facilitator(actor: Actor, name_map: rows.NameMap) -> rows.Account | None:
    """Return whoever imports, known by a pseudonym from here on; the system takes no part."""
    account = rows.Account.objects.filter(id=actor.own_id).first()
    if account is not None:
        identity_of_account(name_map, account, "Facilitator")
    return account
