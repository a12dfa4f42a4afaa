"""Gives a review and everything in it new ids, so that importing a copy never touches the original."""

from dataclasses import replace
from uuid import uuid4

from lightkeeper.domain.review.review import Review


def with_fresh_ids(review: Review) -> Review:
    """Return the same review under new ids, evidence links kept."""
    # Of two events under one id, evidence means the last.
    events = tuple(replace(one, id=uuid4()) for one in review.events)
    event_ids = {old.id: new.id for old, new in zip(review.events, events, strict=True)}
    return replace(
        review,
        id=uuid4(),
        sections=tuple(replace(one, id=uuid4()) for one in review.sections),
        events=events,
        factors=tuple(
            replace(one, id=uuid4(), evidence_ids=tuple(event_ids[i] for i in one.evidence_ids if i in event_ids))
            for one in review.factors
        ),
        lessons=tuple(replace(one, id=uuid4()) for one in review.lessons),
        action_items=tuple(replace(one, id=uuid4()) for one in review.action_items),
        questions=tuple(replace(one, id=uuid4()) for one in review.questions),
        attachments=tuple(replace(one, id=uuid4()) for one in review.attachments),
    )
