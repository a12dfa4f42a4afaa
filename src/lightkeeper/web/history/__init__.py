"""What changed, and taking it back."""
