"""What is said of recollections: one's own, and those that were opened."""

from typing import Any

from ninja import Field, Schema
from pydantic import ConfigDict

from lightkeeper.domain.recollection.recollection import Consent, Part
from lightkeeper.usecases.recollection.own import OwnPassage, OwnRecollection
from lightkeeper.usecases.recollection.reads import ShownPassage, ShownRecollections
from lightkeeper.usecases.recollection.write_recollection import Written


class WrittenRecollection(Schema):
    """One's own recollection as it shall stand. What `texts` leaves out stays; an empty text is taken out."""

    model_config = ConfigDict(extra="forbid")

    part: Part = Part.RESPONDER
    texts: dict[str, str] = Field(default_factory=dict, description="By question key, such as story.")
    seen_version: int = Field(0, ge=0, le=2_000_000_000, description="The version that was read; 0 at first.")

    consents: dict[str, Consent] = Field(default_factory=dict, description="By question key, for answers in texts.")

    def as_written(self) -> Written:
        """Return it as the use case takes it."""
        return Written(self.part, self.texts, self.seen_version, self.consents)


class Consents(Schema):
    """How each answer may be used. What is left out stays as it was; at first that is paraphrase."""

    model_config = ConfigDict(extra="forbid")

    consents: dict[str, Consent] = Field(default_factory=dict, description="By question key.")


def own_shape(own: OwnRecollection) -> dict[str, Any]:
    """Return one's own, with every question one is asked."""
    return {
        "review_id": str(own.review_id),
        "part": own.part.value,
        "stand": own.stand.value,
        "version": own.version,
        "handed_over_at": own.handed_over_at.isoformat() if own.handed_over_at else None,
        "opened_at": own.opened_at.isoformat() if own.opened_at else None,
        "passages": [_own_passage(one) for one in own.passages],
    }


def opened_shape(shown: ShownRecollections) -> dict[str, Any]:
    """Return what was opened, by question; `ready` is null for whoever may not open."""
    return {
        "review_id": str(shown.page.rendition.id),
        "ready": shown.ready,
        "questions": [
            {"key": one.key, "question": one.text, "passages": [_passage(passage) for passage in one.passages]}
            for one in shown.questions
        ],
    }


def _own_passage(one: OwnPassage) -> dict[str, Any]:
    return {
        "key": one.question.key,
        "question": one.question.text,
        "text": one.text,
        "consent": one.consent.value,
        "disposal": one.disposal.value,
        "disposal_reason": one.disposal_reason,
    }


def _passage(one: ShownPassage) -> dict[str, Any]:
    return {
        "id": str(one.id),
        "who": one.who,
        "part": one.part.value,
        "text": one.text,
        "consent": one.consent.value,
        "disposal": one.disposal.value,
        "is_late": one.is_late,
        "made": [{"noun": made.noun, "id": str(made.id)} for made in one.made],
    }
