"""Recollections."""
