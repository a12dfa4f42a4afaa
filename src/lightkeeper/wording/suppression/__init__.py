"""Leaves out the remarks that a comment in the text asks to leave out, and looks after those comments."""
