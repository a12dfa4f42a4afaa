"""Opening a review to a wider circle."""
