"""Answer as one of the two readers, or as the person closest to it; and say that a wording is right now."""

from collections.abc import Mapping
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from lightkeeper.domain.access.actor import Actor
from lightkeeper.domain.appraisal.questions import LONGEST_COMMENT, find_missing, questions_for
from lightkeeper.store.models import Appraisal
from lightkeeper.usecases.audit import note
from lightkeeper.usecases.guard import Opened, open_review
from lightkeeper.usecases.identity.name_map import without_names
from lightkeeper.usecases.refusals import NotAllowedError, UnusableValueError


class UnfinishedError(UnusableValueError):
    """Some answers are missing; `missing` says what, question by question. Nothing was stored."""

    def __init__(self, missing: Mapping[str, str]) -> None:
        super().__init__("Something is still missing. It is said beside each question.")
        self.missing = dict(missing)


@transaction.atomic
def give_appraisal(
    actor: Actor, review_id: UUID, ratings: Mapping[str, str], comments: Mapping[str, str], objection: str = ""
) -> Appraisal:
    """Keep what somebody who was asked says; they may say it anew. Only the closest person may object to a wording.

    Raises:
        UnfinishedError: a question has no answer, or a "not yet" has no words.
    """
    opened, mine = _mine(actor, review_id)
    questions = questions_for(is_closest_person=mine.is_closest_person)
    missing = find_missing(questions, ratings, comments)
    if missing:
        raise UnfinishedError(missing)
    if len(objection) > LONGEST_COMMENT:
        raise UnusableValueError(f"Say which words in at most {LONGEST_COMMENT:,} characters.")
    name_map_id = opened.row.name_map_id
    keys = [one.key for one in questions]
    mine.ratings = {key: ratings[key] for key in keys}
    mine.comments = {key: said for key in keys if (said := without_names(name_map_id, comments.get(key, "")).strip())}
    mine.objection = without_names(name_map_id, objection).strip() if mine.is_closest_person else ""
    mine.settled_at = None
    mine.made_at = timezone.now()
    mine.save()
    note(actor, "gave", "appraisal", mine.id, review_id=opened.row.id)
    return mine


@transaction.atomic
def settle_objection(actor: Actor, review_id: UUID) -> Appraisal:
    """Say that the words are right now. Only whoever objected can."""
    opened, mine = _mine(actor, review_id)
    if not mine.objection or mine.settled_at is not None:
        raise NotAllowedError("There is nothing to settle.")
    mine.settled_at = timezone.now()
    mine.save(update_fields=["settled_at"])
    note(actor, "settled", "appraisal", mine.id, review_id=opened.row.id)
    return mine


def _mine(actor: Actor, review_id: UUID) -> tuple[Opened, Appraisal]:
    opened = open_review(actor, review_id)
    mine = Appraisal.objects.select_for_update().filter(review=opened.row, account_id=actor.own_id).first()
    if mine is None:
        raise NotAllowedError("You were not asked to read this review for its authors.")
    return opened, mine
