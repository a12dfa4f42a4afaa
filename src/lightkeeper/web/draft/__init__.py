"""Proposals assembled from the record."""
