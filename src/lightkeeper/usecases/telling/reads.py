"""The other tellings of one event, as its reader may see them."""

from uuid import UUID

from lightkeeper.domain.access.actor import Actor
from lightkeeper.domain.access.level import Level
from lightkeeper.domain.access.policy import Verb
from lightkeeper.domain.edition.render import render
from lightkeeper.domain.edition.rendition import ShownTelling
from lightkeeper.store.models import Identity, Telling
from lightkeeper.usecases.edition.audiences import audience_of
from lightkeeper.usecases.edition.load import telling_of
from lightkeeper.usecases.item.change import open_item


def tellings_of(actor: Actor, event_id: UUID) -> list[ShownTelling]:
    """Return the tellings beside an event; raises NotFoundError or NotAllowedError."""
    opened, event = open_item(actor, "event", event_id, Verb.READ)
    identities = list(Identity.objects.filter(name_map_id=opened.row.name_map_id))
    labels = {one.id: one.label for one in identities}
    audience = audience_of(opened.row, identities, opened.clearance)
    rows = Telling.objects.filter(event=event, removed_at=None)
    values = [telling_of(row, labels.get(row.who_id, "") if row.who_id else "") for row in rows]
    shown = [render(value, audience, level=Level(opened.row.level)) for value in values]
    return [one for one in shown if one is not None]
