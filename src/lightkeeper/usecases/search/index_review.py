"""Keeps what search looks through: each review once for each audience, rendered before it is indexed."""

from uuid import UUID

from django.db import transaction

from lightkeeper.domain.access.level import Level
from lightkeeper.domain.edition.render import render
from lightkeeper.domain.edition.rendition import Rendition
from lightkeeper.store.models import Identity, Review, SearchText
from lightkeeper.usecases.edition.audiences import audience_of
from lightkeeper.usecases.edition.load import load_review

SEARCHED_BY = (Level.PARTICIPANTS, Level.ORGANISATION, Level.PUBLIC)


def index_title(review: Review) -> None:
    """Keep a review's title for each audience at once; lists show these."""
    identities = list(Identity.objects.filter(name_map_id=review.name_map_id))
    for level in SEARCHED_BY:
        title = render(review.title, audience_of(review, identities, level))
        SearchText.objects.update_or_create(review=review, audience=level.value, defaults={"title": title})


@transaction.atomic
def index_review(review_id: UUID) -> None:
    """Keep all of a review's text for each audience that may read it."""
    row = Review.objects.select_related("team").filter(id=review_id).first()
    if row is None:
        return
    Review.objects.filter(id=review_id).update(is_search_stale=False)
    identities = list(Identity.objects.filter(name_map_id=row.name_map_id))
    review = load_review(row, identities)
    for level in SEARCHED_BY:
        audience = audience_of(row, identities, level)
        title = render(review.title, audience)
        # A review that is not open to this level keeps its title only, which lists need once it is.
        body = searched_text(render(review, audience)) if review.level.is_at_most(level) else ""
        SearchText.objects.update_or_create(review=row, audience=level.value, defaults={"title": title, "body": body})


def index_stale_reviews() -> int:
    """Index every review that changed since; returns how many."""
    stale = list(Review.objects.filter(is_search_stale=True).values_list("id", flat=True)[:500])
    for review_id in stale:
        index_review(review_id)
    return len(stale)


def searched_text(rendition: Rendition) -> str:
    """Return all that this audience may read of a review, as one text."""
    parts = [
        *rendition.services,
        *(section.body for section in rendition.sections),
        *(event.text for event in rendition.events if not event.is_withheld),
        *(part for factor in rendition.factors for part in (factor.text, factor.effect)),
        *(part for lesson in rendition.lessons for part in (lesson.text, lesson.applies_when)),
        *(action_item.text for action_item in rendition.action_items),
    ]
    return "\n".join(part for part in parts if part)
