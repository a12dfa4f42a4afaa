"""Deliveries that services send."""
