"""The narrative."""
