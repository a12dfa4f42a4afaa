"""What people do with tellings: other versions of an event, beside it."""
