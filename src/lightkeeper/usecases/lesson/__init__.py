"""What people do to lessons."""
