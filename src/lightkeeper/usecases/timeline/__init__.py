"""What people do to a timeline."""
