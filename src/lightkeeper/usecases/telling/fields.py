"""What people may say of a telling."""

from dataclasses import dataclass
from typing import Any

from lightkeeper.domain.access.level import Level, stricter_of
from lightkeeper.store.models import Review, TimelineEvent
from lightkeeper.usecases.item.text import checked_text
from lightkeeper.usecases.timeline.fields import identity_id

WHEN_EMPTY = "Say how somebody else remembers it."


@dataclass(frozen=True)
class TellingFields:
    """One telling as somebody writes it. `who_label` is a pseudonym of the review or empty."""

    text: str
    who_label: str = ""
    own_level: str = ""


def telling_values(review: Review, event: TimelineEvent, fields: TellingFields) -> dict[str, Any]:
    """Return the columns of a telling, never more open than its event; raises UnusableValueError."""
    return {
        "text": checked_text(review, fields.text, WHEN_EMPTY),
        "who_id": identity_id(review.name_map_id, fields.who_label),
        "own_level": _level(event.own_level, fields.own_level),
    }


def _level(of_event: str, wanted: str) -> str:
    if wanted not in set(Level) or not of_event:
        return wanted or of_event
    return stricter_of(Level(of_event), Level(wanted)).value
