"""What was learned, written so that another team can use it."""
