"""Add the 60-second card to a review that has none (practice DOC-1)."""

from uuid import UUID

from django.db import transaction

from lightkeeper.domain.access.actor import Actor
from lightkeeper.domain.access.policy import Verb
from lightkeeper.domain.lesson.card import HEADING, KEY, QUESTION
from lightkeeper.store.models import Section
from lightkeeper.usecases.guard import open_review
from lightkeeper.usecases.item.change import make_item


@transaction.atomic
def add_card(actor: Actor, review_id: UUID) -> Section:
    """Return the review's card, made if need be: a review has one for each circle of people who see another."""
    opened = open_review(actor, review_id, Verb.EDIT, is_locked=True)
    for row in Section.objects.filter(review=opened.row, key=KEY, removed_at=None):
        if opened.shows(row.own_level):
            return row
    values = {"key": KEY, "heading": HEADING, "question": QUESTION, "position": 0}
    card: Section = make_item(actor, opened, "section", values)
    return card
