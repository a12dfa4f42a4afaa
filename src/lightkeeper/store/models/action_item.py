"""Action items: follow-up work, how likely it is to last, and whether it did."""

from django.db import models

from lightkeeper.domain.action_item.action_item import ActionItemState
from lightkeeper.domain.action_item.decision import DeclineReason, VerificationOutcome, VerificationType
from lightkeeper.domain.action_item.strength import Aim, Mechanism, Tier
from lightkeeper.store.choices import choices_of
from lightkeeper.store.models.factor import Factor
from lightkeeper.store.models.item import Item
from lightkeeper.store.models.review import Review


class ActionItem(Item):
    """Follow-up work. `owner` is a pseudonym or a role, never a name."""

    review = models.ForeignKey(Review, on_delete=models.CASCADE, related_name="action_items")
    text = models.TextField()
    owner = models.CharField(max_length=200, blank=True)
    team = models.CharField(max_length=120, blank=True)
    state = models.CharField(max_length=20, choices=choices_of(ActionItemState), default=ActionItemState.IDEA)
    due_on = models.DateField(null=True, blank=True)
    done_when = models.TextField(blank=True)
    reference = models.CharField(max_length=1000, blank=True)
    is_weakness = models.BooleanField(default=False)
    factors = models.ManyToManyField(Factor, related_name="action_items", blank=True)
    mechanism = models.CharField(max_length=30, choices=choices_of(Mechanism), blank=True)
    tier = models.CharField(max_length=20, choices=choices_of(Tier), blank=True)
    tier_reason = models.TextField(blank=True)
    has_support = models.BooleanField(default=False)
    aim = models.CharField(max_length=20, choices=choices_of(Aim), blank=True)
    side_effects = models.TextField(blank=True)
    weak_reason = models.TextField(blank=True)
    study_hours = models.PositiveIntegerField(null=True, blank=True)
    study_output = models.TextField(blank=True)
    verification_type = models.CharField(max_length=20, choices=choices_of(VerificationType), blank=True)
    measure = models.TextField(blank=True)
    baseline = models.TextField(blank=True)
    target = models.TextField(blank=True)
    method = models.TextField(blank=True)
    look_on = models.DateField(null=True, blank=True)
    outcome = models.CharField(max_length=20, choices=choices_of(VerificationOutcome), blank=True)
    outcome_note = models.TextField(blank=True)
    looked_on = models.DateField(null=True, blank=True)
    decline_reason = models.CharField(max_length=20, choices=choices_of(DeclineReason), blank=True)
    decline_note = models.TextField(blank=True)
    decided_by = models.CharField(max_length=200, blank=True)
    look_again_on = models.DateField(null=True, blank=True)
    is_urgent = models.BooleanField(default=False)
    assign_by = models.DateField(null=True, blank=True)
    estimate = models.CharField(max_length=200, blank=True)
    bridge_to = models.ForeignKey("self", null=True, blank=True, on_delete=models.SET_NULL, related_name="bridges")
    bridge_until = models.DateField(null=True, blank=True)
    superseded_by = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.SET_NULL, related_name="superseded_ones"
    )
    earlier_ids = models.JSONField(default=list, blank=True)
    agreed_at = models.DateTimeField(null=True, blank=True)
    done_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["position", "recorded_at"]
        indexes = [models.Index(fields=["state", "due_on"], name="action_item_by_clock")]


class ReminderSent(models.Model):
    """A reminder of an action item that went out on a day, so that nobody is written to twice."""

    action_item = models.ForeignKey(ActionItem, on_delete=models.CASCADE, related_name="reminders")
    clock = models.CharField(max_length=20)
    sent_on = models.DateField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["action_item", "clock", "sent_on"], name="one_reminder_a_day"),
        ]

    def __str__(self) -> str:
        return f"{self.action_item_id} {self.clock} {self.sent_on}"
