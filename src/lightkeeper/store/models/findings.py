"""What people found: contributing factors, lessons and action items."""

from django.db import models

from lightkeeper.domain.action_item.action_item import ActionItemState
from lightkeeper.domain.analysis.factor import FactorFamily, FactorStatus
from lightkeeper.store.choices import choices_of
from lightkeeper.store.models.item import Item
from lightkeeper.store.models.review import Review
from lightkeeper.store.models.timeline import TimelineEvent


class Factor(Item):
    """A contributing factor and the events that show it."""

    review = models.ForeignKey(Review, on_delete=models.CASCADE, related_name="factors")
    text = models.TextField()
    effect = models.TextField(blank=True)
    status = models.CharField(max_length=20, choices=choices_of(FactorStatus), default=FactorStatus.HYPOTHESIS)
    family = models.CharField(max_length=2, choices=choices_of(FactorFamily), blank=True)
    evidence = models.ManyToManyField(TimelineEvent, related_name="factors", blank=True)

    class Meta:
        ordering = ["position", "recorded_at"]


class Lesson(Item):
    """Something learned."""

    review = models.ForeignKey(Review, on_delete=models.CASCADE, related_name="lessons")
    text = models.TextField()
    applies_when = models.TextField(blank=True)
    does_not_apply_when = models.TextField(blank=True)

    class Meta:
        ordering = ["position", "recorded_at"]


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

    class Meta:
        ordering = ["position", "recorded_at"]
