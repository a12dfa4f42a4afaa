"""Write in silence: kept as typed, read by nobody else until all cards are shown."""

from dataclasses import dataclass
from uuid import UUID

from django.db import transaction

from lightkeeper.domain.access.actor import Actor
from lightkeeper.domain.access.policy import Verb
from lightkeeper.domain.meeting.card import CardPrompt
from lightkeeper.store.models import Meeting, MeetingCard
from lightkeeper.usecases.identity.name_map import as_written
from lightkeeper.usecases.meeting.place import mark_of, meeting_of, open_running, open_taking_part
from lightkeeper.usecases.refusals import SavedMeanwhileError, UnusableValueError

LONGEST_WRITTEN = 4_000
TOO_LONG = f"This holds at most {LONGEST_WRITTEN:,} characters. The rest can be said aloud."
SHOWN_ALREADY = (
    "The cards have been shown. What you wrote since is still in front of you: say it aloud, or note an idea."
)
NOT_YET = "Silent writing has not begun yet. Its step comes in a while."


@dataclass(frozen=True)
class Written:
    """What one wrote under a prompt, as it is kept; `version` counts savings."""

    text: str = ""
    version: int = 0


class WrittenElsewhereError(SavedMeanwhileError):
    """The author wrote on in another window. `kept` is what stands there; nothing was overwritten."""

    def __init__(self, kept: Written) -> None:
        super().__init__("You wrote on in another window. Both texts are below: keep what is right.")
        self.kept = kept


@transaction.atomic
def write_card(
    actor: Actor, review_id: UUID, prompt: CardPrompt, text: str, seen_version: int | None = None
) -> Written:
    """Keep what somebody writes under a prompt; an empty text takes it back. None overwrites whatever stands there.

    Raises:
        WrittenElsewhereError: they saved from another window since.
        UnusableValueError: no meeting runs, nobody writes now, or it is far too long.
    """
    _, meeting = open_running(actor, review_id, Verb.EDIT)
    if not meeting_of(meeting).is_writing:
        raise UnusableValueError(SHOWN_ALREADY if meeting.revealed_at else NOT_YET)
    written = as_written(text)
    if len(written) > LONGEST_WRITTEN:
        raise UnusableValueError(TOO_LONG)
    card = _own(actor, meeting, prompt)
    if seen_version is not None and card.version != seen_version and card.text != written:
        raise WrittenElsewhereError(Written(card.text, card.version))
    card.text, card.version = written, card.version + 1
    card.save()
    return Written(card.text, card.version)


@transaction.atomic
def take_back_cards(actor: Actor, review_id: UUID) -> None:
    """Remove for ever what one wrote in this review's meetings and what was never shown."""
    review = open_taking_part(actor, review_id).row
    for meeting in Meeting.objects.filter(review=review):
        MeetingCard.objects.filter(meeting=meeting, mark=mark_of(actor, meeting.id), revealed_at=None).delete()


def _own(actor: Actor, meeting: Meeting, prompt: CardPrompt) -> MeetingCard:
    mark = mark_of(actor, meeting.id)
    found = MeetingCard.objects.filter(meeting=meeting, mark=mark, prompt=prompt.value).first()
    return found or MeetingCard(meeting=meeting, mark=mark, prompt=prompt.value, version=0)
