"""Incidents that wait for their review."""
