"""The circles a review can be shared with, said in words for whoever decides."""

from dataclasses import dataclass

from lightkeeper.domain.access.level import Level
from lightkeeper.usecases.share.compare import Comparison

SHARED_WITH = {
    Level.PARTICIPANTS: "The review is shared with those taking part.",
    Level.ORGANISATION: "The review is shared with the organisation.",
    Level.PUBLIC: "The review is public: anybody can read it without signing in.",
}
ACTION = {
    Level.PARTICIPANTS: "Share with those taking part",
    Level.ORGANISATION: "Share with the organisation",
    Level.PUBLIC: "Make it public",
}


@dataclass(frozen=True)
class Circle:
    """One card: who reads it, and what is masked for them."""

    level: Level
    key: str
    name: str
    who: str
    masks: str
    action: str
    is_now: bool


def circles_of(compared: Comparison) -> tuple[Circle, ...]:
    """Return the cards from the closest circle to everybody."""
    people = f"The {compared.people} people" if compared.people > 1 else "Whoever is"
    said = (
        (
            Level.PARTICIPANTS,
            "Taking part",
            f"{people} taking part, and the facilitators of {compared.team}.",
            "The whole story by role, with clock times.",
        ),
        (
            Level.ORGANISATION,
            "Organisation",
            "Everybody who can sign in here.",
            "Minutes since the start instead of clock times; roles only where three or more people share one.",
        ),
        (
            Level.PUBLIC,
            "Public",
            "Anybody, without signing in.",
            "No team, no service, no owner; months, rounded times, and bands instead of numbers of people.",
        ),
    )
    return tuple(
        Circle(level, level.value.lower(), name, who, masks, ACTION[level], _is_now(compared, level))
        for level, name, who, masks in said
    )


def _is_now(compared: Comparison, level: Level) -> bool:
    return compared.state.is_shared and compared.current_level is level
