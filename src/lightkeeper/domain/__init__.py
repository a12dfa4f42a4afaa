"""What a review is, in plain Python: no framework, no clock, no input or output."""
