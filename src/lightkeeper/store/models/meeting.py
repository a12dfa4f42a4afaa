"""Meetings as rows: where a review's conversation stands, what was written in silence, and what was noted."""

import uuid

from django.db import models

from lightkeeper.domain.meeting.note import NoteKind
from lightkeeper.domain.meeting.pre_talk import PreTalkState
from lightkeeper.domain.provenance.disposal import Disposal
from lightkeeper.store.choices import choices_of
from lightkeeper.store.models.account import Account
from lightkeeper.store.models.identity import Identity
from lightkeeper.store.models.review import Review


class Meeting(models.Model):
    """One conversation about a review. `heard` is the facilitators' private tick list, by participation."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    review = models.ForeignKey(Review, on_delete=models.CASCADE, related_name="meetings")
    minutes = models.PositiveIntegerField(default=60)
    started_at = models.DateTimeField()
    step = models.PositiveIntegerField(default=0)
    step_started_at = models.DateTimeField()
    paused_at = models.DateTimeField(null=True, blank=True)
    paused_seconds = models.PositiveIntegerField(default=0)
    walked_at = models.DateTimeField(null=True, blank=True)
    revealed_at = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)
    heard = models.JSONField(default=list)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ["-started_at"]
        constraints = [
            models.UniqueConstraint(
                fields=["review"], condition=models.Q(ended_at__isnull=True), name="one_meeting_at_a_time"
            ),
        ]

    def __str__(self) -> str:
        return str(self.id)


class MeetingCard(models.Model):
    """Something written in silence. `mark` lets its author find it again; it is removed when the meeting ends."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE, related_name="cards")
    prompt = models.CharField(max_length=20)
    text = models.TextField()
    mark = models.CharField(max_length=80, blank=True)
    place = models.PositiveIntegerField(default=0)
    version = models.PositiveIntegerField(default=1)
    revealed_at = models.DateTimeField(null=True, blank=True)
    claimed_by = models.ForeignKey(Identity, null=True, blank=True, on_delete=models.SET_NULL, related_name="cards")
    family = models.CharField(max_length=2, blank=True)
    disposal = models.CharField(max_length=20, choices=choices_of(Disposal), default=Disposal.OPEN)
    disposal_reason = models.TextField(blank=True)

    class Meta:
        ordering = ["place", "id"]

    def __str__(self) -> str:
        return str(self.id)


class MeetingNote(models.Model):
    """Something parked, decided, or thought of for later."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE, related_name="notes")
    kind = models.CharField(max_length=20, choices=choices_of(NoteKind))
    text = models.TextField()
    recorded_at = models.DateTimeField()
    removed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["recorded_at"]

    def __str__(self) -> str:
        return str(self.id)


class PreTalk(models.Model):
    """A facilitator's private reminder to talk with somebody before people meet."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    review = models.ForeignKey(Review, on_delete=models.CASCADE, related_name="pre_talks")
    account = models.ForeignKey(Account, on_delete=models.CASCADE, related_name="pre_talks")
    state = models.CharField(max_length=20, choices=choices_of(PreTalkState), default=PreTalkState.OPEN)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["review", "account"], name="one_pre_talk_a_person")]

    def __str__(self) -> str:
        return str(self.id)
