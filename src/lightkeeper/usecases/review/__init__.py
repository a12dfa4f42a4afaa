"""What people do to a review as a whole."""
