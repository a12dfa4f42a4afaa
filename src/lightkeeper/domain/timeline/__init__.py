"""What happened, in order: events, their two clocks, and the silences between them."""
