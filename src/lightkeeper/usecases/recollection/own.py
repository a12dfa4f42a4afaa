"""One's own recollection as its author sees it, and nobody else ever."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from lightkeeper.domain.access.actor import Actor
from lightkeeper.domain.edition.render import render
from lightkeeper.domain.provenance.disposal import Disposal
from lightkeeper.domain.recollection.guide import QUESTIONS, GuideQuestion, Stage, in_guide_order, questions_for
from lightkeeper.domain.recollection.recollection import Consent, Part
from lightkeeper.store.models import Identity, Passage, Recollection
from lightkeeper.usecases.edition.audiences import audience_of
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
    """One's own. `title` is empty and `may_write` False for somebody who no longer takes part; what is theirs stays."""

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
    title, may_write = _place(actor, review_id, is_author=row is not None)
    chosen = part or (Part(row.part) if row else Part.RESPONDER)
    passages = list(row.passages.all()) if row else []
    return OwnRecollection(
        review_id=review_id,
        title=title,
        part=chosen,
        passages=_passages(chosen, passages, is_writing=row is None or row.handed_over_at is None),
        version=row.version if row else 0,
        stand=_stand(row),
        may_write=may_write,
        handed_over_at=row.handed_over_at if row else None,
        opened_at=row.opened_at if row else None,
    )


def _place(actor: Actor, review_id: UUID, *, is_author: bool) -> tuple[str, bool]:
    try:
        opened = open_taking_part(actor, review_id)
    except (NotFoundError, NotAllowedError):
        if is_author:
            return "", False
        raise
    identities = list(Identity.objects.filter(name_map_id=opened.row.name_map_id))
    return render(opened.row.title, audience_of(opened.row, identities, opened.clearance)), True


def _stand(row: Recollection | None) -> Stand:
    if row is None or row.handed_over_at is None:
        return Stand.WRITING
    return Stand.HANDED_OVER if row.opened_at is None else Stand.OPENED


def _passages(part: Part, written: list[Passage], *, is_writing: bool) -> tuple[OwnPassage, ...]:
    """Return the questions of a part, and those answered under another part, in the order they are asked."""
    there = {one.question_key: one for one in written}
    asked = {one.key: one for one in questions_for(part)} if is_writing else {}
    asked |= {key: QUESTIONS.get(key) or GuideQuestion(key, Stage.PROBE, there[key].question) for key in there}
    return tuple(_passage(asked[key], there.get(key)) for key in sorted(asked, key=in_guide_order))


def _passage(question: GuideQuestion, row: Passage | None) -> OwnPassage:
    if row is None:
        return OwnPassage(question)
    return OwnPassage(question, row.text, Consent(row.consent), Disposal(row.disposal), row.disposal_reason)
