"""The one place where Markdown is parsed, and where it becomes HTML that is safe to show."""
