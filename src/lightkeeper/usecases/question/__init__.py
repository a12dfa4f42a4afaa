"""What people do to the questions of a review."""
