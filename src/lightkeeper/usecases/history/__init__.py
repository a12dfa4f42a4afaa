"""What changed in a review, and taking a change back."""
