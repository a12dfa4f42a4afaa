"""What people do to the answers of a review's questions."""
