"""Private recollections: what each person taking part remembers, written before they hear the others."""
