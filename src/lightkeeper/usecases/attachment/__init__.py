"""What people do to images."""
