"""The wording coach inside editors, by the Language Server Protocol."""
