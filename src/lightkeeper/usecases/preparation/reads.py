"""What those taking part look at before they meet."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from lightkeeper.domain.access.actor import Actor
from lightkeeper.domain.access.level import Level
from lightkeeper.domain.edition.audience import Audience
from lightkeeper.domain.edition.render import render
from lightkeeper.domain.edition.rendition import Rendition
from lightkeeper.domain.preparation.inconsistencies import Puzzle, PuzzleKind, puzzles_of
from lightkeeper.domain.preparation.start_early import SENTENCES, check_start, trigger_of
from lightkeeper.domain.review.review import Review
from lightkeeper.store.models import Identity, OpenQuestion
from lightkeeper.usecases.edition.audiences import audience_of
from lightkeeper.usecases.edition.load import load_review
from lightkeeper.usecases.edition.recorded import without_recorded_silences
from lightkeeper.usecases.guard import Opened
from lightkeeper.usecases.recollection.place import open_taking_part

Say = Callable[[datetime], str]
Asked = list[tuple[UUID | None, str]]


@dataclass(frozen=True)
class ToAsk:
    """One thing to ask together. `key` chooses it; `level` is that of the strictest event it stands on."""

    key: str
    question: str
    event_ids: tuple[UUID, ...]
    level: Level | None
    is_asked: bool


@dataclass(frozen=True)
class Preparation:
    """Where a story starts late, what does not fit yet, and where it is silent. `trigger_at` None: not known."""

    trigger_at: datetime | None
    starts_late: tuple[ToAsk, ...]
    puzzles: tuple[ToAsk, ...]
    silences: tuple[ToAsk, ...]

    @property
    def everything(self) -> tuple[ToAsk, ...]:
        """Return all that may be asked."""
        return (*self.starts_late, *self.puzzles, *self.silences)


def show_preparation(actor: Actor, review_id: UUID, say: Say) -> Preparation:
    """Return what is worth asking, moments as `say` writes them; raises NotFoundError or NotAllowedError."""
    return preparation_of(open_taking_part(actor, review_id), say)


def preparation_of(opened: Opened, say: Say) -> Preparation:
    """Return what is worth asking in an opened review, out of what its reader sees."""
    identities = list(Identity.objects.filter(name_map_id=opened.row.name_map_id))
    audience = audience_of(opened.row, identities, opened.clearance)
    whole = load_review(opened.row, identities)
    rendition = without_recorded_silences(render(whole, audience), whole, opened.row.incident_id)
    review = _as_seen(whole, rendition)
    trigger_at = trigger_of(review.events, review.factors, review.impact)
    silent_after = {silence.after_id for silence in rendition.silences}
    asked = _asked(opened)
    puzzles = puzzles_of(review)
    silences = [one for one in puzzles if one.kind is PuzzleKind.SILENCE and one.event_ids[0] in silent_after]
    return Preparation(
        trigger_at=trigger_at,
        starts_late=_late(review, trigger_at, asked),
        puzzles=tuple(_to_ask(one, say, audience, asked) for one in puzzles if one.kind is not PuzzleKind.SILENCE),
        silences=tuple(_to_ask(one, say, audience, asked) for one in silences),
    )


def _as_seen(review: Review, rendition: Rendition) -> Review:
    events, factors, tellings = (
        {one.id for one in shown} for shown in (rendition.events, rendition.factors, rendition.tellings)
    )
    return replace(
        review,
        events=tuple(one for one in review.events if one.id in events),
        factors=tuple(one for one in review.factors if one.id in factors),
        tellings=tuple(one for one in review.tellings if one.id in tellings),
    )


def _asked(opened: Opened) -> Asked:
    """Return the questions that stand, and the event each was raised by (one query)."""
    found = OpenQuestion.objects.filter(review=opened.row, removed_at=None)
    rows = found.values_list("origin_id", "text", "own_level")
    return [(event_id, text) for event_id, text, own_level in rows if opened.shows(own_level)]


def _late(review: Review, trigger_at: datetime | None, asked: Asked) -> tuple[ToAsk, ...]:
    if trigger_at is None or not review.events:
        return ()
    texts = {text for _, text in asked}
    found = check_start(review.events, trigger_at)
    return tuple(ToAsk(f"start:{one.value}", SENTENCES[one], (), None, SENTENCES[one] in texts) for one in found)


def _to_ask(puzzle: Puzzle, say: Say, audience: Audience, asked: Asked) -> ToAsk:
    """By its event and how it begins, not by its clock times: others read those in another zone."""
    event_id = puzzle.event_ids[0] if puzzle.event_ids else None
    is_asked = any(one == event_id and text.startswith(puzzle.first_words) for one, text in asked)
    return ToAsk(puzzle.key, render(puzzle.question(say), audience), puzzle.event_ids, puzzle.level, is_asked)
