"""The audience: who reads, how far they may look into one review, and what must be known to mask it for them."""

from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from lightkeeper.domain.access.level import Level
from lightkeeper.domain.identity.pseudonyms import Known
from lightkeeper.domain.review.review import Participant

# Around what was masked, where a facilitator compares: private-use characters, so that no text can hold them by chance.
MASK_OPENS = "\ue000"
MASK_CLOSES = "\ue001"


@dataclass(frozen=True)
class Audience:
    """Whoever reads. `clearance` is the strictest level they may read here; masks follow from it.

    `known` are the names that must not appear, `participants` the pseudonyms they stand for, `began_at` the moment
    that T+ times count from. With `shows_marks` every masked place stands between MASK_OPENS and MASK_CLOSES.
    `level`, `teams`, `services` and `image_ids` tell of the review that single things come from; `render.within` sets
    them. Unknown they are closed: the level of people taking part, and no image beyond them (`image_ids` None).
    """

    clearance: Level
    known: tuple[Known, ...] = ()
    participants: tuple[Participant, ...] = ()
    began_at: datetime | None = None
    shows_marks: bool = False
    level: Level = Level.PARTICIPANTS
    teams: tuple[str, ...] = ()
    services: tuple[str, ...] = ()
    image_ids: frozenset[UUID] | None = None
    hidden_ids: frozenset[UUID] = frozenset()

    @property
    def is_taking_part(self) -> bool:
        """Say whether they read with those taking part (L2 or a restricted review's named people)."""
        return self.clearance.strictness >= Level.PARTICIPANTS.strictness

    @property
    def is_public(self) -> bool:
        """Say whether they stand outside the organisation."""
        return self.clearance is Level.PUBLIC

    def with_marks(self) -> "Audience":
        """Return the same audience with masked places marked."""
        return replace(self, shows_marks=True)


NOBODY_SPECIAL = Audience(clearance=Level.PUBLIC)
