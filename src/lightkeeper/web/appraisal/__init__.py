"""Two readers, and the person closest to it."""
