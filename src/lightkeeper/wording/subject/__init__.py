"""Tells whether people or things are the subject of a verb."""
