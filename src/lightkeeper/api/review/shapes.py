"""What is said of reviews: the filter, one row of the list, and a new event."""

from typing import Any, Literal
from uuid import UUID

from ninja import Field, Schema
from pydantic import AwareDatetime, ConfigDict

from lightkeeper.domain.access.level import Level
from lightkeeper.domain.review.state import ReviewKind, ReviewState
from lightkeeper.domain.timeline.event import EventKind, KnownThen, Precision, SourceType
from lightkeeper.usecases.review.list_reviews import ReviewFilter, ReviewRow
from lightkeeper.usecases.timeline.fields import EventFields


class ReviewQuery(Schema):
    """What to look for. What is left out does not narrow."""

    words: str = Field("", max_length=400, description="Words to find, in what you may read.")
    kind: ReviewKind | None = None
    state: ReviewState | None = None
    team: UUID | None = None
    severity: str = Field("", max_length=40)
    mine: bool = Field(False, description="Only those you take part in.")
    sort: Literal["newest", "oldest", "changed", "severity"] = "newest"
    page: int = Field(1, ge=1, le=1_000_000, description="Pages of 25, counted from 1.")

    def as_filter(self) -> ReviewFilter:
        """Return it as the use case takes it."""
        return ReviewFilter(
            words=self.words,
            kind=self.kind,
            state=self.state,
            team_id=self.team,
            severity=self.severity,
            is_mine=self.mine,
            sort=self.sort,
            page=self.page,
        )


class EditionQuery(Schema):
    """For whom a review is written, and in which time zone."""

    edition: str = Field("", description="participants, organisation or public. Empty: as you may see it.")
    zone: str = Field("UTC", max_length=60, description="Time zone of the times, such as Europe/Berlin.")


class NewEvent(Schema):
    """An event to add. `happened_at` and `ended_at` carry their offset; `who_label` is a label of the review."""

    model_config = ConfigDict(extra="forbid")

    happened_at: AwareDatetime
    text: str
    kind: EventKind = EventKind.OBSERVATION
    source_type: SourceType = SourceType.RECOLLECTION
    ended_at: AwareDatetime | None = None
    precision: Precision = Precision.EXACT
    known_then: KnownThen = KnownThen.UNSURE
    who_label: str = Field("", max_length=80)
    source_ref: str = Field("", max_length=1000)
    is_contested: bool = False
    has_consent: bool = False
    own_level: Level | Literal[""] = ""

    def as_fields(self) -> EventFields:
        """Return it as the use case takes it."""
        return EventFields(**self.model_dump())


def row_shape(row: ReviewRow) -> dict[str, Any]:
    """Return one row of the list; null where the reader is not shown the value."""
    return {
        "id": str(row.id),
        "title": row.title,
        "kind": row.kind.value,
        "state": row.state.value,
        "level": row.level.value,
        "severity": row.severity,
        "team": row.team,
        "occurred_at": row.occurred_at.isoformat() if row.occurred_at else None,
        "is_mine": row.is_mine,
    }
