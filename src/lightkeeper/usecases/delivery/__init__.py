"""What services send to us."""
