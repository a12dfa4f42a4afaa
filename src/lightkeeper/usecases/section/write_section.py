"""Write a narrative section, without ever overwriting what somebody else wrote."""

from uuid import UUID

from django.db import transaction

from lightkeeper.domain.access.actor import Actor
from lightkeeper.domain.lesson.card import KEY as CARD
from lightkeeper.domain.lesson.card import MOST_WORDS, count_words
from lightkeeper.store.models import Section
from lightkeeper.usecases.identity.name_map import without_names
from lightkeeper.usecases.item.change import change_item, open_item
from lightkeeper.usecases.refusals import UnusableValueError

LONGEST_BODY = 200_000
TOO_LONG_FOR_A_CARD = (
    "The card is read in a minute: it holds at most {most} words, and these are {count}. "
    "Nothing is lost; shorten it here, or move some of it into the summary."
)


@transaction.atomic
def write_section(
    actor: Actor, section_id: UUID, body: str, seen_version: int, own_level: str | None = None
) -> Section:
    """Save a section that was read at `seen_version`.

    Raises:
        ConflictError: somebody saved since; `current` holds their text.
    """
    opened, row = open_item(actor, "section", section_id)
    if len(body) > LONGEST_BODY:
        raise UnusableValueError(f"A section holds at most {LONGEST_BODY:,} characters. Split it in two.")
    if row.key == CARD and count_words(body) > MOST_WORDS:
        raise UnusableValueError(TOO_LONG_FOR_A_CARD.format(most=MOST_WORDS, count=count_words(body)))
    values = {"body": without_names(opened.row.name_map_id, body)}
    if own_level is not None:
        values["own_level"] = own_level
    written: Section = change_item(actor, opened, row, values, seen_version)
    return written
