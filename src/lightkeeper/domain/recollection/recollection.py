"""A recollection: one participant's own account, theirs alone until they hand it over and it is opened (FAC-5)."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from lightkeeper.domain.provenance.disposal import Disposal


class Part(StrEnum):
    """What somebody did during the incident; the questions they are asked follow from it."""

    RESPONDER = "responder"
    COORDINATOR = "coordinator"
    COMMUNICATOR = "communicator"
    MADE_THE_CHANGE = "made_the_change"
    LOOKED_ON = "looked_on"
    AFFECTED = "affected"


class Consent(StrEnum):
    """How what somebody wrote may be used once it is opened (practice section 2.4)."""

    NONE = "none"
    PARAPHRASE = "paraphrase"
    QUOTE_ROLE = "quote_role"
    QUOTE_NAMED = "quote_named"


@dataclass(frozen=True)
class Passage:
    """What somebody wrote under one question, and what became of it."""

    id: UUID
    question: str
    text: str
    consent: Consent = Consent.PARAPHRASE
    disposal: Disposal = Disposal.OPEN
    disposal_reason: str = ""


@dataclass(frozen=True)
class Recollection:
    """One person's recollection by pseudonym. `opened_at` None: nobody but its author may read it, nor count it."""

    id: UUID
    who: str
    part: Part
    passages: tuple[Passage, ...] = ()
    handed_over_at: datetime | None = None
    opened_at: datetime | None = None
