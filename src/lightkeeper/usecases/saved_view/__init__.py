"""Views of the list that people keep for themselves."""
