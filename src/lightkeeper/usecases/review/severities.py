"""The severities a list can be narrowed to: the workspace's own words, as they stand in what the actor may read."""

from lightkeeper.domain.access.actor import Actor
from lightkeeper.store.models import Incident, Review

MOST = 30


def severities_of_reviews(actor: Actor) -> list[str]:
    """Return the severities of the reviews the actor may know of; visitors are shown none."""
    if not actor.is_signed_in:
        return []
    found = Review.objects.visible_to(actor).exclude(severity="").order_by("severity")
    return list(found.values_list("severity", flat=True).distinct()[:MOST])


def severities_of_incidents(actor: Actor) -> list[str]:
    """Return the severities of the incidents the actor may know of."""
    found = Incident.objects.visible_to(actor).exclude(severity="").order_by("severity")
    return list(found.values_list("severity", flat=True).distinct()[:MOST])
