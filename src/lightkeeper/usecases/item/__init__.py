"""What all things inside a review share: making, changing, removing, and undoing without losing a word."""
