"""What happened: the record on the left, the story on the right."""
