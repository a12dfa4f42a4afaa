"""Other tellings of an event: written beside it, changed, taken out."""
