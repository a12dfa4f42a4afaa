"""The analysis of a review: its factors and what leads to what, in four views."""
