"""What a review asks, before and while people sit together."""
