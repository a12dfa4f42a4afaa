"""What the incident did."""
