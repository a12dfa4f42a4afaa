"""One's own recollection as its author sees it, and nobody else ever."""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from lightkeeper.domain.access.actor import Actor
from lightkeeper.domain.access.level import Level
from lightkeeper.domain.edition.audience import Audience
from lightkeeper.domain.edition.render import render
from lightkeeper.domain.provenance.disposal import Disposal
from lightkeeper.domain.recollection.guide import QUESTIONS, GuideQuestion, Stage, in_guide_order, questions_for
from lightkeeper.domain.recollection.recollection import Consent, Part
from lightkeeper.store.models import Identity, Passage, Recollection
from lightkeeper.usecases.edition.audiences import audience_of
from lightkeeper.usecases.guard import Opened
from lightkeeper.usecases.recollection.place import open_taking_part
from lightkeeper.usecases.refusals import NotAllowedError, NotFoundError


class Stand(StrEnum):
    """How far one's recollection has come."""

    WRITING = "writing"
    HANDED_OVER = "handed_over"
    OPENED = "opened"


@dataclass(frozen=True)
class OwnPassage:
    """What stands under one question, and what became of it."""

    question: GuideQuestion
    text: str = ""
    consent: Consent = Consent.PARAPHRASE
    disposal: Disposal = Disposal.OPEN
    disposal_reason: str = ""


@dataclass(frozen=True)
class OwnRecollection:
    """One's own. Somebody who no longer takes part reads their own words, and whether those were opened.

    Of the review they hear nothing then: `title` is empty, no passage says what became of it, and when it was opened
    is not said. `may_write` is False.
    """

    review_id: UUID
    title: str
    part: Part
    passages: tuple[OwnPassage, ...]
    version: int
    stand: Stand
    may_write: bool
    handed_over_at: datetime | None = None
    opened_at: datetime | None = None

    @property
    def is_begun(self) -> bool:
        """Say whether anything was kept."""
        return self.version > 0


def my_recollection(actor: Actor, review_id: UUID, part: Part | None = None) -> OwnRecollection:
    """Return one's own with the questions of its part (`part`: as if one had that part).

    Raises:
        NotFoundError, NotAllowedError: they take no part in the review, and never wrote here.
    """
    row = Recollection.objects.filter(review_id=review_id, account_id=actor.own_id).first()
    opened = _place(actor, review_id, is_author=row is not None)
    audience = _audience(opened)
    chosen = part or (Part(row.part) if row else Part.RESPONDER)
    written = list(row.passages.all()) if row else []
    is_writing = opened is not None and (row is None or row.handed_over_at is None)
    passages = _passages(chosen, written, audience, is_writing=is_writing)
    return OwnRecollection(
        review_id=review_id,
        title=render(opened.row.title, audience) if opened else "",
        part=chosen,
        passages=passages if opened else tuple(map(_without_answer, passages)),
        version=row.version if row else 0,
        stand=_stand(row),
        may_write=opened is not None,
        handed_over_at=row.handed_over_at if row else None,
        opened_at=row.opened_at if row and opened else None,
    )


def _place(actor: Actor, review_id: UUID, *, is_author: bool) -> Opened | None:
    """Return the opened review, or None for an author who no longer takes part."""
    try:
        return open_taking_part(actor, review_id)
    except (NotFoundError, NotAllowedError):
        if is_author:
            return None
        raise


def _audience(opened: Opened | None) -> Audience:
    """Return how one's own words are read; without the names of a review that is no longer theirs to know of."""
    if opened is None:
        return Audience(Level.PARTICIPANTS)
    identities = list(Identity.objects.filter(name_map_id=opened.row.name_map_id))
    return audience_of(opened.row, identities, opened.clearance)


def _stand(row: Recollection | None) -> Stand:
    if row is None or row.handed_over_at is None:
        return Stand.WRITING
    return Stand.HANDED_OVER if row.opened_at is None else Stand.OPENED


def _passages(part: Part, written: list[Passage], audience: Audience, *, is_writing: bool) -> tuple[OwnPassage, ...]:
    """Return the questions of a part, and those answered under another part, in the order they are asked."""
    there = {one.question_key: one for one in written}
    asked = {one.key: one for one in questions_for(part)} if is_writing else {}
    for key, row in there.items():
        asked[key] = QUESTIONS.get(key) or GuideQuestion(key, Stage.PROBE, render(row.question, audience))
    return tuple(_passage(asked[key], there.get(key), audience) for key in sorted(asked, key=in_guide_order))


def _passage(question: GuideQuestion, row: Passage | None, audience: Audience) -> OwnPassage:
    if row is None:
        return OwnPassage(question)
    reason = render(row.disposal_reason, audience)
    return OwnPassage(question, render(row.text, audience), Consent(row.consent), Disposal(row.disposal), reason)


def _without_answer(passage: OwnPassage) -> OwnPassage:
    """What became of a passage, and why, others decided and wrote."""
    return replace(passage, disposal=Disposal.OPEN, disposal_reason="")
