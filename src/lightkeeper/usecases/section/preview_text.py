"""Show a text as those taking part would read it, before it is saved."""

from uuid import UUID

from lightkeeper.domain.access.actor import Actor
from lightkeeper.domain.access.policy import Verb
from lightkeeper.domain.edition.render import render
from lightkeeper.usecases.guard import open_review
from lightkeeper.usecases.identity.name_map import without_names
from lightkeeper.usecases.refusals import UnusableValueError
from lightkeeper.usecases.review.reads import audience_in
from lightkeeper.usecases.section.write_section import LONGEST_BODY


def preview_text(actor: Actor, review_id: UUID, text: str) -> str:
    """Return the text without names; nothing is kept."""
    review = open_review(actor, review_id, Verb.EDIT).row
    if len(text) > LONGEST_BODY:
        raise UnusableValueError(f"A section holds at most {LONGEST_BODY:,} characters. Split it in two.")
    _, audience = audience_in(actor, review_id)
    return render(without_names(review.name_map_id, text), audience)
