"""The wording coach: text in, kind remarks out, by the standard library alone."""
