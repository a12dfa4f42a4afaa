"""The meeting: one page for the shared screen and for every phone, live for all."""
