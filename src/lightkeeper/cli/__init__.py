"""The `lightkeeper` command."""
