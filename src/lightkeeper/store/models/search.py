"""What search looks through: texts as each audience may read them, rendered before they are indexed."""

from django.db import models

from lightkeeper.store.models.review import Review


class SearchText(models.Model):
    """One review as one audience may search it. A hit can therefore never reveal what was masked.

    Lists show `title`; search looks at `title_words` and `body` only, as `store.search.words_of` made them.
    """

    review = models.ForeignKey(Review, on_delete=models.CASCADE, related_name="search_texts")
    audience = models.CharField(max_length=2)
    title = models.TextField()
    title_words = models.TextField(default="")
    body = models.TextField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["review", "audience"], name="one_text_an_audience")]

    def __str__(self) -> str:
        return f"{self.review_id} {self.audience}"
