"""Gives a review and everything in it new ids, so that importing a copy never touches the original."""

from dataclasses import replace
from uuid import uuid4

from lightkeeper.domain.review.review import Review


def with_fresh_ids(review: Review) -> Review:
    """Return the same review under new ids, evidence links kept."""
    event_ids = {event.id: uuid4() for event in review.events}
    return replace(
        review,
        id=uuid4(),
        sections=tuple(replace(one, id=uuid4()) for one in review.sections),
        events=tuple(replace(one, id=event_ids[one.id]) for one in review.events),
        factors=tuple(
            replace(one, id=uuid4(), evidence_ids=tuple(event_ids[i] for i in one.evidence_ids if i in event_ids))
            for one in review.factors
        ),
        lessons=tuple(replace(one, id=uuid4()) for one in review.lessons),
        action_items=tuple(replace(one, id=uuid4()) for one in review.action_items),
        attachments=tuple(replace(one, id=uuid4()) for one in review.attachments),
    )
