"""What follows from a passage of a recollection, wherever its words are taken over."""
