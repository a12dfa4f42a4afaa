"""Writes the whole workspace as one archive: open formats, names left where they are.

Pseudonyms go out, the name maps that explain them stay: a copy of everything must not become a copy of that.
"""

import base64
import json
import zipfile
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder

from lightkeeper.domain.access.actor import Actor
from lightkeeper.domain.document.json_form import to_json
from lightkeeper.store import models as rows
from lightkeeper.usecases.audit import note
from lightkeeper.usecases.edition.load import load_review
from lightkeeper.usecases.refusals import NotAllowedError
from lightkeeper.usecases.workspace.nameless import without_known_names

VERSION = 1
MEMBER = "workspace.json"


@dataclass(frozen=True)
class ExportedWorkspace:
    """The archive's bytes, and what is in it."""

    content: bytes
    reviews: int
    events: int


def export_workspace(actor: Actor) -> ExportedWorkspace:
    """Write every review with its images. For whoever runs the server: no account may read everything."""
    if not actor.is_system:
        raise NotAllowedError("The whole workspace is exported on the server, with `lightkeeper export workspace`.")
    reviews = [_review(row) for row in rows.Review.objects.select_related("team").order_by("created_at", "id")]
    document = {
        "version": VERSION,
        "workspace": rows.Workspace.objects.values_list("name", flat=True).first() or "",
        "teams": list(rows.Team.objects.values_list("name", flat=True)),
        "statements": list(rows.Statement.objects.values("kind", "version", "text", "signed_by", "signed_at")),
        "templates": list(rows.Template.objects.values("name", "purpose", "sections", "team__name")),
        "reviews": reviews,
    }
    written = BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(MEMBER, json.dumps(document, cls=DjangoJSONEncoder, ensure_ascii=False, indent=1))
    note(actor, "exported", "workspace", "all")
    return ExportedWorkspace(written.getvalue(), len(reviews), sum(len(one["review"]["events"]) for one in reviews))


def _review(row: rows.Review) -> dict[str, Any]:
    identities = list(rows.Identity.objects.filter(name_map_id=row.name_map_id))
    images = row.attachments.filter(removed_at=None)
    return {
        **to_json(without_known_names(load_review(row, identities), identities)),
        "import_key": row.import_key,
        "boundary_version": row.boundary_version,
        "images": {str(one.id): base64.b64encode(bytes(one.content)).decode() for one in images},
    }
