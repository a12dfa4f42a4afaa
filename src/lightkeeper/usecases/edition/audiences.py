"""Makes the audience of a review: how far somebody may look, and whose names they must not read."""

from collections.abc import Sequence

from lightkeeper.domain.access.level import Level
from lightkeeper.domain.edition.audience import Audience
from lightkeeper.store import models as rows
from lightkeeper.usecases.edition.load import participant_of


def audience_of(row: rows.Review, identities: Sequence[rows.Identity], clearance: Level) -> Audience:
    """Return the audience that a clearance stands for in this review."""
    return Audience(
        clearance=clearance,
        known=tuple(identity.as_known() for identity in identities),
        participants=tuple(participant_of(identity) for identity in identities),
        began_at=row.started_at or row.occurred_at,
    )
