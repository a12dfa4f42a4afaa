"""What can be found, and by whom."""
