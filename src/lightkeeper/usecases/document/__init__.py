"""Postmortem documents that were written elsewhere."""
