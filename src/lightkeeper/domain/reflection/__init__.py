"""Reflections: what went well, where we got lucky, and what made it hard."""
