"""A review as a file for one audience."""
