"""The support card: whom people can turn to after an incident."""
