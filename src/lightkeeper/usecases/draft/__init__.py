"""Sections assembled from the record on request; what people wrote is never touched."""
