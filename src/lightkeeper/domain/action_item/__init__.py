"""Follow-up work: what a team decided to do, and whether it held."""
