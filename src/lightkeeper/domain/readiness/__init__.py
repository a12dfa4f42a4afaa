"""Readiness: a checklist for authors before sharing. It knows no total, and ranks nobody."""
