"""Bringing in documents and records."""
