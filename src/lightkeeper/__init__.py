"""Lightkeeper: blameless incident postmortems that teach."""

__version__ = "0.1.0"
