"""Add a section of one's own to a review."""

from uuid import UUID

from django.db import transaction
from django.db.models import Max

from lightkeeper.domain.access.actor import Actor
from lightkeeper.domain.access.policy import Verb
from lightkeeper.store.models import Section
from lightkeeper.usecases.guard import open_review
from lightkeeper.usecases.identity.name_map import without_names
from lightkeeper.usecases.item.change import make_item
from lightkeeper.usecases.refusals import UnusableValueError

LONGEST_QUESTION = 2000


@transaction.atomic
def add_section(actor: Actor, review_id: UUID, heading: str, question: str = "") -> Section:
    """Add an empty section at the end."""
    opened = open_review(actor, review_id, Verb.EDIT)
    heading = without_names(opened.row.name_map_id, heading).strip()[:200]
    if not heading:
        raise UnusableValueError("Give the section a heading.")
    last = Section.objects.filter(review=opened.row).aggregate(last=Max("position"))["last"] or 0
    question = without_names(opened.row.name_map_id, question).strip()[:LONGEST_QUESTION]
    values = {"key": "own", "heading": heading, "question": question, "position": last + 1}
    section: Section = make_item(actor, opened, "section", values)
    return section
