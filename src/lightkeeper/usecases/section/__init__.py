"""What people do to the narrative."""
