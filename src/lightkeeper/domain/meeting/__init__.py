"""The meeting: its agenda by minute, its clock, and what is written in it."""
