"""Templates: the sections a review starts with, shipped ones and a workspace's own."""
