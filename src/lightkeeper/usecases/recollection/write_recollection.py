"""Write one's own recollection: as often as one likes, and for nobody else's eyes."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from uuid import UUID

from django.db import transaction

from lightkeeper.domain.access.actor import Actor
from lightkeeper.domain.identity.pseudonyms import replace_names
from lightkeeper.domain.recollection.guide import QUESTIONS, in_guide_order, question_text
from lightkeeper.domain.recollection.recollection import Consent, Part
from lightkeeper.store.models import Passage, Recollection
from lightkeeper.usecases.identity.name_map import as_written, known_in
from lightkeeper.usecases.recollection.place import WrittenElsewhereError, open_taking_part, own_recollection
from lightkeeper.usecases.refusals import UnusableValueError

LONGEST_PASSAGE = 20_000
HANDED_OVER = "You have handed this over. Take it back first; then you can write on."
OPENED = "This was opened, so it stays as it was read. You can withdraw it, and tell more when people meet."
WITHDRAWN = "You withdrew this in another window. Keep what you want to keep, then open this page anew."
NOT_ASKED = "That question is not asked here. Open the page anew; what you kept stands there."
TOO_LONG = f"One answer holds at most {LONGEST_PASSAGE:,} characters. Nothing was lost: shorten it, or use two answers."


@dataclass(frozen=True)
class Written:
    """What stands on the page: answers and consents by question key. `seen_version` 0: nothing had been kept yet."""

    part: Part
    texts: Mapping[str, str] = field(default_factory=dict)
    seen_version: int = 0
    consents: Mapping[str, Consent] = field(default_factory=dict)


@transaction.atomic
def write_recollection(actor: Actor, review_id: UUID, written: Written) -> int:
    """Keep what was written and return its version.

    Colleagues nobody invited become pseudonyms only when it is opened: a new pseudonym would tell of what is written.

    Raises:
        WrittenElsewhereError: another window of the author's saved first.
        UnusableValueError: it is handed over or opened, too long, or answers what was not asked.
    """
    review = open_taking_part(actor, review_id).row
    row = own_recollection(actor, review_id)
    if row is None:
        if written.seen_version:
            raise UnusableValueError(WITHDRAWN)
        # Two windows may keep their first words at once; the second is told of the first.
        row, _ = Recollection.objects.get_or_create(review=review, account_id=actor.own_id, defaults={"version": 0})
    _check(row, written)
    known = known_in(review.name_map_id)
    there = {passage.question_key: passage for passage in row.passages.all()}
    for key in sorted(written.texts, key=in_guide_order):
        passage = there.get(key) or _new(row, key)
        passage.text = replace_names(as_written(written.texts[key]), known).strip()
        passage.consent = written.consents.get(key, Consent(passage.consent)).value
        _keep(passage, is_new=key not in there)
    row.part = written.part.value
    row.version += 1
    row.save(update_fields=["part", "version", "changed_at"])
    return row.version


def _check(row: Recollection, written: Written) -> None:
    if row.opened_at is not None:
        raise UnusableValueError(OPENED)
    if row.handed_over_at is not None:
        raise UnusableValueError(HANDED_OVER)
    if row.version != written.seen_version:
        raise WrittenElsewhereError
    # Answers to another part's questions stay: whoever chooses another part loses nothing.
    if not set(written.texts) <= {*QUESTIONS, *row.passages.values_list("question_key", flat=True)}:
        raise UnusableValueError(NOT_ASKED)
    if any(len(text) > LONGEST_PASSAGE for text in written.texts.values()):
        raise UnusableValueError(TOO_LONG)


def _new(row: Recollection, key: str) -> Passage:
    return Passage(recollection=row, question_key=key, question=question_text(key), position=in_guide_order(key)[0])


def _keep(passage: Passage, *, is_new: bool) -> None:
    if passage.text:
        passage.save()
    elif not is_new:
        passage.delete()
