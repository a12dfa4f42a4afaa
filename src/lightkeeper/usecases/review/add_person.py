"""Tell a review of somebody who has no account here: a customer, a partner, a colleague who left."""

from uuid import UUID

from django.db import transaction

from lightkeeper.domain.access.actor import Actor
from lightkeeper.domain.access.policy import Verb
from lightkeeper.domain.identity.pseudonyms import next_label
from lightkeeper.store.models import Identity
from lightkeeper.usecases.audit import note
from lightkeeper.usecases.guard import open_review
from lightkeeper.usecases.identity.name_map import LONGEST_NAME, as_written
from lightkeeper.usecases.item.change import touch
from lightkeeper.usecases.refusals import UnusableValueError
from lightkeeper.usecases.search.index_review import index_title

ROLE_WORDS = ("Responder", "Customer", "Partner", "Colleague")


@transaction.atomic
def add_person(actor: Actor, review_id: UUID, name: str, role_word: str, also_written: str = "") -> Identity:
    """Give somebody a pseudonym; from then on it stands wherever the review shows their name.

    `also_written` holds further forms of the name (a nickname, a handle, a company), separated by commas.
    """
    review = open_review(actor, review_id, Verb.INVITE).row
    forms = [as_written(form).strip()[:LONGEST_NAME] for form in (name, *also_written.split(","))]
    if not forms[0]:
        raise UnusableValueError("Write the name as it stands in the texts.")
    if role_word not in ROLE_WORDS:
        raise UnusableValueError(f"Choose one of: {', '.join(ROLE_WORDS)}.")
    taken = Identity.objects.filter(name_map_id=review.name_map_id).values_list("label", flat=True)
    identity = Identity.objects.create(
        name_map_id=review.name_map_id,
        label=next_label(role_word, taken),
        role_word=role_word,
        name=forms[0],
        aliases=sorted({form for form in forms if form}),
    )
    index_title(review)
    note(actor, "added person", "review", review.id, review_id=review.id)
    touch(review.id)
    return identity
