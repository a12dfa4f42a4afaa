"""Connections to services that send to us."""
