"""Opens the place of a recollection: for its author by authorship alone, for others by taking part in the review."""

from dataclasses import dataclass
from uuid import UUID

from lightkeeper.domain.access.actor import Actor
from lightkeeper.domain.access.level import Level
from lightkeeper.domain.access.policy import Verb
from lightkeeper.domain.recollection.recollection import Consent
from lightkeeper.store.models import Passage, Recollection
from lightkeeper.usecases.guard import READ_ONLY, Opened, open_review
from lightkeeper.usecases.refusals import NotAllowedError, NotFoundError, SavedMeanwhileError

NOT_TAKING_PART = "Recollections are for those taking part in this review. Ask its facilitator to invite you."
GONE = "There is no such passage. Whoever wrote it may have withdrawn it."
NONE_OF_YOURS = "You have written no recollection here."


@dataclass(frozen=True)
class OpenedPassage:
    """A passage that was opened, and the review it belongs to, as far as the actor may look."""

    review: Opened
    row: Passage


class WrittenElsewhereError(SavedMeanwhileError):
    """The author saved from another window first. Nothing was overwritten."""

    def __init__(self) -> None:
        super().__init__("You wrote on in another window. Both texts are kept: look at them, and save what is right.")


def open_taking_part(actor: Actor, review_id: UUID, verb: Verb = Verb.READ) -> Opened:
    """Return the review for somebody taking part; raises NotFoundError or NotAllowedError."""
    opened = open_review(actor, review_id)
    if not Level.PARTICIPANTS.is_at_most(opened.clearance):
        raise NotAllowedError(NOT_TAKING_PART)
    if not opened.allows(verb):
        raise NotAllowedError(READ_ONLY)
    return opened


def own_recollection(actor: Actor, review_id: UUID) -> Recollection | None:
    """Return one's own, locked for writing; whoever no longer takes part still has theirs."""
    mine = Recollection.objects.filter(review_id=review_id, account_id=actor.own_id)
    return mine.select_for_update(of=("self",)).first()


def require_own(actor: Actor, review_id: UUID) -> Recollection:
    """Return one's own, locked for writing, or raise as if there were none."""
    row = own_recollection(actor, review_id)
    if row is None:
        open_review(actor, review_id)
        raise NotFoundError(NONE_OF_YOURS)
    return row


def open_passage(actor: Actor, passage_id: UUID, verb: Verb = Verb.EDIT) -> OpenedPassage:
    """Return a passage that was opened to those taking part; what was not opened does not exist, for its author too."""
    found = Passage.objects.filter(id=passage_id, recollection__opened_at__isnull=False).exclude(consent=Consent.NONE)
    row = found.select_related("recollection").first()
    if row is None:
        raise NotFoundError(GONE)
    opened = open_review(actor, row.recollection.review_id)
    if not Level.PARTICIPANTS.is_at_most(opened.clearance):
        raise NotFoundError(GONE)
    if not opened.allows(verb):
        raise NotAllowedError(READ_ONLY)
    return OpenedPassage(opened, row)
