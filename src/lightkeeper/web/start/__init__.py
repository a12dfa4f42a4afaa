"""The start page: what to do first."""
