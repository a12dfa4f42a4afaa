"""Propose the text of a section from the structured record, and fill a section that is still empty.

Nothing is ever written over what a person wrote: beside a text the proposal is only shown.
"""

from dataclasses import dataclass
from datetime import tzinfo
from uuid import UUID

from django.db import transaction

from lightkeeper.domain.access.actor import Actor
from lightkeeper.domain.access.level import Level, stricter_of
from lightkeeper.domain.access.policy import Verb
from lightkeeper.domain.draft.assemble import assemble
from lightkeeper.domain.draft.kind import DraftKind, draft_kind
from lightkeeper.domain.draft.source import source_for
from lightkeeper.domain.edition.render import render
from lightkeeper.store.models import Identity, Section
from lightkeeper.usecases.action_item.days import zone_of
from lightkeeper.usecases.edition.audiences import audience_of
from lightkeeper.usecases.edition.load import load_review
from lightkeeper.usecases.guard import Opened
from lightkeeper.usecases.item.change import ConflictError, open_item
from lightkeeper.usecases.refusals import NotAllowedError, UnusableValueError
from lightkeeper.usecases.section.write_section import write_section


@dataclass(frozen=True)
class Proposal:
    """A section as it stands, and what could be assembled for it. `body` empty: it may be filled."""

    review_id: UUID
    title: str
    section_id: UUID
    heading: str
    question: str
    body: str
    version: int
    proposed: str

    @property
    def is_empty(self) -> bool:
        """Say whether nobody wrote anything yet."""
        return not self.body.strip()


def propose_section(actor: Actor, section_id: UUID) -> Proposal:
    """Return what the record says for a section.

    Raises:
        NotAllowedError: its question asks for people's thought, or they may not write here.
        UnusableValueError: the record holds nothing yet that this section may tell.
    """
    opened, row = open_item(actor, "section", section_id, Verb.EDIT)
    kind = draft_kind(row.key, row.heading)
    if kind is None:
        raise NotAllowedError("This section asks what only people can answer, so nothing is assembled for it.")
    identities = list(Identity.objects.filter(name_map_id=opened.row.name_map_id))
    audience = audience_of(opened.row, identities, opened.clearance)
    proposed = _proposed(opened, row, kind, identities, zone_of(actor))
    return Proposal(
        review_id=opened.row.id,
        title=render(opened.row.title, audience),
        section_id=row.id,
        heading=render(row.heading, audience),
        question=render(row.question, audience),
        body=render(row.body, audience),
        version=row.version,
        proposed=proposed,
    )


@transaction.atomic
def fill_section(actor: Actor, section_id: UUID, seen_version: int) -> Section:
    """Write the proposal into a section that is still empty, and was when it was looked at.

    Raises:
        ConflictError: somebody wrote in the meantime; their text stands, and the proposal can be read beside it.
    """
    proposal = propose_section(actor, section_id)
    if not proposal.is_empty:
        raise ConflictError(Section.objects.get(id=section_id))
    return write_section(actor, section_id, proposal.proposed, seen_version)


def _proposed(opened: Opened, row: Section, kind: DraftKind, identities: list[Identity], zone: tzinfo) -> str:
    own = Level(row.own_level) if row.own_level else None
    level = stricter_of(Level(opened.row.level), own)
    review = load_review(opened.row, identities)
    # Whoever asks may look further than the section will be read.
    rendition = render(review, audience_of(opened.row, identities, level))
    proposed = assemble(kind, source_for(rendition, own, zone))
    if not proposed:
        raise UnusableValueError(
            "The record holds nothing yet that this section could tell. Write an event, or set the impact, first."
        )
    return proposed
