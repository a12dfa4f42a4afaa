"""Masking one text for one audience: the mask matrix of practice section 7.3, as far as it concerns free text.

One masker is built for an audience and kept, so that a page with five hundred events compiles nothing.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from uuid import UUID

from lightkeeper.domain.access.level import Level
from lightkeeper.domain.edition import identifiers, links, machine_names
from lightkeeper.domain.edition.audience import Audience
from lightkeeper.domain.edition.bands import mask_counts
from lightkeeper.domain.edition.clock_times import Calendar, mask_times
from lightkeeper.domain.edition.draft import LONGEST_DRAFT, Draft
from lightkeeper.domain.edition.people import Cast, Places
from lightkeeper.domain.edition.tally import Mask, Tally
from lightkeeper.domain.edition.times import HIDDEN_TIME
from lightkeeper.domain.edition.written_clocks import tells_time_in_words
from lightkeeper.domain.identity.pseudonyms import Known
from lightkeeper.domain.review.review import Participant

_OUR_TEXTS = (
    identifiers.EMAIL_TEXT, identifiers.PHONE_TEXT, identifiers.SECRET_TEXT, identifiers.HOST_TEXT, identifiers.IP_TEXT,
    identifiers.COMMIT_TEXT, identifiers.TICKET_TEXT, links.IMAGE_TEXT, links.COMMIT_LINK, links.TICKET_LINK,
    links.CHAT_LINK, links.INTERNAL_LINK, links.OTHER_LINK, HIDDEN_TIME,
)  # fmt: skip
# Before "(" it is the text of somebody's link.
_OURS = re.compile(rf"(?:{'|'.join(map(re.escape, _OUR_TEXTS))})(?![(\[])")
_HAS_DIGIT = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class MaskerKey:
    """What a masker is made from."""

    clearance: Level
    known: tuple[Known, ...]
    participants: tuple[Participant, ...]
    teams: tuple[str, ...]
    services: tuple[str, ...]


class Masker:
    """All that is compiled for one audience. It keeps nothing of the texts it masks."""

    def __init__(self, key: MaskerKey) -> None:
        self.cast = Cast(key.clearance, key.known, key.participants)
        self._places = Places(key.teams, key.services) if key.clearance is Level.PUBLIC else None
        self._is_taking_part = key.clearance.strictness >= Level.PARTICIPANTS.strictness
        self._is_public = key.clearance is Level.PUBLIC

    def mask(self, draft: Draft, calendar: Calendar, image_ids: frozenset[UUID] | None) -> None:
        """Mask a draft. Secrets go first and names late, so that each finds its text as it was written."""
        if draft.odd_words:
            self._mask_shapes(draft, calendar, image_ids)
        elif not self._is_taking_part and tells_time_in_words(draft.text):
            mask_times(draft, calendar)
        self.cast.mask_names(draft)
        if not self._is_taking_part:
            self.cast.mask_labels(draft)
        if self._places:
            self._places.mask(draft)
            mask_counts(draft)

    def _mask_shapes(self, draft: Draft, calendar: Calendar, image_ids: frozenset[UUID] | None) -> None:
        """Mask what is known by its shape. None of it is written in letters alone."""
        if "[" in draft.text:
            draft.text = _OURS.sub(lambda match: draft.keep(match[0]), draft.text)
        identifiers.mask_secrets(draft)
        machine_names.mask_spoken_passwords(draft)
        if "@" in draft.text:
            self._mask_emails(draft)
        links.mask_links(
            draft, links.LinkRules(self._is_taking_part, not self._is_public, image_ids, self.cast.holds_name)
        )
        if not self._is_taking_part:
            self._mask_work(draft, calendar)
        if _HAS_DIGIT.search(draft.text):
            identifiers.mask_phones(draft)

    def _mask_emails(self, draft: Draft) -> None:
        def written(match: re.Match[str]) -> str:
            label = self.cast.label_of(match[0].strip("<>").removeprefix("mailto:"))
            if label is None or match[0].startswith("<"):
                return draft.mask(Mask.EMAIL, identifiers.EMAIL_TEXT)
            return match[0]

        draft.text = identifiers.EMAIL.sub(written, draft.text)

    def _mask_work(self, draft: Draft, calendar: Calendar) -> None:
        """Mask what only people taking part may know: times, hosts, commits and tickets."""
        if _HAS_DIGIT.search(draft.text) or tells_time_in_words(draft.text):
            mask_times(draft, calendar)
        machine_names.mask_machines(draft)
        machine_names.mask_marked_work(draft)
        if _HAS_DIGIT.search(draft.text):
            identifiers.mask_addresses(draft)
            identifiers.mask_commits_and_tickets(draft)
        identifiers.mask_hosts(draft)


@lru_cache(maxsize=64)
def _masker_for(key: MaskerKey) -> Masker:
    return Masker(key)


def masker_of(audience: Audience) -> Masker:
    """Return the masker of an audience; equal audiences share one."""
    teams, services = (audience.teams, audience.services) if audience.is_public else ((), ())
    return _masker_for(MaskerKey(audience.clearance, audience.known, audience.participants, teams, services))


class Pen:
    """Writes texts for one audience and counts what it masked."""

    def __init__(self, audience: Audience, tally: Tally) -> None:
        self.audience = audience
        self.tally = tally
        self.masker = masker_of(audience)
        self._labels: dict[str, tuple[str, Tally]] = {}

    def write(self, text: str, near_at: datetime | None = None) -> str:
        """Return the text as the audience may read it; `near_at` is the moment that it tells of."""
        if not text:
            return text
        calendar = Calendar(self.audience.began_at, near_at, self.audience.is_public)
        if len(text) <= LONGEST_DRAFT:
            return self._written(text, calendar)
        return "".join(self._written(piece, calendar) for piece in _pieces(text))

    def label(self, text: str) -> str:
        """Return a short text that comes again and again, such as who did something."""
        if text not in self._labels:
            pen = Pen(self.audience, Counter())
            self._labels[text] = pen.write(text), pen.tally
        written, tally = self._labels[text]
        self.tally.update(tally)
        return written

    def _written(self, text: str, calendar: Calendar) -> str:
        draft = Draft(text, self.tally)
        self.masker.mask(draft, calendar, self.audience.image_ids)
        return draft.finish(self.audience.shows_marks)


def _pieces(text: str) -> Iterator[str]:
    """Yield a long text in pieces that end with a line where there are any, with a space, or anywhere."""
    at = 0
    while at < len(text):
        end = at + LONGEST_DRAFT
        if end < len(text):
            end = max(text.rfind("\n", at, end), text.rfind(" ", at, end), at) + 1
            end = at + LONGEST_DRAFT if end == at + 1 else end
        yield text[at:end]
        at = end
