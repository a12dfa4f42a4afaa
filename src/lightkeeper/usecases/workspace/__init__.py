"""The workspace as a whole: the sample, and everything out and in."""
