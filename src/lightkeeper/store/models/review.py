"""Reviews and who takes part in them."""

import uuid
from typing import ClassVar

from django.db import models
from django.db.models import Exists, OuterRef, Q

from lightkeeper.domain.access.actor import Actor, Role
from lightkeeper.domain.access.level import Level
from lightkeeper.domain.review.state import ReviewKind, ReviewState
from lightkeeper.domain.timeline.event import Precision
from lightkeeper.store.choices import choices_of
from lightkeeper.store.models.account import Account, Team
from lightkeeper.store.models.identity import NameMap
from lightkeeper.store.models.incident import Incident

TEAM_LEVELS = (Level.PUBLIC, Level.ORGANISATION, Level.PARTICIPANTS)
SHARED_STATES = (ReviewState.SHARED, ReviewState.ARCHIVED)


class ReviewQuerySet(models.QuerySet["Review"]):
    """Reviews, narrowed to who may know of them."""

    def visible_to(self, actor: Actor) -> "ReviewQuerySet":
        """Keep the reviews whose existence the actor may know (domain.access.clearance, as one query)."""
        if actor.is_system:
            return self
        public = Q(level=Level.PUBLIC, state__in=SHARED_STATES)
        if not actor.is_signed_in:
            return self.filter(public)
        shared = Q(level__in=(Level.PUBLIC, Level.ORGANISATION), state__in=SHARED_STATES)
        facilitated = Q(team_id__in=actor.teams_with(Role.FACILITATOR), level__in=TEAM_LEVELS)
        named = Exists(Participation.objects.filter(review=OuterRef("pk"), account_id=actor.own_id))
        return self.filter(shared | facilitated | named)


class Review(models.Model):
    """A looking-back. Narrative, events and findings hang on it; `version` counts changes of the head itself."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    team = models.ForeignKey(Team, on_delete=models.PROTECT, related_name="reviews")
    name_map = models.ForeignKey(NameMap, on_delete=models.PROTECT, related_name="reviews")
    incident = models.OneToOneField(Incident, null=True, blank=True, on_delete=models.SET_NULL, related_name="review")
    import_key = models.CharField(max_length=200, blank=True, db_index=True)
    title = models.CharField(max_length=500)
    kind = models.CharField(max_length=20, choices=choices_of(ReviewKind), default=ReviewKind.FULL)
    state = models.CharField(max_length=20, choices=choices_of(ReviewState), default=ReviewState.DRAFT)
    level = models.CharField(max_length=2, choices=choices_of(Level), default=Level.PARTICIPANTS)
    severity = models.CharField(max_length=40, blank=True)
    services = models.JSONField(default=list)
    source_url = models.CharField(max_length=1000, blank=True)
    occurred_at = models.DateTimeField(null=True, blank=True)
    promise_version = models.PositiveIntegerField(default=0)
    boundary_version = models.PositiveIntegerField(default=0)
    version = models.PositiveIntegerField(default=1)
    is_search_stale = models.BooleanField(default=False)
    created_at = models.DateTimeField(auto_now_add=True)
    changed_at = models.DateTimeField(auto_now=True)
    shared_at = models.DateTimeField(null=True, blank=True)

    started_at = models.DateTimeField(null=True, blank=True)
    started_precision = models.CharField(max_length=10, choices=choices_of(Precision), default=Precision.EXACT)
    started_decided_by = models.CharField(max_length=300, blank=True)
    detected_at = models.DateTimeField(null=True, blank=True)
    detected_precision = models.CharField(max_length=10, choices=choices_of(Precision), default=Precision.EXACT)
    detected_decided_by = models.CharField(max_length=300, blank=True)
    mitigated_at = models.DateTimeField(null=True, blank=True)
    mitigated_precision = models.CharField(max_length=10, choices=choices_of(Precision), default=Precision.EXACT)
    mitigated_decided_by = models.CharField(max_length=300, blank=True)
    resolved_at = models.DateTimeField(null=True, blank=True)
    resolved_precision = models.CharField(max_length=10, choices=choices_of(Precision), default=Precision.EXACT)
    resolved_decided_by = models.CharField(max_length=300, blank=True)
    considered_families = models.JSONField(default=list)
    nothing_found = models.JSONField(default=list)
    hidden_questions = models.JSONField(default=dict)
    dismissed_suggestions = models.JSONField(default=list)
    learned_instead = models.TextField(blank=True)
    affected_who = models.CharField(max_length=500, blank=True)
    affected_count = models.BigIntegerField(null=True, blank=True)
    has_data_loss = models.BooleanField(null=True, blank=True)
    has_security_impact = models.BooleanField(null=True, blank=True)
    has_privacy_impact = models.BooleanField(null=True, blank=True)

    objects: ClassVar[models.Manager["Review"]] = models.Manager.from_queryset(ReviewQuerySet)()

    class Meta:
        ordering = ["-occurred_at", "-created_at"]
        indexes = [
            models.Index(fields=["state", "level"]),
            models.Index(fields=["-occurred_at", "-created_at"], name="review_newest_first"),
            models.Index(fields=["team", "level"]),
        ]

    def __str__(self) -> str:
        return str(self.id)


class Participation(models.Model):
    """Somebody taking part in one review, by name; the pseudonym they go by is their identity in the name map."""

    review = models.ForeignKey(Review, on_delete=models.CASCADE, related_name="participations")
    account = models.ForeignKey(Account, on_delete=models.CASCADE, related_name="participations")
    role = models.CharField(max_length=20, choices=choices_of(Role), default=Role.CONTRIBUTOR)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["review", "account"], name="one_part_a_review")]

    def __str__(self) -> str:
        return f"{self.review_id} {self.role}"
