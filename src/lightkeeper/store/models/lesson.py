"""Lessons and reflections: what was learned, and what went well, was luck, or made it hard."""

from django.db import models

from lightkeeper.domain.lesson.lesson import LessonStatus
from lightkeeper.domain.reflection.reflection import Prompt
from lightkeeper.store.choices import choices_of
from lightkeeper.store.models.factor import Factor
from lightkeeper.store.models.item import Item
from lightkeeper.store.models.review import Review


class Lesson(Item):
    """Something learned."""

    review = models.ForeignKey(Review, on_delete=models.CASCADE, related_name="lessons")
    text = models.TextField()
    applies_when = models.TextField(blank=True)
    does_not_apply_when = models.TextField(blank=True)
    factors = models.ManyToManyField(Factor, related_name="lessons", blank=True)
    status = models.CharField(max_length=20, choices=choices_of(LessonStatus), default=LessonStatus.CURRENT)
    confirmed_on = models.DateField(null=True, blank=True)
    look_again_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["position", "recorded_at"]


class Reflection(Item):
    """One answer to "what went well, where were we lucky, what made it hard"."""

    review = models.ForeignKey(Review, on_delete=models.CASCADE, related_name="reflections")
    prompt = models.CharField(max_length=10, choices=choices_of(Prompt))
    text = models.TextField()
    next_step = models.TextField(blank=True)
    factor = models.ForeignKey(Factor, null=True, blank=True, on_delete=models.SET_NULL, related_name="reflections")

    class Meta:
        ordering = ["position", "recorded_at"]
