"""Where things came from, and what became of what was handed in."""
