"""Defences: the safeguards that were there, or were not, and what each could see."""
