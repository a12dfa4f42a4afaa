"""Sign a new version of the promise, the boundary statement or the support card."""

from django.db import transaction
from django.utils import timezone

from lightkeeper.domain.access.actor import Actor
from lightkeeper.domain.access.policy import WorkspaceVerb
from lightkeeper.store.models import Statement
from lightkeeper.usecases.audit import note
from lightkeeper.usecases.guard import require_in_workspace
from lightkeeper.usecases.refusals import UnusableValueError
from lightkeeper.usecases.statement.reads import current_version


@transaction.atomic
def sign_statement(actor: Actor, kind: str, text: str, signed_by: str) -> Statement:
    """Put a new version in force. Reviews that exist keep the version under which people spoke."""
    require_in_workspace(actor, WorkspaceVerb.SIGN_PROMISE)
    if not text.strip() or not signed_by.strip():
        raise UnusableValueError("This needs its text and somebody who signs it.")
    if "{" in text.replace("{organisation}", ""):
        raise UnusableValueError("Only {organisation} can be filled in. Replace the other placeholders by text.")
    version = current_version(kind) + 1
    statement = Statement.objects.create(
        kind=kind, version=version, text=text.strip(), signed_by=signed_by.strip(), signed_at=timezone.now()
    )
    note(actor, "signed", kind, version)
    return statement
