"""Contributing factors, lessons and action items."""
