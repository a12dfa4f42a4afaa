"""Slack: reads exported channels, saved answers of its API, and message events."""
