"""The three parts of a factor as one sentence, beside the fields in which they are written (practice RCA-9)."""

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST

from lightkeeper.domain.analysis.sentence import sentence_of
from lightkeeper.domain.analysis.vague_negatives import ASK, find_vague_negatives
from lightkeeper.usecases.item.reads import place_to_write
from lightkeeper.usecases.item.text import LONGEST_TEXT
from lightkeeper.web.session.access import signed_in
from lightkeeper.web.session.middleware import actor_of

PARTS = ("text", "effect", "event")


@dataclass(frozen=True)
class Said:
    """What stands in the fields as one sentence, and what its words are asked about."""

    sentence: str
    asks: tuple[str, ...]


@require_POST
@signed_in
def factor_sentence(request: HttpRequest, review_id: UUID) -> HttpResponse:
    """Return the sentence for what stands in the fields; nothing is kept."""
    place_to_write(actor_of(request), review_id)
    return render(request, "finding/_sentence_said.html", {"said": said_with(request.POST)})


def said_with(parts: Mapping[str, object]) -> Said:
    """Put the parts together as they stand; a part that is missing is left out."""
    cause, effect, event = (str(parts.get(name) or "").replace("\0", "")[:LONGEST_TEXT] for name in PARTS)
    asks = dict.fromkeys(ask for part in (cause, effect, event) for ask in asks_about(part))
    return Said(sentence_of(cause, effect, event), tuple(asks))


def asks_about(text: str) -> tuple[str, ...]:
    """Return what to ask where a word judges without saying what was there: about the first one only."""
    return tuple(f"“{one.word}” judges. {ASK}" for one in find_vague_negatives(text)[:1])
