"""What could be known then: the story up to a playhead."""
