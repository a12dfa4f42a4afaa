"""One folder per service. Nothing imports them: the registry finds them by entry point."""
