"""What a review's pages show, rendered for whoever asks."""

from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from lightkeeper.domain.access.actor import Actor, Role
from lightkeeper.domain.access.level import Level
from lightkeeper.domain.access.policy import Verb
from lightkeeper.domain.edition.audience import Audience
from lightkeeper.domain.edition.render import render
from lightkeeper.domain.edition.rendition import Rendition
from lightkeeper.domain.review.review import Review as DomainReview
from lightkeeper.store.models import Identity, Participation
from lightkeeper.usecases.edition.audiences import audience_of
from lightkeeper.usecases.edition.load import load_review
from lightkeeper.usecases.edition.recorded import without_recorded_silences
from lightkeeper.usecases.guard import Opened, open_review


@dataclass(frozen=True)
class ShownReview:
    """A review as its page shows it, and what whoever reads it may do here."""

    rendition: Rendition
    role: Role
    clearance: Level
    allowed: frozenset[Verb]
    incident_id: UUID | None
    my_label: str
    is_my_name_shown: bool
    changed_at: datetime | None
    version: int

    @property
    def may_edit(self) -> bool:
        """Say whether the reader may change what is written here."""
        return Verb.EDIT in self.allowed

    @property
    def may_share(self) -> bool:
        """Say whether the reader may open this review to others."""
        return Verb.SHARE in self.allowed


@dataclass(frozen=True)
class PartTaken:
    """Somebody taking part, as the facilitator sees them."""

    account_id: UUID
    display_name: str
    role: Role


def show_review(actor: Actor, review_id: UUID, verb: Verb = Verb.READ) -> ShownReview:
    """Return the review as the actor may see it; raises NotFoundError or NotAllowedError."""
    opened = open_review(actor, review_id, verb)
    identities = list(Identity.objects.filter(name_map_id=opened.row.name_map_id))
    audience = audience_of(opened.row, identities, opened.clearance)
    mine = next((one for one in identities if actor.account_id and one.account_id == actor.account_id), None)
    takes_part = audience.is_taking_part
    review = load_review(opened.row, identities)
    return ShownReview(
        rendition=without_recorded_silences(render(review, audience), review, opened.row.incident_id),
        role=opened.role or Role.READER,
        clearance=opened.clearance,
        allowed=frozenset(verb for verb in Verb if opened.allows(verb)),
        incident_id=opened.row.incident_id if takes_part else None,
        my_label=mine.label if mine and takes_part else "",
        is_my_name_shown=bool(mine and mine.wants_name_shown),
        changed_at=opened.row.changed_at if takes_part else None,
        version=opened.row.version if takes_part else 0,
    )


def rendition_for(actor: Actor, review_id: UUID, level: Level | None = None) -> Rendition:
    """Return a review for an audience no wider-eyed than the actor: None is the actor's own (exports use this)."""
    opened = open_review(actor, review_id, Verb.EXPORT)
    identities = list(Identity.objects.filter(name_map_id=opened.row.name_map_id))
    widest = opened.clearance if Level(opened.row.level) is Level.RESTRICTED else _for_paper(opened.clearance)
    wanted = widest if level is None or not level.is_at_most(widest) else level
    review = load_review(opened.row, identities)
    if not review.level.is_at_most(wanted):
        # Somebody taking part derives a wider circle's text before it is shared with that circle.
        review = opened_to(review, wanted)
    rendition = render(review, audience_of(opened.row, identities, wanted))
    return without_recorded_silences(rendition, review, opened.row.incident_id)


def _for_paper(clearance: Level) -> Level:
    """Leave restricted items inside a review out of its copies: a copy for those taking part is for all of them."""
    return Level.PARTICIPANTS if Level.PARTICIPANTS.is_at_most(clearance) else clearance


def audience_in(actor: Actor, review_id: UUID) -> tuple[Opened, Audience]:
    """Return the opened review and the actor's audience in it, for fragments that show one item."""
    opened = open_review(actor, review_id)
    identities = list(Identity.objects.filter(name_map_id=opened.row.name_map_id))
    return opened, audience_of(opened.row, identities, opened.clearance)


def parts_taken(actor: Actor, review_id: UUID) -> list[PartTaken]:
    """Return who takes part by name: for the facilitator, who invites."""
    row = open_review(actor, review_id, Verb.INVITE).row
    parts = Participation.objects.filter(review=row).select_related("account").order_by("account__display_name")
    return [PartTaken(part.account_id, part.account.display_name, Role(part.role)) for part in parts]


def opened_to(review: DomainReview, level: Level) -> DomainReview:
    """Return the review as if it were shared at the level; stricter sections and items stay what they are."""
    return replace(review, level=level) if not review.level.is_at_most(level) else review
