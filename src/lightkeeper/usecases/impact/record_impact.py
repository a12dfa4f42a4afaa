"""Record what an incident did, as separate numbers; what is not known stays unknown."""

from uuid import UUID

from django.db import transaction

from lightkeeper.domain.access.actor import Actor
from lightkeeper.domain.access.policy import Verb
from lightkeeper.domain.review.impact import Impact
from lightkeeper.store.models import Review
from lightkeeper.usecases.audit import note
from lightkeeper.usecases.guard import open_review
from lightkeeper.usecases.identity.name_map import without_names
from lightkeeper.usecases.item.change import touch
from lightkeeper.usecases.item.moments import check_moments
from lightkeeper.usecases.refusals import UnusableValueError
from lightkeeper.usecases.review.change_head import require_unchanged

# What a column of 64 bits holds.
MOST_AFFECTED = 2**63 - 1
STAMPS = ("started", "detected", "mitigated", "resolved")


@transaction.atomic
def record_impact(actor: Actor, review_id: UUID, impact: Impact, seen_version: int | None = None) -> Review:
    """Keep the impact of a review's incident, if its head still stands as it was read (None: however it stands)."""
    review = open_review(actor, review_id, Verb.EDIT, is_locked=True).row
    require_unchanged(review, seen_version)
    if impact.affected_count is not None and not 0 <= impact.affected_count <= MOST_AFFECTED:
        raise UnusableValueError(
            "Give how many were affected as a number from 0 up, or leave it empty if nobody counted."
        )
    check_moments(*(getattr(impact, name).at for name in STAMPS))
    for name in STAMPS:
        stamp = getattr(impact, name)
        setattr(review, f"{name}_at", stamp.at)
        setattr(review, f"{name}_precision", stamp.precision.value)
        setattr(review, f"{name}_decided_by", without_names(review.name_map_id, stamp.decided_by)[:300])
    review.affected_who = without_names(review.name_map_id, impact.affected_who)[:500]
    review.affected_count = impact.affected_count
    review.has_data_loss = impact.has_data_loss
    review.has_security_impact = impact.has_security_impact
    review.has_privacy_impact = impact.has_privacy_impact
    review.version += 1
    review.save()
    note(actor, "changed", "impact", review.id, review_id=review.id)
    touch(review.id)
    return review
