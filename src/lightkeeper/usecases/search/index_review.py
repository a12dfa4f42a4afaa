"""Keeps what search looks through: each review once for each audience, rendered before it is indexed."""

import logging
from uuid import UUID

from django.db import DatabaseError, transaction

from lightkeeper.domain.access.level import Level
from lightkeeper.domain.edition.render import render
from lightkeeper.store.models import Identity, Review, SearchText
from lightkeeper.store.search import words_of
from lightkeeper.usecases.edition.audiences import audience_of
from lightkeeper.usecases.edition.load import load_review
from lightkeeper.usecases.search.searched_text import searched_text

logger = logging.getLogger("lightkeeper.search")

SEARCHED_BY = (Level.PARTICIPANTS, Level.ORGANISATION, Level.PUBLIC)


def index_title(review: Review) -> None:
    """Keep a review's title for each audience at once; lists show these."""
    identities = list(Identity.objects.filter(name_map_id=review.name_map_id))
    for level in SEARCHED_BY:
        title = render(review.title, audience_of(review, identities, level))
        told = {"title": title, "title_words": words_of(title)}
        SearchText.objects.update_or_create(review=review, audience=level.value, defaults=told)


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
        told = {"title": title, "title_words": words_of(title), "body": words_of(body)}
        SearchText.objects.update_or_create(review=row, audience=level.value, defaults=told)


def index_if_stale(review_id: UUID) -> None:
    """Index a review unless that was done since it was asked for."""
    if Review.objects.filter(id=review_id, is_search_stale=True).exists():
        index_review(review_id)


def index_stale_reviews() -> int:
    """Index every review that changed since; returns how many. One that cannot be indexed stops no other."""
    stale = list(Review.objects.filter(is_search_stale=True).order_by("changed_at").values_list("id", flat=True))
    return sum(_is_indexed(review_id) for review_id in stale)


def _is_indexed(review_id: UUID) -> bool:
    try:
        index_review(review_id)
    except DatabaseError:
        raise
    except Exception as error:
        logger.error("A %s kept a review from being indexed.", type(error).__name__)
        return False
    return True
