"""A review: the looking-back, its stages and what it holds."""
