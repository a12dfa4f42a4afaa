"""Reads a workspace archive back: what is here already stays as it is, so twice is the same as once."""

import base64
import binascii
import json
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from lightkeeper.domain.access.actor import Actor
from lightkeeper.domain.document.json_form import from_json
from lightkeeper.domain.document.unreadable import UnreadableDocumentError
from lightkeeper.domain.review.review import Attachment, Review
from lightkeeper.store import models as rows
from lightkeeper.usecases.attachment.image import clean_image
from lightkeeper.usecases.audit import note
from lightkeeper.usecases.refusals import NotAllowedError, UnusableValueError
from lightkeeper.usecases.review.keep_review import Place, keep_review
from lightkeeper.usecases.workspace.export_workspace import MEMBER, VERSION

LARGEST = 512 * 1024 * 1024


@dataclass(frozen=True)
class WorkspaceReport:
    """How many reviews and events came in, and how many reviews were here already."""

    reviews: int
    events: int
    known: int


@transaction.atomic
def import_workspace(actor: Actor, path: Path) -> WorkspaceReport:
    """Read an archive that `export_workspace` wrote, all of it or nothing."""
    if not actor.is_system:
        raise NotAllowedError("A workspace is imported on the server, with `lightkeeper import workspace FILE`.")
    document = _document(path)
    reviews = events = known = 0
    try:
        _statements(document.get("statements") or [])
        for written in document["reviews"]:
            review = from_json(written)
            if rows.Review.objects.filter(id=review.id).exists():
                known += 1
                continue
            _keep(review, written)
            reviews, events = reviews + 1, events + len(review.events)
    except (UnreadableDocumentError, KeyError, TypeError, AttributeError) as error:
        raise UnusableValueError(f"This archive cannot be read ({error}). Export the workspace anew.") from error
    note(actor, "imported", "workspace", "all")
    return WorkspaceReport(reviews, events, known)


def _document(path: Path) -> dict[str, Any]:
    try:
        with zipfile.ZipFile(path) as archive:
            if archive.getinfo(MEMBER).file_size > LARGEST:
                raise UnusableValueError("This archive is larger than 512 MB unpacked.")
            document = json.loads(archive.read(MEMBER))
    except (OSError, zipfile.BadZipFile, KeyError, ValueError, RecursionError) as error:
        raise UnusableValueError(f"{path.name} is not a workspace archive. Export the workspace anew.") from error
    if not isinstance(document, dict) or document.get("version") != VERSION:
        raise UnusableValueError(f"{path.name} was written by another version. Only version {VERSION} can be read.")
    if not rows.Workspace.objects.exists():
        rows.Workspace.objects.create(name=str(document.get("workspace") or "Lightkeeper")[:120])
    return document


def _statements(statements: list[dict[str, Any]]) -> None:
    for one in statements:
        rows.Statement.objects.get_or_create(
            kind=one["kind"],
            version=one["version"],
            defaults={"text": one["text"], "signed_by": one["signed_by"], "signed_at": one["signed_at"]},
        )


def _keep(review: Review, written: dict[str, Any]) -> None:
    team, _ = rows.Team.objects.get_or_create(name=review.team[:120] or "Imported")
    row = keep_review(review, Place(team, rows.NameMap.objects.create(), str(written.get("import_key") or "")[:200]))
    rows.Review.objects.filter(id=row.id).update(promise_version=review.promise_version)
    images = written.get("images") or {}
    for position, attachment in enumerate(review.attachments):
        _keep_image(row, attachment, images.get(str(attachment.id)), position)


def _keep_image(row: rows.Review, attachment: Attachment, encoded: str | None, position: int) -> None:
    try:
        content = base64.b64decode(encoded or "", validate=True)
    except (binascii.Error, ValueError) as error:
        raise UnusableValueError("An image in this archive is damaged. Export the workspace anew.") from error
    image = clean_image(content)
    rows.Attachment.objects.create(
        id=UUID(str(attachment.id)),
        review=row,
        name=attachment.name[:200],
        media_type=image.media_type,
        description=attachment.description[:500],
        cleared_for=attachment.cleared_for.value if attachment.cleared_for else "",
        own_level=attachment.level.value if attachment.level else "",
        content=image.content,
        position=position,
        recorded_at=timezone.now(),
    )
