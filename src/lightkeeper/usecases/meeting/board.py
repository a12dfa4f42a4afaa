"""The board everybody in a meeting looks at: the same for all who watch alike, without anything private.

It asks no permission of its own, because it is made once for many: whoever shows it asks `who_may_watch` for each.
"""

from dataclasses import dataclass
from uuid import UUID

from lightkeeper.domain.access.level import Level
from lightkeeper.domain.analysis.factor import FactorFamily
from lightkeeper.domain.edition.audience import Audience
from lightkeeper.domain.edition.render import render
from lightkeeper.domain.meeting.card import CardPrompt
from lightkeeper.domain.meeting.meeting import Meeting
from lightkeeper.domain.meeting.note import NoteKind
from lightkeeper.domain.provenance.disposal import Disposal
from lightkeeper.domain.question.catalogue import SHIPPED_BY_KEY
from lightkeeper.store import models as rows
from lightkeeper.usecases.edition.audiences import audience_of
from lightkeeper.usecases.meeting.place import latest_meeting, meeting_of

NO_MEETING = "none"


@dataclass(frozen=True)
class ShownCard:
    """A card that was shown. `who` is the pseudonym of whoever claimed it, or empty."""

    id: UUID
    prompt: CardPrompt
    text: str
    who: str
    family: FactorFamily | None
    disposal: Disposal
    reason: str


@dataclass(frozen=True)
class ShownNote:
    """Something parked, decided, or thought of for later."""

    id: UUID
    kind: NoteKind
    text: str


@dataclass(frozen=True)
class Turn:
    """Somebody's turn in a round, as facilitators see it."""

    participation_id: int
    display_name: str
    is_heard: bool


@dataclass(frozen=True)
class Board:
    """What is shown of a review's meeting; `meeting` is None before the first. `turns` are for facilitators alone."""

    review_id: UUID
    title: str
    stamp: str
    meeting: Meeting | None
    questions: tuple[str, ...] = ()
    cards: tuple[ShownCard, ...] = ()
    notes: tuple[ShownNote, ...] = ()
    turns: tuple[Turn, ...] = ()


def meeting_stamp(review_id: UUID) -> str:
    """Return a text that differs whenever the board does (one query)."""
    found = rows.Meeting.objects.filter(review_id=review_id).order_by("-started_at").values_list("id", "version")
    newest = found.first()
    return f"{newest[0]}.{newest[1]}" if newest else NO_MEETING


def board_of(review_id: UUID) -> Board:
    """Return the board of a review that exists (at most six queries)."""
    review = rows.Review.objects.get(id=review_id)
    identities = list(rows.Identity.objects.filter(name_map_id=review.name_map_id))
    audience = audience_of(review, identities, Level.PARTICIPANTS)
    title = render(review.title, audience)
    row = latest_meeting(review)
    if row is None:
        return Board(review_id, title, NO_MEETING, None)
    meeting = meeting_of(row)
    asked = [one for one in meeting.present.question_ids if one not in review.hidden_questions]
    labels = {identity.id: identity.label for identity in identities}
    return Board(
        review_id=review_id,
        title=title,
        stamp=f"{row.id}.{row.version}",
        meeting=meeting,
        questions=tuple(SHIPPED_BY_KEY[one].text for one in asked),
        cards=tuple(_card(card, audience, labels) for card in row.cards.filter(revealed_at__isnull=False)),
        notes=tuple(_note(one, audience) for one in row.notes.filter(removed_at=None)),
        turns=_turns(row) if meeting.is_running else (),
    )


def _card(row: rows.MeetingCard, audience: Audience, labels: dict[UUID, str]) -> ShownCard:
    return ShownCard(
        id=row.id,
        prompt=CardPrompt(row.prompt),
        text=render(row.text, audience),
        who=labels.get(row.claimed_by_id, "") if row.claimed_by_id else "",
        family=FactorFamily(row.family) if row.family else None,
        disposal=Disposal(row.disposal),
        reason=render(row.disposal_reason, audience),
    )


def _note(row: rows.MeetingNote, audience: Audience) -> ShownNote:
    return ShownNote(row.id, NoteKind(row.kind), render(row.text, audience))


def _turns(row: rows.Meeting) -> tuple[Turn, ...]:
    parts = rows.Participation.objects.filter(review_id=row.review_id).select_related("account").order_by("id")
    return tuple(Turn(part.id, part.account.display_name, part.id in row.heard) for part in parts)
