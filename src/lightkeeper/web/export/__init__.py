"""Print view and files."""
