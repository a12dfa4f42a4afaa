"""What is promised, now and in the version under which a review was written."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q

from lightkeeper.store.models import Statement, Workspace
from lightkeeper.usecases.statement import texts

PROMISE = Statement.PROMISE
BOUNDARY = Statement.BOUNDARY
SUPPORT = Statement.SUPPORT


@dataclass(frozen=True)
class Said:
    """One version of a statement with its placeholders filled."""

    kind: str
    version: int
    text: str
    signed_by: str
    signed_at: datetime | None


def current_version(kind: str) -> int:
    """Return the version in force, or 0 while none is signed."""
    newest = Statement.objects.filter(kind=kind).order_by("-version").values_list("version", flat=True).first()
    return newest or 0


def statement_said(kind: str, version: int | None = None) -> Said:
    """Return a version (None: the one in force). A version that does not exist is empty, with version 0."""
    rows = Statement.objects.filter(kind=kind)
    row = rows.order_by("-version").first() if version is None else rows.filter(version=version).first()
    if row is None:
        return Said(kind, 0, "", "", None)
    return Said(kind, row.version, _filled(row.text), row.signed_by, row.signed_at)


def support_said() -> Said:
    """Return the support card in force; until the workspace writes its own, the one that ships."""
    said = statement_said(SUPPORT)
    return said if said.version else Said(SUPPORT, 0, texts.SUPPORT, "", None)


def said_under(promise_version: int, boundary_version: int) -> tuple[Said, Said]:
    """Return the promise and the boundary statement under which a review was written (two queries)."""
    promise, boundary = Q(kind=PROMISE, version=promise_version), Q(kind=BOUNDARY, version=boundary_version)
    found = {row.kind: row for row in Statement.objects.filter(promise | boundary)}
    name = _organisation() if found else ""
    return _said(PROMISE, found.get(PROMISE), name), _said(BOUNDARY, found.get(BOUNDARY), name)


def statements_ever_said() -> list[Said]:
    """Return every version of every statement, newest first within a kind."""
    rows = Statement.objects.order_by("kind", "-version")
    return [Said(row.kind, row.version, _filled(row.text), row.signed_by, row.signed_at) for row in rows]


def _said(kind: str, row: Statement | None, organisation: str) -> Said:
    if row is None:
        return Said(kind, 0, "", "", None)
    text = row.text.replace("{organisation}", organisation)
    return Said(kind, row.version, text, row.signed_by, row.signed_at)


def _filled(text: str) -> str:
    return text.replace("{organisation}", _organisation())


def _organisation() -> str:
    return Workspace.objects.values_list("name", flat=True).first() or "this organisation"
