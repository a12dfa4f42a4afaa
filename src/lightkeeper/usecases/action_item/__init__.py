"""What people do to action items."""
