"""Reads a workspace archive back: what is here already stays as it is, so twice is the same as once."""

import base64
import binascii
import zipfile
import zlib
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import DatabaseError, transaction
from django.utils import timezone

from lightkeeper.domain.access.actor import Actor
from lightkeeper.domain.document.json_form import from_json
from lightkeeper.domain.document.unreadable import UnreadableDocumentError
from lightkeeper.domain.review.review import Attachment, Review
from lightkeeper.store import models as rows
from lightkeeper.usecases.attachment.image import clean_image
from lightkeeper.usecases.audit import note
from lightkeeper.usecases.document.written_json import DAMAGE, json_of
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
    try:
        report = _take_in(document)
    except UnreadableDocumentError as error:
        raise UnusableValueError(f"{path.name} cannot be read ({error}) Export the workspace anew.") from error
    except (DatabaseError, ValidationError, *DAMAGE) as error:
        raise UnusableValueError(f"{path.name} is damaged or was changed. Export the workspace anew.") from error
    note(actor, "imported", "workspace", "all")
    return report


def _document(path: Path) -> dict[str, Any]:
    refusal = f"{path.name} is not a workspace archive. Export the workspace anew."
    try:
        with zipfile.ZipFile(path) as archive:
            if archive.getinfo(MEMBER).file_size > LARGEST:
                raise UnusableValueError("This archive is larger than 512 MB unpacked.")
            written = archive.read(MEMBER)
    # Archives may be damaged at every level: no zip, an unknown or encrypted member, a stream that breaks off.
    except (OSError, EOFError, KeyError, ValueError, RuntimeError, zipfile.BadZipFile, zlib.error) as error:
        raise UnusableValueError(refusal) from error
    document = json_of(written, refusal)
    if not isinstance(document, dict) or document.get("version") != VERSION:
        raise UnusableValueError(f"{path.name} was written by another version. Only version {VERSION} can be read.")
    return document


def _take_in(document: dict[str, Any]) -> WorkspaceReport:
    if not rows.Workspace.objects.exists():
        rows.Workspace.objects.create(id=1, name=str(document.get("workspace") or "Lightkeeper")[:120])
    for name in document.get("teams") or []:
        _team(name)
    _statements(document.get("statements") or [])
    _templates(document.get("templates") or [])
    reviews = events = known = 0
    for written in document["reviews"]:
        review = from_json(written)
        if rows.Review.objects.filter(id=review.id).exists():
            known += 1
            continue
        _keep(review, written)
        reviews, events = reviews + 1, events + len(review.events)
    return WorkspaceReport(reviews, events, known)


def _team(name: str) -> rows.Team:
    return rows.Team.objects.get_or_create(name=name[:120])[0]


def _statements(statements: list[dict[str, Any]]) -> None:
    for one in statements:
        told = {"text": one["text"], "signed_by": one["signed_by"], "signed_at": one["signed_at"]}
        row, _ = rows.Statement.objects.get_or_create(kind=one["kind"], version=one["version"], defaults=told)
        if row.text != one["text"]:
            # Reviews keep the promise under which people spoke: they must not end up under another one.
            raise UnusableValueError(
                f"Version {row.version} of the {row.kind} signed here is worded differently. "
                "Import this archive into an empty database."
            )


def _templates(templates: list[dict[str, Any]]) -> None:
    for one in templates:
        team = _team(one["team__name"]) if one["team__name"] else None
        told = {"purpose": one["purpose"][:500], "sections": one["sections"]}
        if not rows.Template.objects.filter(name=one["name"][:120], team=team).exists():
            rows.Template.objects.create(name=one["name"][:120], team=team, **told)


def _keep(review: Review, written: dict[str, Any]) -> None:
    place = Place(
        _team(review.team or "Imported"), rows.NameMap.objects.create(), str(written.get("import_key") or "")[:200]
    )
    row = keep_review(review, place)
    versions = {"promise_version": review.promise_version, "boundary_version": written.get("boundary_version")}
    told = {name: version for name, version in versions.items() if version is not None}
    rows.Review.objects.filter(id=row.id).update(**told)
    images = written.get("images") or {}
    for position, attachment in enumerate(review.attachments):
        _keep_image(row, attachment, images.get(str(attachment.id)), position)


def _keep_image(row: rows.Review, attachment: Attachment, encoded: str | None, position: int) -> None:
    try:
        content = base64.b64decode(encoded or "", validate=True)
    except (binascii.Error, ValueError) as error:
        raise UnusableValueError("An image in this archive is damaged. Export the workspace anew.") from error
    image = clean_image(content, is_ours=True)
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
