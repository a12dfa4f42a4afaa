"""Opens the place of a meeting: for those taking part, and for nobody who merely reads a shared review."""

from datetime import timedelta
from uuid import UUID

from django.db import transaction
from django.utils.crypto import salted_hmac

from lightkeeper.domain.access.actor import Actor
from lightkeeper.domain.access.level import Level
from lightkeeper.domain.access.policy import Verb
from lightkeeper.domain.meeting import meeting as domain
from lightkeeper.store.models import Meeting, Review
from lightkeeper.usecases.announcements import meeting_changed
from lightkeeper.usecases.guard import READ_ONLY, Opened, open_review
from lightkeeper.usecases.refusals import NotAllowedError, UnusableValueError

NOT_TAKING_PART = "The meeting is for those taking part in this review. Ask its facilitator to invite you."
NONE_RUNS = "No meeting is running here now. Its facilitator can start one."
FACILITATORS_PART = "Leading the meeting is its facilitator's part. Ask them."

_PURPOSE = "lightkeeper.usecases.meeting.place"


def open_taking_part(actor: Actor, review_id: UUID, verb: Verb = Verb.READ) -> Opened:
    """Return the review for somebody taking part; raises NotFoundError or NotAllowedError."""
    opened = open_review(actor, review_id)
    if not Level.PARTICIPANTS.is_at_most(opened.clearance):
        raise NotAllowedError(NOT_TAKING_PART)
    if not opened.allows(verb):
        raise NotAllowedError(FACILITATORS_PART if verb is Verb.FACILITATE else READ_ONLY)
    return opened


def open_running(actor: Actor, review_id: UUID, verb: Verb) -> tuple[Opened, Meeting]:
    """Return the review and its running meeting, locked for writing; raises UnusableValueError where none runs."""
    opened = open_taking_part(actor, review_id, verb)
    row = Meeting.objects.select_for_update().filter(review=opened.row, ended_at=None).first()
    if row is None:
        raise UnusableValueError(NONE_RUNS)
    return opened, row


def latest_meeting(review: Review) -> Meeting | None:
    """Return the meeting that runs, else the one that began last."""
    return Meeting.objects.filter(review=review).order_by("-started_at").first()


def meeting_of(row: Meeting) -> domain.Meeting:
    """Return a row as the value the domain knows."""
    return domain.Meeting(
        length=row.minutes,
        started_at=row.started_at,
        step=row.step,
        step_started_at=row.step_started_at,
        paused_at=row.paused_at,
        paused=timedelta(seconds=row.paused_seconds),
        walked_at=row.walked_at,
        revealed_at=row.revealed_at,
        ended_at=row.ended_at,
    )


def keep_meeting(row: Meeting, value: domain.Meeting) -> None:
    """Write a value back to its locked row, and tell whoever watches."""
    row.step, row.step_started_at = value.step, value.step_started_at or value.started_at
    row.paused_at, row.paused_seconds = value.paused_at, round(value.paused.total_seconds())
    row.walked_at, row.revealed_at, row.ended_at = value.walked_at, value.revealed_at, value.ended_at
    tell(row)


def tell(row: Meeting) -> None:
    """Save a locked row as changed, and tell whoever watches once that is certain."""
    row.version += 1
    row.save()
    review_id = row.review_id
    transaction.on_commit(lambda: meeting_changed.send(sender=Meeting, review_id=review_id))


def mark_of(actor: Actor, meeting_id: UUID) -> str:
    """Return the mark under which an account's cards are kept: another one in each meeting, 32 hexadecimal digits.

    It is keyed by the installation's secret, so that a copy of the database alone does not say who wrote what.
    """
    return salted_hmac(_PURPOSE, f"{actor.own_id}:{meeting_id}", algorithm="sha256").hexdigest()[:32]
