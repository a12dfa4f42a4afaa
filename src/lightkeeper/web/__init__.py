"""Pages: one folder a noun, each thin enough to be boring."""
