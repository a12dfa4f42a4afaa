"""Whoever asks in the crawl, and how far each may look into each of the planted reviews: written down by hand."""

from lightkeeper.domain.access.actor import Role
from lightkeeper.domain.access.level import Level

PERSONAS = ("administrator", "facilitator", "participant", "team_facilitator", "reader", "elsewhere", "visitor")
SIGNED_IN = PERSONAS[:-1]

# Nobody but those named takes part: the facilitator in all four reviews, the participant in all but the restricted one.
ROLES: dict[str, tuple[str, Role] | None] = {
    "administrator": None,
    "facilitator": ("home", Role.FACILITATOR),
    "participant": ("home", Role.CONTRIBUTOR),
    "team_facilitator": ("home", Role.FACILITATOR),
    "reader": ("home", Role.READER),
    "elsewhere": ("away", Role.CONTRIBUTOR),
}
REVIEWS = ("draft", "organisation", "public", "restricted")
IN_TEAM_REVIEWS = ("facilitator", "participant", "team_facilitator")

_INSIDE = {"facilitator": Level.RESTRICTED, "participant": Level.PARTICIPANTS, "team_facilitator": Level.PARTICIPANTS}
_SIGNED_IN = dict.fromkeys(("administrator", "reader", "elsewhere"), Level.ORGANISATION)
CLEARANCE: dict[str, dict[str, Level]] = {
    "draft": _INSIDE,
    "organisation": _INSIDE | _SIGNED_IN,
    "public": _INSIDE | _SIGNED_IN | {"visitor": Level.PUBLIC},
    "restricted": {"facilitator": Level.RESTRICTED},
}


def readers(review: str, level: Level) -> tuple[str, ...]:
    """Return who may read what is at a level inside a review."""
    return tuple(persona for persona, clearance in CLEARANCE[review].items() if level.is_at_most(clearance))
