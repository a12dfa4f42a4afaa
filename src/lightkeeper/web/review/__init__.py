"""The list of reviews, and each review's page."""
