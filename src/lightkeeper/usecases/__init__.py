"""What people can do: one verb per file, with permission, transaction and audit note."""
