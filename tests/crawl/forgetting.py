"""Takes everything restricted out of the planted workspace, as if it had never been."""

from django.db.models import Model

from lightkeeper.domain.access.level import Level
from lightkeeper.store import models as rows
from tests.crawl.world import World, index_everything

ITEMS: tuple[type[Model], ...] = (
    rows.TimelineEvent,
    rows.Section,
    rows.Factor,
    rows.Lesson,
    rows.OpenQuestion,
    rows.ActionItem,
    rows.Attachment,
)


def forget_what_is_restricted(world: World) -> None:
    """Remove the restricted review, everything restricted inside the others, and what its history says."""
    for model in ITEMS:
        restricted = model._default_manager.filter(own_level=Level.RESTRICTED)
        rows.Change.objects.filter(item_id__in=restricted.values("id")).delete()
        restricted.delete()
    rows.Review.objects.filter(id=world.reviews["restricted"].id).delete()
    index_everything()
