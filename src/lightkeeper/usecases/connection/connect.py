"""Connect a service, rotate its secrets, or stop listening to it."""

import secrets
from dataclasses import dataclass
from uuid import UUID

from django.db import transaction

from lightkeeper.domain.access.actor import Actor
from lightkeeper.domain.access.policy import WorkspaceVerb
from lightkeeper.plugins.registry import find_webhook_receiver, installed_plugins
from lightkeeper.store.models import Connection, Team
from lightkeeper.usecases.audit import note
from lightkeeper.usecases.guard import require_in_workspace
from lightkeeper.usecases.refusals import NotFoundError, UnusableValueError

MOST_SECRETS = 3


@dataclass(frozen=True)
class ShownConnection:
    """One connection as administrators see it; secrets are shown once, when they are made."""

    id: UUID
    plugin: str
    name: str
    team: str
    path: str
    secrets: int
    refused: int
    deliveries: int
    is_active: bool


def receivers() -> list[tuple[str, str]]:
    """Return (key, name) of every plug-in that can receive."""
    return [(key, plugin.name) for key, plugin in installed_plugins().items() if find_webhook_receiver(key)]


def list_connections(actor: Actor) -> list[ShownConnection]:
    """Return every connection, for administrators."""
    require_in_workspace(actor, WorkspaceVerb.MANAGE_CONNECTIONS)
    rows = Connection.objects.select_related("team").order_by("plugin", "name")
    return [
        ShownConnection(
            id=row.id,
            plugin=row.plugin,
            name=row.name,
            team=row.team.name,
            path=f"/hooks/{row.plugin}/{row.id}",
            secrets=len(row.secrets),
            refused=row.refused_count,
            deliveries=row.deliveries.count(),
            is_active=row.is_active,
        )
        for row in rows
    ]


@transaction.atomic
def connect(actor: Actor, plugin: str, name: str, team_id: UUID, secret: str = "") -> tuple[Connection, str]:
    """Make a connection; returns it and its secret, which is not shown again. A given secret is used as it is."""
    require_in_workspace(actor, WorkspaceVerb.MANAGE_CONNECTIONS)
    if find_webhook_receiver(plugin) is None:
        raise NotFoundError("There is no such service to connect.")
    team = Team.objects.filter(id=team_id).first()
    if team is None or not name.strip():
        raise UnusableValueError("Give the connection a name and a team.")
    secret = secret.strip() or secrets.token_urlsafe(32)
    connection = Connection.objects.create(plugin=plugin, name=name.strip()[:120], team=team, secrets=[secret])
    note(actor, "connected", "connection", connection.id, detail=plugin)
    return connection, secret


@transaction.atomic
def rotate_secret(actor: Actor, connection_id: UUID, secret: str = "") -> str:
    """Add a new secret in front; older ones stay active until a third one pushes them out."""
    require_in_workspace(actor, WorkspaceVerb.MANAGE_CONNECTIONS)
    connection = Connection.objects.select_for_update().filter(id=connection_id).first()
    if connection is None:
        raise NotFoundError("There is no such connection.")
    secret = secret.strip() or secrets.token_urlsafe(32)
    connection.secrets = [secret, *connection.secrets][:MOST_SECRETS]
    connection.save(update_fields=["secrets"])
    note(actor, "rotated secret", "connection", connection.id)
    return secret


@transaction.atomic
def disconnect(actor: Actor, connection_id: UUID) -> None:
    """Stop listening to a service; what it sent stays."""
    require_in_workspace(actor, WorkspaceVerb.MANAGE_CONNECTIONS)
    if not Connection.objects.filter(id=connection_id).update(is_active=False):
        raise NotFoundError("There is no such connection.")
    note(actor, "disconnected", "connection", connection_id)
