"""What to ask before people meet: where the story starts late, does not fit together yet, or is silent."""
