"""Measures what the product promises about speed and size; `make bench` prints one table."""
