"""Questions that would help a review now."""
