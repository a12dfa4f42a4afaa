"""Contributing factors and the links between them."""

from django.db import models

from lightkeeper.domain.analysis.factor import (
    Controllability,
    FactorAge,
    FactorFamily,
    FactorRole,
    FactorStatus,
    StopReason,
)
from lightkeeper.domain.analysis.factor_link import LinkKind
from lightkeeper.store.choices import choices_of
from lightkeeper.store.models.item import Item
from lightkeeper.store.models.review import Review
from lightkeeper.store.models.timeline import TimelineEvent


class Factor(Item):
    """A contributing factor and what shows it. Removing a factor leaves its links; they are read again with it."""

    review = models.ForeignKey(Review, on_delete=models.CASCADE, related_name="factors")
    text = models.TextField()
    effect = models.TextField(blank=True)
    event = models.TextField(blank=True)
    status = models.CharField(max_length=20, choices=choices_of(FactorStatus), default=FactorStatus.HYPOTHESIS)
    family = models.CharField(max_length=2, choices=choices_of(FactorFamily), blank=True)
    leaf = models.CharField(max_length=4, blank=True)
    role = models.CharField(max_length=20, choices=choices_of(FactorRole), blank=True)
    age = models.CharField(max_length=10, choices=choices_of(FactorAge), blank=True)
    controllability = models.CharField(max_length=10, choices=choices_of(Controllability), blank=True)
    stop_reason = models.CharField(max_length=20, choices=choices_of(StopReason), blank=True)
    stop_note = models.CharField(max_length=500, blank=True)
    duplicate_of = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.SET_NULL, related_name="duplicates"
    )
    evidence = models.ManyToManyField(TimelineEvent, related_name="factors", blank=True)
    evidence_urls = models.JSONField(default=list, blank=True)
    evidence_image_ids = models.JSONField(default=list, blank=True)
    evidence_answer_ids = models.JSONField(default=list, blank=True)

    class Meta:
        ordering = ["position", "recorded_at"]


class FactorLink(Item):
    """An arrow from a condition to the factor it bore on."""

    review = models.ForeignKey(Review, on_delete=models.CASCADE, related_name="factor_links")
    from_factor = models.ForeignKey(Factor, on_delete=models.CASCADE, related_name="links_out")
    to_factor = models.ForeignKey(Factor, on_delete=models.CASCADE, related_name="links_in")
    kind = models.CharField(max_length=20, choices=choices_of(LinkKind), default=LinkKind.CONTRIBUTED)
    question_asked = models.CharField(max_length=500, blank=True)
    note = models.TextField(blank=True)

    class Meta:
        ordering = ["position", "recorded_at"]
