"""Action items on pages of their own: one item, all open ones, and the coach beside the form."""
