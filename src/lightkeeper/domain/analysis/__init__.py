"""Contributing factors: what made the outcome possible, each with its evidence."""
