"""Reviews as documents."""
